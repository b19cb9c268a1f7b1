import { describe, expect, it } from 'vitest';
import { begunSheet, putQuestionnaire } from './questionnaire.js';
import { useTerminals } from './terminals.js';

const terminals = useTerminals();

describe('a burst of a hundred answers in one write', () => {
  it('is kept, each at its question', async () => {
    const { ids } = putQuestionnaire(terminals.folder, 120);
    const terminal = await terminals.assess();
    await terminal.until('question 2 of 120');
    const levels = ids.slice(1, 101).map((_, index) => (index * 7 + 3) % 5);
    await terminal.type(levels.map((level) => `${level}\r`).join(''));
    await terminal.until('question 102 of 120');
    await terminal.type('q');
    expect(await terminal.ended()).toEqual({ code: 0 });
    const answers = levels.map((level, index) => `  ${ids[index + 1]}: ${level}\n`);
    expect(terminals.sheet()).toBe(begunSheet + answers.join(''));
  });
});
