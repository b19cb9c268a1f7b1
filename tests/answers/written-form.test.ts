import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/sheet.js';
import { longForm, shortForm, writtenForm } from '../../src/answers/written-form.js';

const nothing = { evidence: [], barriers: [], place: { file: 'answers.yaml' } };
const level: Answer = {
  ...nothing,
  said: 'answered',
  response: { kind: 'scale', level: 0 },
};

describe('the written form of an answer', () => {
  it('is short when it says one thing', () => {
    expect(writtenForm(level)).toBe(0);
    expect(writtenForm({ ...nothing, said: 'dont-know' })).toBe('dont-know');
  });

  it('is nothing when it says nothing', () => {
    expect(writtenForm({ ...nothing, said: 'unanswered' })).toBe(undefined);
  });

  it('always names the reason of what does not apply', () => {
    expect(writtenForm({ ...nothing, said: 'not-applicable', reason: 'We run no wards' })).toEqual({
      'not-applicable': 'We run no wards',
    });
  });

  it('has a key for each thing that is said, in the order of the format', () => {
    const answer: Answer = {
      ...level,
      votes: { '0': 3 },
      checked: '2026-12-01',
      barriers: ['money'],
      evidence: [{ title: 'Minutes', date: '2026-09-01' }],
      note: 'None.',
    };
    expect(Object.entries(writtenForm(answer) ?? {})).toEqual([
      ['level', 0],
      ['note', 'None.'],
      ['evidence', [{ title: 'Minutes', date: '2026-09-01' }]],
      ['barriers', ['money']],
      ['checked', '2026-12-01'],
      ['votes', { '0': 3 }],
    ]);
  });

  it('is a note alone when nothing was chosen', () => {
    expect(writtenForm({ ...nothing, said: 'unanswered', note: 'Ask Ann' })).toEqual({
      note: 'Ask Ann',
    });
  });
});

describe('short and long forms', () => {
  it('turn into each other', () => {
    expect(shortForm({ met: ['a'] })).toEqual(['a']);
    expect(shortForm({ 'dont-know': true })).toBe('dont-know');
    expect(shortForm({ text: 'as it is' })).toEqual({ text: 'as it is' });
    expect(shortForm({ level: 1, note: 'a' })).toEqual({ level: 1, note: 'a' });
    expect(longForm(62, { share: 50, note: 'a' })).toEqual({ share: 62 });
    expect(longForm(2, { note: 'a' })).toEqual({ level: 2 });
    expect(longForm(['a'], { 'dont-know': true })).toEqual({ met: ['a'] });
    expect(longForm('dont-know', { level: 1 })).toEqual({ 'dont-know': true });
  });
});
