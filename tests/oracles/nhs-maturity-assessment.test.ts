import { describe, expect, it } from 'vitest';
import { score } from '../../src/score/score.js';
import { elements, framework, question, section } from '../build/framework.js';
import { near, scoreOf } from '../build/scores.js';
import { met, sheet } from '../build/sheet.js';

/**
 * The published method of the NHS Digital Maturity Assessment from 2023 on: in each domain a level from 1 to 5, which
 * counts when all its elements and those of every level below are met; in whole numbers; a pillar is the mean of its
 * domains, and the overall the mean of the seven pillars.
 */
const domain = elements('domain', {
  1: ['e1'],
  2: ['e2a', 'e2b'],
  3: ['e3'],
  4: ['e4'],
  5: ['e5'],
});
const pillar = framework([section('pillar', [domain, question('other')])], { scale: [1, 5] });

describe('the elements rule of the NHS Digital Maturity Assessment', () => {
  it.each([
    { name: 'none', elements: [], level: 1 },
    { name: 'those of level 1', elements: ['e1'], level: 1 },
    { name: 'only one of two of level 2', elements: ['e1', 'e2a'], level: 1 },
    { name: 'all up to level 2', elements: ['e1', 'e2a', 'e2b'], level: 2 },
    {
      name: 'all of level 3 and not all of level 2',
      elements: ['e1', 'e2b', 'e3', 'e4', 'e5'],
      level: 1,
    },
    { name: 'all but level 1', elements: ['e2a', 'e2b', 'e3', 'e4', 'e5'], level: 1 },
    { name: 'all but level 4', elements: ['e1', 'e2a', 'e2b', 'e3', 'e5'], level: 3 },
    { name: 'every element', elements: ['e1', 'e2a', 'e2b', 'e3', 'e4', 'e5'], level: 5 },
  ])('gives level $level for $name', ({ elements: ids, level }) => {
    const found = score(pillar, sheet({ domain: met(...ids) }));
    expect(found.questions.get('domain')).toMatchObject({ level });
  });

  it('gives a pillar the mean of its domains and the overall the mean of the pillars', () => {
    const pillars = framework(
      ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7'].map((id) =>
        section(id, [question(`${id}a`), question(`${id}b`)]),
      ),
      { scale: [1, 5] },
    );
    const answers = { p1a: 2, p1b: 3, p2a: 1, p2b: 2, p3a: 3, p3b: 3, p4a: 2, p4b: 2 };
    const others = { p5a: 1, p5b: 1, p6a: 2, p6b: 4, p7a: 3, p7b: 2 };
    // 2.5, 1.5, 3, 2, 1, 3, 2.5 = 15.5 / 7
    expect(scoreOf(pillars, { ...answers, ...others }, 'p1')).toMatchObject({ level: near(2.5) });
    expect(scoreOf(pillars, { ...answers, ...others })).toMatchObject({ level: near(15.5 / 7) });
  });
});
