/** The rules of writing questions that can be counted; docs/what-good-looks-like.md tells the others. */

export interface Text {
  /** Where it stands, as "question, part". */
  readonly at: string;
  readonly text: string;
}

export interface WrittenQuestion {
  readonly id: string;
  readonly title: string;
  readonly ask: string;
  readonly why: string;
  readonly levels: Readonly<Record<string, string>>;
  readonly next: Readonly<Record<string, string>>;
  readonly evidence: readonly string[];
  readonly quick?: boolean;
}

/** What differs between frameworks. */
export interface House {
  /** The levels that each question describes, in order. */
  readonly steps: string;
  /** The most characters of what is asked. */
  readonly ask: number;
}

/** Words that everybody reads in their own way, or that only say how good something is. */
export const forbidden = [
  'appropriate',
  'appropriately',
  'culture of',
  'effective',
  'effectively',
  'embedded',
  'fully',
  'holistic',
  'how well',
  'mature',
  'regular',
  'regularly',
  'robust',
  'to what extent',
] as const;

/** A level and a first move are about the organisation, whoever reads them aloud. */
const ours = ['we', 'us', 'our', 'ours'] as const;

/** A level's first sentence is quoted alone: it may not begin by pointing at something before it. */
const pointing = ['It', 'Its', 'They', 'Their', 'This', 'That', 'These', 'Those', 'Such'] as const;

export const limits = {
  title: 32,
  ask: 78,
  level: 140,
  firstSentence: 20,
  whyWords: 45,
  moveWords: 40,
  wordsAMinute: 150,
  columns: 74,
  levelRows: 10,
} as const;

/** Five levels, and a question that stands on one row of a narrow screen. */
const usual: House = { steps: '01234', ask: limits.ask };

/** What breaks a rule in one question, each with its place; nothing when it keeps them all. */
export function faultsOf(
  question: WrittenQuestion,
  { steps, ask: longest }: House = usual,
): readonly string[] {
  const [top, below] = [steps.at(-1) ?? '', steps.slice(0, -1)];
  const { id, title, ask, why, evidence } = question;
  const levels = Object.entries(question.levels);
  const moves = Object.entries(question.next);
  return [
    ...tooLong(`${id}, title`, title.length, limits.title, 'characters'),
    ...tooLong(`${id}, ask`, ask.length, longest, 'characters'),
    ...tooLong(`${id}, why`, wordsIn(why), limits.whyWords, 'words'),
    ...(stepsOf(levels) === steps ? [] : [`${id}: its levels are not ${steps[0]} to ${top}`]),
    ...(stepsOf(moves) === below ? [] : [`${id}: not one move for each level below ${top}`]),
    ...levels.flatMap(([level, text]) => levelFaults({ at: `${id}, level ${level}`, text })),
    ...moves.flatMap(([level, text]) => moveFaults({ at: `${id}, move from ${level}`, text })),
    ...(new Set(evidence).size < 2 ? [`${id}: fewer than two kinds of evidence`] : []),
    ...tooLong(`${id}, read aloud`, wordsAloud(question), limits.wordsAMinute, 'words'),
    ...tooLong(`${id}, on the screen`, rowsOf(question), limits.levelRows, 'rows of levels'),
    ...textsOf(question).flatMap(forbiddenIn),
  ];
}

export function forbiddenIn({ at, text }: Text): readonly string[] {
  return forbidden.filter((word) => has(text, word)).map((word) => `${at}: says "${word}"`);
}

/** The question and its levels, as somebody reads them to a room. */
export function wordsAloud({ ask, levels }: WrittenQuestion): number {
  return [ask, ...Object.values(levels)].reduce((sum, text) => sum + wordsIn(text), 0);
}

function levelFaults({ at, text }: Text): readonly string[] {
  const [first = ''] = text.split(/(?<=[.!?])\s+/);
  const [opening = ''] = first.split(/[\s,]/);
  return [
    ...tooLong(at, text.length, limits.level, 'characters'),
    ...tooLong(`${at}, first sentence`, first.length, limits.level, 'characters'),
    ...(first.length < limits.firstSentence ? [`${at}: its first sentence says too little`] : []),
    ...(pointing.some((word) => word === opening) ? [`${at}: begins with "${opening}"`] : []),
    ...oursIn({ at, text }),
  ];
}

function moveFaults({ at, text }: Text): readonly string[] {
  return [...tooLong(at, wordsIn(text), limits.moveWords, 'words'), ...oursIn({ at, text })];
}

function oursIn({ at, text }: Text): readonly string[] {
  return ours.filter((word) => has(text, word)).map((word) => `${at}: says "${word}"`);
}

function textsOf(question: WrittenQuestion): readonly Text[] {
  const { id, title, ask, why, levels, next, evidence } = question;
  return [
    { at: `${id}, title`, text: title },
    { at: `${id}, ask`, text: ask },
    { at: `${id}, why`, text: why },
    ...Object.entries(levels).map(([level, text]) => ({ at: `${id}, level ${level}`, text })),
    ...Object.entries(next).map(([level, text]) => ({ at: `${id}, move from ${level}`, text })),
    ...evidence.map((text) => ({ at: `${id}, evidence`, text })),
  ];
}

function tooLong(at: string, length: number, limit: number, of: string): readonly string[] {
  return length > limit ? [`${at}: ${length} ${of}, up to ${limit}`] : [];
}

function stepsOf(entries: readonly (readonly [string, string])[]): string {
  return entries
    .map(([level]) => level)
    .toSorted()
    .join('');
}

function has(text: string, word: string): boolean {
  return new RegExp(`\\b${word}\\b`, 'i').test(text);
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

function rowsOf({ levels }: WrittenQuestion): number {
  return Object.values(levels).reduce((sum, text) => sum + rowsAt(text, limits.columns), 0);
}

/** Rows of a text when each takes as many words as fit. */
function rowsAt(text: string, columns: number): number {
  let rows = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    const wanted = used === 0 ? word.length : used + 1 + word.length;
    if (wanted > columns) rows += 1;
    used = wanted > columns ? word.length : wanted;
  }
  return rows;
}
