import type { Framework, Question, Section } from '../../src/framework/framework.js';

/** Frameworks in a line or two: `framework([section('a', [question('a1'), question('a2')])])`. */

type FrameworkParts = Partial<Omit<Framework, 'principles' | 'scale'>> & {
  /** The lowest and the highest level; 0 to 4 where nothing is said. */
  readonly scale?: readonly [from: number, to: number];
};

export function framework(principles: readonly Section[], parts: FrameworkParts = {}): Framework {
  const { scale: [from, to] = [0, 4], ...rest } = parts;
  const levels = Array.from({ length: to - from + 1 }, (_, index) => ({
    level: from + index,
    name: `Level ${from + index}`,
  }));
  return {
    id: 'built',
    edition: '1',
    title: 'Built for a test',
    official: false,
    language: 'en-GB',
    unit: 'team',
    choosing: 'Choose the highest level that is true in every part.',
    scale: { from, to, levels },
    bands: [],
    rule: { combine: 'mean' },
    essentialsUnmet: 'cap',
    provisionalBelow: 0.6,
    facets: [],
    barriers: [],
    principles,
    ...rest,
  };
}

export function section(
  id: string,
  children: readonly Question[] | readonly Section[],
  parts: Partial<Omit<Section, 'id' | 'questions' | 'sections'>> = {},
): Section {
  return {
    id,
    title: `Section ${id}`,
    short: id,
    weight: 1,
    formerly: [],
    rule: { combine: 'mean' },
    sections: children.filter(isSection),
    questions: children.filter(isQuestion),
    ...parts,
  };
}

export function question(id: string, parts: Partial<Omit<Question, 'id'>> = {}): Question {
  return {
    id,
    title: `Title of ${id}`,
    ask: `Is ${id} so?`,
    kind: 'scale',
    isScored: true,
    weight: 1,
    askOf: [],
    levels: [],
    next: [],
    evidence: [],
    isQuick: false,
    formerly: [],
    mapsTo: [],
    ...parts,
  };
}

/** Questions with these ids and nothing else. */
export function questions(...ids: readonly string[]): readonly Question[] {
  return ids.map((id) => question(id));
}

function isQuestion(child: Question | Section): child is Question {
  return 'ask' in child;
}

function isSection(child: Question | Section): child is Section {
  return !isQuestion(child);
}
