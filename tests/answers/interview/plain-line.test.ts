import { describe, expect, it } from 'vitest';
import { press } from '../../../src/answers/interview/interview.js';
import { pressesOf } from '../../../src/answers/interview/plain-line.js';
import type { Interview } from '../../../src/answers/interview/state.js';
import { after, anew, begun, place, small } from '../../build/conversation.js';
import { framework, question, section } from '../../build/framework.js';

/** The plain mode: what whole lines lead to. */
function said(start: Interview, ...lines: readonly string[]): Interview {
  return lines.reduce((state, line) => pressesOf(state, line).reduce(press, state), start);
}

const early = () => begun({ p1: 2 });

describe('a line at a question', () => {
  it.each(['3', ' 3 ', '３'])('that is a number is the level: %j', (line) => {
    const now = said(early(), line);
    expect(now.sheet.answers.get('p2')).toMatchObject({ response: { level: 3 } });
    expect(place(now)).toBe('end of p p1');
  });

  it.each(['7', '33', '3 4', 'three', 'zz'])('that is no answer is said to be none: %s', (line) => {
    const now = said(early(), line);
    expect(place(now)).toBe('question p2');
    expect(now.notice).toMatchObject({ kind: 'no-such-key' });
    expect(now.changed).toEqual([]);
  });

  it('that is blank leaves an open one for later, and keeps an answer', () => {
    expect(said(early(), '').told[0]).toEqual({ kind: 'later', question: 'p2' });
    const kept = said(early(), '<', '');
    expect(kept.sheet.answers.get('p1')).toMatchObject({ response: { level: 2 } });
    expect(place(kept)).toBe('question p2');
  });

  it('that is blank goes on from the end of a principle, after d as well', () => {
    expect(place(said(early(), 'd', ''))).toBe('question q1');
  });

  it('that is blank keeps what was typed of a piece of evidence before a step back', () => {
    const back = said(early(), 'e', 'Board paper', 'The intranet', '<', '<');
    expect(place(back)).toBe('evidence title p2');
    const [piece] = said(back, '', '', '').sheet.answers.get('p2')?.evidence ?? [];
    expect(piece).toEqual({ title: 'Board paper', url: 'The intranet' });
    const [other] = said(back, '', '-', '').sheet.answers.get('p2')?.evidence ?? [];
    expect(other).toEqual({ title: 'Board paper' });
  });

  it.each([
    ['<', 'left'],
    ['<-', 'left'],
    ['back', 'left'],
    ['>', 'right'],
    ['on', 'right'],
    ['D', 'd'],
    ["don't know", 'd'],
    ['later', 's'],
    ['why', 'w'],
    ['help', '?'],
    ['h', 'h'],
    ['x', 'x'],
    ['n', 'n'],
    ['g', 'g'],
    ['quit', 'q'],
  ])('that is %j is the key %s', (line, key) => {
    expect(said(early(), line)).toEqual(after(early(), key));
  });
});

describe('a line at ticks', () => {
  const elements = [1, 2, 3].map((number) => ({ id: `e${number}`, text: `E${number}`, level: 1 }));
  const ticks = framework([
    section('p', [question('p1'), question('p2', { kind: 'elements', elements }), question('p3')]),
  ]);
  const at = () => begun({ p1: 1 }, { framework: ticks });
  const met = (now: Interview) => {
    const answer = now.sheet.answers.get('p2');
    return answer?.said === 'answered' && answer.response.kind === 'elements'
      ? answer.response.met
      : undefined;
  };

  it.each([
    ['1 3', ['e1', 'e3']],
    ['3,1', ['e1', 'e3']],
    ['2', ['e2']],
    ['none', []],
    ['0', []],
    ['-', []],
  ])('names all that are true, and goes on: %s', (line, expected) => {
    const now = said(at(), line);
    expect(met(now)).toEqual(expected);
    expect(place(now)).toBe('question p3');
  });

  it('takes back what it does not name', () => {
    expect(met(said(at(), '1 3', '<', '2 3'))).toEqual(['e2', 'e3']);
    expect(met(said(at(), '1 3', '<', ''))).toEqual(['e1', 'e3']);
  });

  it('is not taken in part', () => {
    const now = said(at(), '1 9');
    expect(met(now)).toBe(undefined);
    expect(now.notice).toEqual({ kind: 'no-such-key', key: '9' });
  });
});

