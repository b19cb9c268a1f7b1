import type {
  Condition,
  Framework,
  Question,
  Scope,
  Section,
  Share,
} from '../../src/framework/framework.js';

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

type More = Partial<Omit<Question, 'id' | 'kind'>>;

/** A checklist: `elements('a', { 1: ['a1'], 2: ['a2', 'a3'] })`. */
export function elements(
  id: string,
  listed: Readonly<Record<number, readonly string[]>>,
  parts: More = {},
): Question {
  const all = Object.entries(listed).flatMap(([level, ids]) =>
    ids.map((element) => ({ id: element, text: `It has ${element}`, level: Number(level) })),
  );
  return question(id, { kind: 'elements', elements: all, ...parts });
}

/** One of several options, by their points; the largest counts as everything. */
export function choice(
  id: string,
  points: Readonly<Record<string, number>>,
  parts: More = {},
): Question {
  const options = optionsOf(points);
  const outOf = Math.max(...Object.values(points));
  return question(id, { kind: 'choice', choice: { options, many: false, outOf }, ...parts });
}

/** Any number of options, their points added up, over what counts as everything. */
export function choices(
  id: string,
  points: Readonly<Record<string, number>>,
  outOf: number,
  parts: More = {},
): Question {
  const options = optionsOf(points);
  return question(id, { kind: 'choice', choice: { options, many: true, outOf }, ...parts });
}

function optionsOf(points: Readonly<Record<string, number>>) {
  return Object.entries(points).map(([id, own]) => ({ id, label: `Label of ${id}`, points: own }));
}

/** Yes or no, with a middle answer where one is named. */
export function yesNo(id: string, parts: More & { readonly partly?: number } = {}): Question {
  const { partly, ...more } = parts;
  return question(id, {
    kind: 'yes-no',
    yesNo: partly === undefined ? {} : { partly },
    ...more,
  });
}

/** A percentage: as it is, by bands of points from a percentage on, or met from a mark on. */
export function percentage(id: string, counted: Counted = 'linear', parts: More = {}): Question {
  return question(id, { kind: 'share', share: shareOf(counted), ...parts });
}

type Counted = 'linear' | { readonly passAt: number } | Readonly<Record<number, number>>;

function shareOf(counted: Counted): Share {
  if (counted === 'linear') return { count: 'linear' };
  if ('passAt' in counted) return { count: 'pass', at: counted.passAt };
  const bands = Object.entries(counted).map(([from, points]) => ({ from: Number(from), points }));
  return { count: 'bands', bands };
}

/** Scope by the answer to an earlier question. */
export function when(id: string, condition: Omit<Condition, 'question'>): Scope {
  return { applies: [], when: [{ question: id, ...condition }] };
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
