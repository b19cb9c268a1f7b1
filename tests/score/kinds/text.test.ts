import { describe, expect, it } from 'vitest';
import type { Response } from '../../../src/answers/sheet.js';
import { score } from '../../../src/score/score.js';
import { framework, question, section } from '../../build/framework.js';
import { pairOf } from '../../build/pair.js';
import { type Answers, exactly, numbersOf, scoreOf } from '../../build/scores.js';
import { notApplicable, sheet, unknown } from '../../build/sheet.js';

const said: Response = { kind: 'text', text: 'Since 2019.' };
const text = question('q', { kind: 'text' });
const unscored = question('q', { isScored: false });

describe('context', () => {
  it.each<{ name: string; answers: Answers }>([
    { name: 'given', answers: { q: said, other: 2 } },
    { name: 'left open', answers: { other: 2 } },
    { name: 'not known', answers: { q: unknown, other: 2 } },
    { name: 'not applicable', answers: { q: notApplicable, other: 2 } },
  ])('in words, $name, is never scored nor counted', ({ answers }) => {
    const built = pairOf(text);
    expect(score(built, sheet(answers)).questions.get('q')).toEqual({ state: 'context' });
    expect(numbersOf(built, answers)).toEqual(exactly(0.5, 0.5, 0.5));
    expect(scoreOf(built, answers)).toMatchObject({ answered: 1, of: 1 });
    expect(score(built, sheet(answers)).settles).toEqual([]);
  });

  it('of any kind is what the author says is not scored', () => {
    const built = pairOf(unscored);
    expect(score(built, sheet({ q: 4, other: 2 })).questions.get('q')).toEqual({
      state: 'context',
    });
    expect(numbersOf(built, { q: 4, other: 2 })).toEqual(exactly(0.5, 0.5, 0.5));
  });

  it('is what a section of it alone is called', () => {
    const only = framework([section('s', [text]), section('t', [question('other')])]);
    expect(scoreOf(only, { q: said, other: 2 }, 's')).toEqual({
      state: 'unscored',
      because: 'context',
      completeness: 1,
      answered: 0,
      of: 0,
    });
    expect(numbersOf(only, { q: said, other: 2 })).toEqual(exactly(0.5, 0.5, 0.5));
  });

  it('is no stage, and not essential', () => {
    const ladder = framework([
      section(
        's',
        [
          question('q', { isScored: false, essential: { by: 'level', level: 4 } }),
          question('other'),
        ],
        { rule: { combine: 'stages' } },
      ),
    ]);
    expect(scoreOf(ladder, { q: 0, other: 4 })).toMatchObject({ attainment: 1 });
    expect(scoreOf(ladder, { q: 0, other: 4 }, 's')).toMatchObject({ ladder: { stages: 1 } });
  });
});
