import type { Answer, Response, Sheet } from '../../src/answers/sheet.js';
import type { Condition, Framework, Question, Section } from '../../src/framework/framework.js';

/**
 * The value of every section and of the whole, worked out once more from the words of docs/scoring.md, as plainly as can be
 * and without a line of the code that is tested: no ranges, no speed, nothing shared.
 */
export interface Naive {
  /** Nothing where there is no value. The whole stands under the empty id. */
  readonly values: ReadonlyMap<string, number | undefined>;
  /** The same as far as evidence shows it. */
  readonly shown: ReadonlyMap<string, number | undefined>;
  readonly answered: ReadonlyMap<string, number>;
  readonly of: ReadonlyMap<string, number>;
}

/** Evidence of this day is in date, and any other is not: the sheets that are generated know no more. */
const inDate = '2026-10-01';

export function naive(framework: Framework, sheet: Sheet): Naive {
  const claimed = new Tree(framework, sheet, false);
  const shown = new Tree(framework, sheet, true);
  const of = (tree: Tree, what: (node: Node) => number | undefined) =>
    new Map(tree.nodes.map((node) => [node.id, what(node)] as const));
  const countOf = (node: Node, states: readonly string[]): number =>
    claimed.leavesOf(node).filter((leaf) => states.includes(claimed.stateOf(leaf))).length;
  return {
    values: of(claimed, (node) => claimed.valueOf(node)),
    shown: of(shown, (node) => shown.valueOf(node)),
    answered: new Map(claimed.nodes.map((node) => [node.id, countOf(node, ['answered'])])),
    of: new Map(claimed.nodes.map((node) => [node.id, countOf(node, ['answered', 'open'])])),
  };
}

interface Node {
  readonly id: string;
  readonly rule: Section['rule'];
  readonly weight: number;
  readonly questions: readonly Question[];
  readonly sections: readonly Section[];
}

interface Leaf {
  readonly question: Question;
  readonly around: readonly Section[];
}

type State = 'context' | 'out' | 'not-asked' | 'not-applicable' | 'open' | 'answered';

class Tree {
  readonly nodes: readonly Node[];
  readonly #framework: Framework;
  readonly #sheet: Sheet;
  readonly #isShown: boolean;
  readonly #leaves: readonly Leaf[];

  constructor(framework: Framework, sheet: Sheet, isShown: boolean) {
    this.#framework = framework;
    this.#sheet = sheet;
    this.#isShown = isShown;
    const whole: Node = {
      id: '',
      rule: framework.rule,
      weight: 1,
      questions: [],
      sections: framework.principles,
    };
    const below = (section: Node): readonly Node[] => [section, ...section.sections.flatMap(below)];
    this.nodes = below(whole);
    const leaves = (section: Section, above: readonly Section[]): readonly Leaf[] => [
      ...section.questions.map((question) => ({ question, around: [...above, section] })),
      ...section.sections.flatMap((one) => leaves(one, [...above, section])),
    ];
    this.#leaves = framework.principles.flatMap((principle) => leaves(principle, []));
  }

  leavesOf(node: Node): readonly Leaf[] {
    return node.id === ''
      ? this.#leaves
      : this.#leaves.filter(({ around }) => around.some(({ id }) => id === node.id));
  }

