import { describe, expect, it } from 'vitest';
import { emptySheet } from '../../src/answers/empty-sheet.js';
import { parseSheet } from '../../src/answers/parse.js';
import type { Answer } from '../../src/answers/sheet.js';
import { writtenForm } from '../../src/answers/written-form.js';
import { parseDocument } from '../../src/document.js';
import { questionsOf } from '../../src/framework/framework.js';
import { allKinds } from './shipped.js';

const framework = allKinds();

function read(text: string): readonly Answer[] {
  const document = parseDocument(text, 'sheet.yaml');
  const sheet = document.ok ? parseSheet(document.value, framework) : document;
  if (!sheet.ok) throw new Error(JSON.stringify(sheet.problems));
  return [...sheet.value.answers.values()];
}

function answerTo(line: string): Answer | undefined {
  return read(
    `version: 1\nframework: orchard\nedition: "1"\nsubject: { name: A }\ndate: 2026-11-20\nanswers:\n  ${line}\n`,
  )[0];
}

describe('an answer is read after the kind of its question', () => {
  it.each([
    ['pruned: 3', { kind: 'scale', level: 3 }],
    ['pruned: { level: 1 }', { kind: 'scale', level: 1 }],
    ['tools: [gloves, saw]', { kind: 'elements', met: ['gloves', 'saw'] }],
    ['tools: []', { kind: 'elements', met: [] }],
    ['tools: { met: [ladder] }', { kind: 'elements', met: ['ladder'] }],
    ['gear: { met: [] }', { kind: 'elements', met: [] }],
    ['picked: neighbours', { kind: 'choice', options: ['neighbours'] }],
    ['picked: yes', { kind: 'choice', options: ['yes'] }],
    ['picked: { option: nobody }', { kind: 'choice', options: ['nobody'] }],
    ['kept-in: straw', { kind: 'choice', options: ['straw'] }],
    ['kept-in: [straw, boxes]', { kind: 'choice', options: ['straw', 'boxes'] }],
    ['kept-in: []', { kind: 'choice', options: [] }],
    ['kept-in: { option: cellar }', { kind: 'choice', options: ['cellar'] }],
    ['kept-in: { options: [cellar] }', { kind: 'choice', options: ['cellar'] }],
    ['bees: yes', { kind: 'yes-no', answer: 'yes' }],
    ['bees: "no"', { kind: 'yes-no', answer: 'no' }],
    ['bees: partly', { kind: 'yes-no', answer: 'partly' }],
    ['last: { answer: no }', { kind: 'yes-no', answer: 'no' }],
    ['stored: 62', { kind: 'share', share: 62 }],
    ['stored: 62%', { kind: 'share', share: 62 }],
    ['stored: 62 %', { kind: 'share', share: 62 }],
    ['stored: { share: 33.5 % }', { kind: 'share', share: 33.5 }],
    ['stored: 0.62%', { kind: 'share', share: 0.62 }],
    ['stored: 0', { kind: 'share', share: 0 }],
    ['stored: { share: 99.5 }', { kind: 'share', share: 99.5 }],
    ['stored: { share: 100% }', { kind: 'share', share: 100 }],
    ['notes: { text: " Old. " }', { kind: 'text', text: 'Old.' }],
  ])('%s', (line, response) => {
    expect(answerTo(line)).toMatchObject({ said: 'answered', response });
  });

  it.each(questionsOf(framework).map(({ id }) => id))('%s may not apply, or not be known', (id) => {
    expect(answerTo(`${id}: dont-know`)).toMatchObject({ said: 'dont-know' });
    expect(answerTo(`${id}: { dont-know: true, note: x }`)).toMatchObject({ said: 'dont-know' });
    expect(answerTo(`${id}: { not-applicable: No trees }`)).toMatchObject({
      said: 'not-applicable',
      reason: 'No trees',
    });
    expect(answerTo(`${id}: { note: x }`)).toMatchObject({ said: 'unanswered', note: 'x' });
    expect(answerTo(`${id}:`)).toMatchObject({ said: 'unanswered' });
  });

  it.each([
    ['pruned: { level: 3 }', 3],
    ['tools: { met: [saw] }', ['saw']],
    ['picked: { option: nobody }', 'nobody'],
    ['kept-in: { options: [straw, boxes] }', ['straw', 'boxes']],
    ['kept-in: { options: [] }', []],
    ['bees: { answer: partly }', 'partly'],
    ['stored: { share: 62% }', 62],
    ['stored: { share: 62 % }', 62],
    ['notes: { text: Old }', { text: 'Old' }],
  ])('%s is written in its short form', (line, short) => {
    const answer = answerTo(line);
    expect(answer && writtenForm(answer)).toEqual(short);
  });
});

describe('a sheet to fill in', () => {
  const empty = emptySheet(framework, { isQuick: false, date: '2026-11-20', name: 'orchard' });

  it('asks for the facets of the subject, and says when a question is asked', () => {
    const conditional = emptySheet(framework, {
      isQuick: false,
      date: '2026-11-20',
      name: 'orchard',
      whenAsked: ({ id }) => (id === 'stored' ? ['Asked only in autumn.'] : []),
    });

    expect(empty).toMatch(/^subject:\n {2}name: .*\n {2}kind: .*\n(?: {2}# .*\n)+ {2}#phase:\n/m);
    expect(conditional).toContain(
      '  # Asked only in autumn.\n  # Write a percentage from 0 to 100.\n  #stored:\n',
    );
  });

  it('can be read as it is', () => {
    expect(read(empty)).toEqual([]);
  });

  it('shows what each kind of question can be answered with', () => {
    expect(empty).toContain('# To answer: take the # away before an id and write the answer');
    for (const [id, lines] of [
      ['pruned', ['1: They are not.', '3: Every winter.']],
      [
        'tools',
        [
          'Write a list of what is met: [saw, gloves] or the like, [] for none.',
          'Level 2, Tended:',
          '  saw: A saw that is sharp.',
          '  gloves: Gloves for everyone.',
          'Level 3, Kept:',
          '  ladder: A ladder with three legs.',
        ],
      ],
      ['bees', ['Write yes, no or partly.']],
      ['last', ['Write yes or no.']],
      ['notes', ['Write { text: your words }.']],
      [
        'kept-in',
        [
          'Write a list of its options: [boxes, straw] or the like, [] for none.',
          'boxes: Boxes',
          'straw: Straw',
          'cellar: A cellar',
        ],
      ],
      ['stored', ['Write a percentage from 0 to 100.']],
    ] as const) {
      expect(empty).toContain(`${lines.map((line) => `  # ${line}\n`).join('')}  #${id}:\n`);
    }
  });

  it('is right when it is filled in as it says', () => {
    const answers: Readonly<Record<string, string>> = {
      pruned: '3',
      tools: '[saw, gloves]',
      bees: 'partly',
      notes: '{ text: your words }',
      picked: 'nobody',
      'kept-in': '[boxes, straw]',
      stored: '62',
      eaten: '51%',
      sound: '0',
      last: 'no',
      grafted: 'yes',
      planted: '1',
      watered: '4',
      phase: 'old',
    };
    const filled = empty.replaceAll(/^ {2}#([a-z-]+):$/gm, (_, id: string) =>
      [`  ${id}:`, answers[id]].join(' '),
    );

    expect(read(filled).map(({ said }) => said)).toEqual(
      questionsOf(framework).map(() => 'answered'),
    );
  });
});
