import { describe, expect, it } from 'vitest';
import { newSheet } from '../../src/answers/new-sheet.js';

describe('a new sheet', () => {
  it('is what a person would write', () => {
    const text = newSheet({
      framework: 'what-good-looks-like',
      edition: '1.0',
      subject: { name: 'Anytown', kind: 'organisation' },
      date: '2026-11-20',
    });
    expect(text).toBe(
      [
        'version: 1',
        'framework: what-good-looks-like',
        'edition: "1.0"',
        'subject: { name: Anytown, kind: organisation }',
        'date: 2026-11-20',
        'answers: {}',
        '',
      ].join('\n'),
    );
  });

  it('says which set was asked and who answered, and tells editors its schema', () => {
    const text = newSheet(
      {
        framework: './frameworks/ours.yaml',
        edition: '2',
        asked: 'quick',
        subject: { name: 'Ward 7: days, nights', id: 'RX1' },
        respondent: { role: ['board', 'clinical'], people: { board: 5, clinical: 3 } },
        date: '2026-11-20',
      },
      'yaml-language-server: $schema=./sheet.json',
    );
    expect(text).toBe(
      [
        '# yaml-language-server: $schema=./sheet.json',
        'version: 1',
        'framework: ./frameworks/ours.yaml',
        'edition: "2"',
        'asked: quick',
        'subject: { name: "Ward 7: days, nights", id: RX1 }',
        'respondent:',
        '  role: [board, clinical]',
        '  people: { board: 5, clinical: 3 }',
        'date: 2026-11-20',
        'answers: {}',
        '',
      ].join('\n'),
    );
  });

  it('keeps the # of a comment that has one', () => {
    const start = { framework: 'a', edition: '1', subject: { name: 'b' }, date: '2026-01-02' };
    expect(newSheet(start, '# hello')).toMatch(/^# hello\nversion: 1\n/);
  });
});