  stateOf({ question, around }: Leaf): State {
    if (!question.isScored || question.kind === 'text') return 'context';
    if (![...around, question].every(({ scope }) => this.#applies(scope))) return 'out';
    return this.#saidOf(question);
  }

  #saidOf(question: Question): 'not-asked' | 'not-applicable' | 'open' | 'answered' {
    if (this.#sheet.asked === 'quick' && !question.isQuick) return 'not-asked';
    const said = this.#sheet.answers.get(question.id)?.said;
    return said === 'answered' || said === 'not-applicable' ? said : 'open';
  }

  /** Where a condition hangs on something open, what hangs on it does not count yet. */
  #applies(scope: Question['scope']): boolean {
    const phases = this.#sheet.subject.facets['phase'] ?? [];
    const isOfPhase = (scope?.applies ?? []).every(
      ({ options }) => phases.length === 0 || phases.some((phase) => options.includes(phase)),
    );
    return isOfPhase && (scope?.when ?? []).every((condition) => this.#holds(condition));
  }

  #holds(condition: Condition): boolean {
    const leaf = this.#leaves.find(({ question }) => question.id === condition.question);
    if (leaf === undefined) return false;
    const isAsked = [...leaf.around, leaf.question].every(({ scope }) => this.#applies(scope));
    const answer = this.#sheet.answers.get(condition.question);
    if (!isAsked || this.#saidOf(leaf.question) !== 'answered' || answer?.said !== 'answered')
      return false;
    const { response } = answer;
    const number = numberIn(this.#framework, leaf.question, response);
    const words = number === undefined ? wordsIn(response) : [`${number}`];
    const { atLeast = -Infinity, atMost = Infinity, is, met = [] } = condition;
    return (
      (number === undefined || (number >= atLeast && number <= atMost)) &&
      (is === undefined || is.some((wanted) => words.includes(`${wanted}`))) &&
      met.every((id) => response.kind === 'elements' && response.met.includes(id))
    );
  }

  /** What the parts of a section come to, an essential below that is not met holding it down. */
  valueOf(node: Node): number | undefined {
    if (node.rule.combine === 'stages') {
      const isSaid = this.leavesOf(node).some((leaf) =>
        ['answered', 'not-applicable'].includes(this.stateOf(leaf)),
      );
      return isSaid ? this.#stageOf(node) : undefined;
    }
    const value = this.#combined(
      node,
      (leaf) => this.#valueOfLeaf(leaf),
      (one) => this.valueOf(one),
    );
    const caps = this.leavesOf(node)
      .filter((leaf) => this.stateOf(leaf) === 'answered')
      .map((leaf) => this.#capOf(leaf.question, this.#valueOfLeaf(leaf) ?? 0));
    return this.#held(value, caps);
  }

  /** The same while a stage is judged: everything open is at its lowest. */
  #stageOf(node: Node): number | undefined {
    const caps = this.#capsInStage(node);
    if (node.rule.combine !== 'stages') {
      const value = this.#combined(
        node,
        (leaf) => this.#stageOfLeaf(leaf),
        (one) => this.#stageOf(one),
      );
      return this.#held(value, caps);
    }
    const stages = [
      ...this.#own(node).map((leaf) => this.#stageOfLeaf(leaf)),
      ...node.sections.map((one) => this.#stageOf(one)),
    ].filter((value) => value !== undefined);
    if (stages.length === 0) return undefined;
    let passed = 0;
    while ((stages[passed] ?? -1) >= (node.rule.pass ?? 1) - 1e-9) passed += 1;
    const wholeSteps = caps.map((cap) => Math.floor(cap * stages.length + 1e-9) / stages.length);
    return this.#held(passed / stages.length, wholeSteps);
  }

  #capsInStage(node: Node): readonly number[] {
    return this.leavesOf(node).flatMap((leaf) => {
      const state = this.stateOf(leaf);
      if (state === 'answered') return [this.#capOf(leaf.question, this.#valueOfLeaf(leaf) ?? 0)];
      return state === 'open'
        ? [this.#capOf(leaf.question, lowestOf(this.#framework, leaf.question))]
        : [];
    });
  }

  #held(value: number | undefined, caps: readonly number[]): number | undefined {
    if (value === undefined || this.#framework.essentialsUnmet === 'flag') return value;
    return caps.reduce((held, cap) => (cap < held ? cap : held), value);
  }

  #own(node: Node): readonly Leaf[] {
    return this.#leaves.filter(({ around }) => around.at(-1)?.id === node.id);
  }

  #combined(
    node: Node,
    ofLeaf: (leaf: Leaf) => number | undefined,
    ofSection: (section: Section) => number | undefined,
  ): number | undefined {
    const children = [
      ...this.#own(node).map((leaf) => ({ weight: leaf.question.weight, value: ofLeaf(leaf) })),
      ...node.sections.map((one) => ({ weight: one.weight, value: ofSection(one) })),
    ];
    const all = this.leavesOf(node).map((leaf) => {
      const at = leaf.around.findIndex(({ id }) => id === node.id);
      const weights = leaf.around.slice(at + 1).map(({ weight }) => weight);
      return {
        weight: weights.reduce((product, weight) => product * weight, leaf.question.weight),
        value: ofLeaf(leaf),
      };
    });
    const parts = (node.rule.over === 'questions' ? all : children).flatMap(({ weight, value }) =>
      value === undefined ? [] : [{ weight, value }],
    );
    const values = parts.map(({ value }) => value).toSorted((a, b) => a - b);
    if (parts.length === 0 || node.rule.combine === 'none') return undefined;
    if (node.rule.combine === 'weakest') return values[0];
    if (node.rule.combine === 'median') {
      const half = values.length / 2;
      const middle = values.length % 2 === 1 ? [half - 0.5] : [half - 1, half];
      return middle.reduce((sum, index) => sum + (values[index] ?? NaN), 0) / middle.length;
    }
    const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
    return parts.reduce((sum, { weight, value }) => sum + (weight / weights) * value, 0);
  }

  #valueOfLeaf(leaf: Leaf): number | undefined {
    const answer = this.#sheet.answers.get(leaf.question.id);
    if (this.stateOf(leaf) !== 'answered' || answer?.said !== 'answered') return undefined;
    const value = countOf(this.#framework, leaf.question, answer.response);
    return this.#isShown ? this.#shownOf(answer, value) : value;
  }

  #shownOf(answer: Answer, value: number): number {
    const expected = this.#framework.evidence?.expectedFrom;
    if (expected === undefined || answer.evidence.some(({ date }) => date === inDate)) return value;
    return Math.min(value, heightOf(this.#framework, expected - 1));
  }

  #stageOfLeaf(leaf: Leaf): number | undefined {
    const away = [leaf.question, ...leaf.around].some((one) => one.notApplicablePasses) ? 1 : 0;
    switch (this.stateOf(leaf)) {
      case 'answered':
        return this.#valueOfLeaf(leaf);
      case 'not-applicable':
        return away;
      case 'open':
      case 'not-asked':
        return Math.min(away, lowestOf(this.#framework, leaf.question));
      default:
        return undefined;
    }
  }

  #capOf({ essential, choice, kind }: Question, value: number): number {
    if (essential === undefined) return Infinity;
    if (essential.by === 'level') {
      const isMet = value >= heightOf(this.#framework, essential.level) - 1e-9;
      return isMet ? Infinity : heightOf(this.#framework, essential.level - 1);
    }
    const points = choice?.options.find(
      ({ id }) => essential.by === 'option' && id === essential.option,
    )?.points;
    const mark = kind === 'choice' ? Math.min(1, (points ?? 0) / (choice?.outOf ?? 1)) : 1;
    return value >= mark - 1e-9 ? Infinity : 0;
  }
}

function heightOf({ scale }: Framework, level: number): number {
  const { from, to } = scale ?? { from: 0, to: 100 };
  return (level - from) / (to - from);
}

function countOf(framework: Framework, question: Question, response: Response): number {
  const { choice, share, yesNo } = question;
  switch (response.kind) {
    case 'scale':
    case 'elements':
      return heightOf(framework, numberIn(framework, question, response) ?? NaN);
    case 'choice': {
      const points = (choice?.options ?? []).filter(({ id }) => response.options.includes(id));
      const sum = points.reduce((all, option) => all + option.points, 0) / (choice?.outOf ?? 1);
      return sum > 1 ? 1 : sum;
    }
    case 'yes-no':
      return { yes: 1, no: 0, partly: yesNo?.partly ?? NaN }[response.answer];
    case 'share': {
      if (share?.count === 'pass') return response.share < share.at ? 0 : 1;
      if (share?.count !== 'bands') return response.share / 100;
      const counted = share.bands.findLast(({ from }) => from <= response.share)?.points ?? 0;
      return counted / Math.max(...share.bands.map(({ points }) => points));
    }
    case 'text':
      return NaN;
    default:
      return response satisfies never;
  }
}

function lowestOf(framework: Framework, question: Question): number {
  if (question.kind !== 'choice' || question.choice?.many === true) return 0;
  const all = (question.choice?.options ?? []).map(({ id }) =>
    countOf(framework, question, { kind: 'choice', options: [id] }),
  );
  return Math.min(...all);
}

/** The level or the percentage of an answer; nothing for the kinds that have neither. */
function numberIn(
  { scale }: Framework,
  { elements = [] }: Question,
  response: Response,
): number | undefined {
  if (response.kind === 'scale') return response.level;
  if (response.kind === 'share') return response.share;
  if (response.kind !== 'elements') return undefined;
  const missing = elements.filter(({ id }) => !response.met.includes(id));
  const lowestMissing = Math.min(...missing.map(({ level }) => level));
  const reached = elements.map(({ level }) => level).filter((level) => level < lowestMissing);
  return Math.max(scale?.from ?? 0, ...reached);
}

function wordsIn(response: Response): readonly string[] {
  if (response.kind === 'yes-no') return [response.answer];
  if (response.kind === 'choice') return response.options;
  return response.kind === 'text' ? [response.text] : [];
}
