import { describe, expect, it } from 'vitest';
import { frameworkFromTexts } from '../../src/framework/from-texts.js';

/** What is advised about levels that are told apart by how often alone. */
function advised(scale: string, question = 'id: a, ask: How far?'): readonly string[] {
  const text = [
    'version: 1',
    'id: shed',
    'edition: "1"',
    'title: A shed',
    `scale: { levels: [ ${scale} ] }`,
    'principles:',
    `  - { id: tools, title: Tools, questions: [ { ${question} } ] }`,
  ].join('\n');
  const outcome = frameworkFromTexts({ 'framework.yaml': text });
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join('\n'));
  return outcome.advice
    .filter(({ code }) => code === 'adverb-ladder')
    .map(({ place, message }) => `${place.line}:${place.column} ${message}`);
}

const plain = '{ name: Nobody }, { name: One place }, { name: Half }, { name: Everywhere }';

describe('a ladder of adverbs', () => {
  it('is advised against in a scale', () => {
    const scale = '{ name: Rarely }, { name: Sometimes }, { name: Often }, { name: Always }';

    expect(advised(scale)).toEqual([
      '5:20 The scale tells its levels apart by "rarely", "sometimes", "often" and "always", which everybody reads in their own way.',
    ]);
  });

  it('is advised against in the levels of a question, however they are written', () => {
    const levels =
      'levels: { 0: Tools are NEVER put away., 1: Seldom., 2: "They usually are, by somebody.", 3: Every tool hangs on its hook. }';

    expect(advised(plain, `id: a, ask: How far?, ${levels}`)).toEqual([
      '7:79 "a" tells its levels apart by "never", "seldom" and "usually", which everybody reads in their own way.',
    ]);
  });

  it('is advised against in options, and where it says how much', () => {
    const options = ['Partly', 'Largely', 'Completely'].map(
      (label, index) => `{ id: o${index}, label: ${label}, points: ${index} }`,
    );

    expect(
      advised(plain, `id: a, ask: How far?, kind: choice, options: [ ${options.join(', ')} ]`),
    ).toHaveLength(1);
  });

  it('is not seen in one or two such words among levels that can be observed', () => {
    const levels =
      'levels: { 0: Nobody ever looks., 1: "One of us looks, mostly in spring.", 2: Somebody looks each month and always writes it down., 3: Everybody. }';

    expect(advised(plain, `id: a, ask: How far?, ${levels}`)).toEqual([]);
    expect(advised(plain)).toEqual([]);
  });
});

describe('what is missing', () => {
  const all = (body: string): readonly string[] => {
    const text = `version: 1\nid: shed\nedition: "1"\ntitle: A shed\n${body}`;
    const outcome = frameworkFromTexts({ 'framework.yaml': text });
    if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join('\n'));
    return outcome.advice.map(({ place, message, hint }) => `${place.line} ${message} ${hint}`);
  };
  const question = (more: string): string =>
    `principles:\n  - { id: tools, title: Tools, questions: [ { id: a, ask: Is it?, why: So., evidence: [It], ${more} } ] }\n`;

  it.each([
    'kind: yes-no',
    'kind: share',
    'kind: choice, options: [ { id: b, label: B, points: 1 } ]',
  ])('is a first move where a question has none, %s', (kind) => {
    expect(all(question(kind))).toEqual([
      '6 "a" has no first move. Add one, such as next: { 0: … }. It is proposed for every answer below the highest.',
    ]);
    expect(all(question(`${kind}, next: { 0: Go. }`))).toEqual([]);
    expect(all(question(`${kind}, scored: false`))).toEqual([]);
  });

  it('is how a facet is asked for, where the subject has it', () => {
    const facets = (more: string): string =>
      `facets:\n  phase: { of: subject, options: [new, old]${more} }\n  role: { of: respondent, options: [boss, hand] }\n`;
    const body = question('kind: text, applies: { phase: [new] }');

    expect(all(facets('') + body)).toEqual([
      '6 The facet "phase" does not say how to ask for it. Add "ask": the sentence with which the conversation asks, such as ask: Which phase is it in?',
    ]);
    expect(all(facets(', ask: Is it new?') + body)).toEqual([]);
  });
});

describe('curly quotes around a value', () => {
  const curly = (line: string): readonly string[] => {
    const text = [
      'version: 1',
      'id: shed',
      'edition: "1"',
      line,
      'principles: [ { id: tools, title: Tools, questions: [ { id: a, ask: Who?, kind: text } ] } ]',
    ].join('\n');
    const { advice } = frameworkFromTexts({ 'framework.yaml': text });
    return advice
      .filter(({ code }) => code === 'curly-quotes')
      .map(({ place, hint }) => `${place.line}:${place.column} ${hint?.split('. ')[0]}`);
  };

  it.each([
    ['title: “A shed”', 'A shed'],
    ['title: ‘Ada’s shed’', 'Ada’s shed'],
    ['title: „A shed“', 'A shed'],
    ['title: “A shed', 'A shed'],
    ['title: A shed”', 'A shed'],
  ])('are advised against in %s', (line, plainly) => {
    expect(curly(line)).toEqual([`4:8 Type straight ones: "${plainly}"`]);
  });

  it.each([
    'title: The “shed” of Ada’s',
    'title: “Shed” and “barn”',
    'title: "“A shed”"',
    'title: Ada’s',
  ])('belong to the text in %s', (line) => {
    expect(curly(line)).toEqual([]);
  });
});
