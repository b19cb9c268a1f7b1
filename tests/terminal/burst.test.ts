import { describe, expect, it } from 'vitest';
import { begunSheet, putQuestionnaire } from './questionnaire.js';
import { useTerminals } from './terminals.js';

const terminals = useTerminals();

describe('a burst of a hundred answers in one write', () => {
  it.each([
    ['on a screen', []],
    ['in plain lines', ['--accessible']],
  ])('is kept %s, each at its question', async (_, options) => {
    const { ids } = putQuestionnaire(terminals.folder, 120);
    const terminal = await terminals.assess(...options);
    await terminal.until(/question 2 of 120/i);
    const levels = ids.slice(1, 101).map((_, index) => (index * 7 + 3) % 5);
    await terminal.type(levels.map((level) => `${level}\r`).join(''));
    await terminal.until(/question 102 of 120/i);
    await terminal.type('q\r');
    expect(await terminal.ended()).toBe(0);
    const answers = levels.map((level, index) => `  ${ids[index + 1]}: ${level}\n`);
    expect(terminals.sheet()).toBe(begunSheet + answers.join(''));
  });
});
