import { describe, expect, it } from 'vitest';
import { walkAsked } from '../../src/cli/walk-asked.js';
import { framework, question, section } from '../build/framework.js';
import { sheet, unknown } from '../build/sheet.js';

const given = framework([
  section('p', [question('p1', { askOf: ['board'] }), question('p2', { askOf: ['delivery'] })]),
  section('q', [question('q1', { askOf: ['board', 'delivery'] }), question('q2')]),
]);
const said = sheet({ p1: 1, q1: unknown, q2: { note: 'Later.' } });

describe('what the command line wants to be walked', () => {
  it.each([
    [{}, undefined],
    [{ role: 'board' }, ['p1', 'q1']],
    [{ principle: 'q' }, ['q1', 'q2']],
    [{ unanswered: true }, ['p2', 'q2']],
    [{ review: true }, ['p1', 'q1']],
    [{ review: true, principle: 'p' }, ['p1']],
    [{ role: 'delivery', unanswered: true }, ['p2']],
  ])('with %j', (options, only) => {
    expect(walkAsked(given, said, options).only).toEqual(only);
  });

  it.each([
    [{ role: 'bord' }, 'No question is best asked of "bord". Did you mean "board"?'],
    [{ principle: 'zz' }, '"zz" is not a principle of built. Known: p, q.'],
    [{ role: 'board', unanswered: true }, 'No question of this role is without an answer.'],
  ])('and says what is wrong with %j', (options, message) => {
    expect(() => walkAsked(given, said, options)).toThrow(message);
  });

  it('reviews nothing where nothing is answered', () => {
    expect(() => walkAsked(given, sheet({}), { review: true })).toThrow(
      'Nothing is answered yet, so there is nothing to review.',
    );
  });
});