describe('a line at other kinds', () => {
  const yesNo = question('p2', { kind: 'yes-no', yesNo: {} });
  const share = question('p3', { kind: 'share', share: { count: 'linear' } });
  const text = question('p4', { kind: 'text', isScored: false });
  const kinds = framework([section('p', [question('p1'), yesNo, share, text])]);
  const at = () => begun({ p1: 1 }, { framework: kinds });
  const response = (now: Interview, id: string) => now.sheet.answers.get(id);

  it.each(['1', 'yes', 'Yes.', 'y', 'Y'])(
    'is yes by its number, its word or its letter: %s',
    (line) => {
      expect(response(said(at(), line), 'p2')).toMatchObject({ response: { answer: 'yes' } });
    },
  );

  it('is a note where it is n, which keeps what is there when it is left', () => {
    const noting = said(at(), 'n');
    expect(place(noting)).toBe('note p2');
    expect(place(said(noting, ''))).toBe('question p2');
    expect(response(said(noting, '', 'no'), 'p2')).toMatchObject({ response: { answer: 'no' } });
  });

  it('has no y where yes is not on offer', () => {
    expect(said(begun({ p2: 1 }), 'y').notice).toEqual({ kind: 'no-such-key', key: 'y' });
  });

  it.each(['62', '62%', '62 %'])('is a share: %s', (line) => {
    expect(response(said(at(), 'no', line), 'p3')).toMatchObject({ response: { share: 62 } });
  });

  it('is a text, unless it is a letter by itself', () => {
    const now = said(at(), 'no', '62', 'n is for note');
    expect(response(now, 'p4')).toMatchObject({ response: { text: 'n is for note' } });
    expect(place(said(at(), 'no', '62', 'n'))).toBe('note p4');
    expect(place(said(at(), 'no', '62', 'w', 'In our own words.'))).toBe('steps');
    expect(response(said(at(), 'no', 'd'), 'p3')).toMatchObject({ said: 'dont-know' });
  });

  it('keeps what stands there when it is blank', () => {
    const now = said(at(), 'no', '62', '<', '');
    expect(response(now, 'p3')).toMatchObject({ response: { share: 62 } });
    expect(place(now)).toBe('value p4');
  });
});

describe('a line in a text', () => {
  it('is kept as a note; blank leaves it, and - takes it out', () => {
    const noted = said(early(), 'n', 'Seen.');
    expect(noted.sheet.answers.get('p2')?.note).toBe('Seen.');
    expect(said(noted, 'n', '').sheet.answers.get('p2')?.note).toBe('Seen.');
    expect(said(noted, 'n', '-').sheet.answers.has('p2')).toBe(false);
  });

  it('keeps hands that were asked about when it is blank', () => {
    const parts = { respondent: { role: ['board'], people: { board: 5 } } };
    const now = said(begun({ p1: 2 }, { parts }), 'v', '0 4 2', '');
    expect(now.sheet.answers.get('p2')?.votes).toEqual({ 1: 4, 2: 2 });
  });

  it('goes back from a reason when it is blank', () => {
    expect(place(said(early(), 'x', ''))).toBe('question p2');
    expect(said(early(), 'x', 'None.').sheet.answers.get('p2')).toMatchObject({ reason: 'None.' });
  });

  it('keeps at the opening what is there when it is blank, and goes back', () => {
    const roles = said(anew(), 'Town', '1');
    expect(place(roles)).toBe('opening people');
    const again = said(roles, '<', '');
    expect(again.sheet.respondent.role).toEqual(['board']);
    expect(said(roles, '<', 'none').sheet.respondent.role).toEqual([]);
    expect(said(roles, '<', '<', '').sheet.subject.name).toBe('Town');
  });
});

describe('barriers and steps', () => {
  it('are named in one line', () => {
    const asked = said(early(), '1', 'b');
    expect(said(asked, '1 2').sheet.answers.get('p2')?.barriers).toEqual(['money', 'power']);
    expect(said(asked, '2', '<').sheet.answers.get('p2')?.barriers).toEqual(['power']);
    expect(place(said(asked, ''))).toBe('question q1');
  });

  it('are passed over by the next answer', () => {
    const now = said(early(), '1', '4');
    expect(now.sheet.answers.get('q1')).toMatchObject({ response: { level: 4 } });
    expect(now.sheet.answers.get('p2')?.barriers).toEqual([]);
  });
});

describe('lines from a pipe', () => {
  const piped = (start: Interview): Interview => ({ ...start, isPiped: true });

  it('have their places: every line of the opening is read, and none at the end of a principle', () => {
    const lines = ['Town', '', '', '', '', '1', '2', '3', '4'];
    const now = said(piped(anew()), ...lines);
    expect([...now.sheet.answers].map(([id]) => id)).toEqual(['p1', 'p2', 'q1', 'q2']);
    expect(place(now)).toBe('most');
  });

  it('are read where the set is chosen and where a framework has no roles', () => {
    const bare = { ...small, facets: [] };
    const start = anew({ framework: bare, isSetChosen: true, parts: { asked: 'quick' } });
    const now = said(piped(start), 'Town', 'board', '4', '2026-11-01', '90', '1', '2');
    expect(now.sheet).toMatchObject({ date: '2026-11-01', asked: 'quick' });
    expect([...now.sheet.answers.keys()]).toEqual(['p1', 'q1']);
  });

  it('choose no short set where a framework has none, and the line of minutes has its place all the same', () => {
    const [section] = small.principles;
    const questions = section?.questions.map((one) => ({ ...one, isQuick: false })) ?? [];
    const whole = {
      ...small,
      principles: section === undefined ? [] : [{ ...section, questions }],
    };
    const now = said(piped(anew({ framework: whole })), 'Town', '', '', '', '1', '3');
    expect(now.sheet.asked).toBe(undefined);
    expect(now.sheet.answers.get('p1')).toMatchObject({ response: { level: 3 } });
  });

  it('that are no answer leave their question open, and the next in its place', () => {
    const start = said(piped(anew()), 'Town', '', '', '', '');
    const after9 = said(start, '9', '2');
    expect(after9.sheet.answers.has('p1')).toBe(false);
    expect(after9.sheet.answers.get('p2')).toMatchObject({ response: { level: 2 } });
    expect(said(start, '9').told[0]).toEqual({ kind: 'not-taken', text: '9' });
  });
});
