import {
  type Framework,
  levelName,
  levelText,
  type Question,
  questionsOf,
  type Scope,
  type Section,
} from '../../framework/framework.js';
import { words } from '../words.js';

/** A framework on paper, for people in a room: what is asked, boxes to tick, and room to write. */
export interface Paper {
  readonly title: string;
  readonly edition: string;
  readonly summary?: string;
  readonly disclaimer?: string;
  readonly choosing: string;
  /** What is judged: an organisation, a team, a service. */
  readonly unit: string;
  readonly isQuick: boolean;
  readonly questions: readonly PaperQuestion[];
}

export interface PaperQuestion {
  readonly id: string;
  readonly number: number;
  /** The sections that it is in, from the principle down. */
  readonly sections: readonly string[];
  /** What good looks like there, at the first question of a principle. */
  readonly statement?: string;
  readonly ask: string;
  readonly why?: string;
  /** Whom to ask, and when it is asked at all: a sentence each. */
  readonly hints: readonly string[];
  /** How to answer. */
  readonly how: string;
  readonly boxes: readonly Box[];
  /** What is written and not ticked: `%`, or a text in words. */
  readonly blank?: 'share' | 'text';
  readonly evidence: readonly string[];
}

export interface Box {
  /** What leads it: the number of a level and its name. */
  readonly lead?: string;
  readonly text: string;
}

export function paperOf(framework: Framework, isQuick: boolean): Paper {
  const { title, edition, summary, disclaimer, choosing, unit } = framework;
  const asked = framework.principles.flatMap((section) => placed(section, []));
  const chosen = asked.filter(({ question }) => !isQuick || question.isQuick);
  return {
    title,
    edition,
    ...(summary === undefined ? {} : { summary }),
    ...(disclaimer === undefined ? {} : { disclaimer }),
    choosing,
    unit,
    isQuick,
    questions: chosen.map((place, index) => paperQuestion(framework, place, index, chosen)),
  };
}

interface Placed {
  readonly question: Question;
  readonly sections: readonly Section[];
}

function placed(section: Section, above: readonly Section[]): readonly Placed[] {
  const sections = [...above, section];
  return [
    ...section.questions.map((question) => ({ question, sections })),
    ...section.sections.flatMap((below) => placed(below, sections)),
  ];
}

function paperQuestion(
  framework: Framework,
  { question, sections }: Placed,
  index: number,
  all: readonly Placed[],
): PaperQuestion {
  const { id, ask, why, evidence } = question;
  const nearest = sections.at(-1);
  const isFirst = all[index - 1]?.sections.at(-1) !== nearest;
  const statement = isFirst ? nearest?.statement : undefined;
  return {
    id,
    number: index + 1,
    sections: sections.map((section) => section.title),
    ...(statement === undefined ? {} : { statement }),
    ask,
    ...(why === undefined ? {} : { why }),
    hints: [...whomToAsk(framework, question), ...whenAsked(framework, question, sections)],
    ...answers(framework, question),
    evidence,
  };
}

function whomToAsk(framework: Framework, { askOf }: Question): readonly string[] {
  const roles = framework.facets.find((facet) => facet.id === 'role')?.options ?? [];
  const titles = askOf.map((id) => roles.find((role) => role.id === id)?.title ?? id);
  return titles.length === 0 ? [] : [words.paper.askOf(titles)];
}

function whenAsked(
  framework: Framework,
  { scope }: Question,
  sections: readonly Section[],
): readonly string[] {
  const scopes: readonly Scope[] = [...sections, { scope }].flatMap((item) => item.scope ?? []);
  const asked = {
    facets: framework.facets,
    questions: questionsOf(framework).map(({ id, title, kind, choice, elements }) => ({
      id,
      title,
      kind,
      ...(choice === undefined ? {} : { options: choice.options }),
      ...(elements === undefined ? {} : { elements }),
    })),
  };
  const conditions = scopes.flatMap((one) => words.scope.conditions(asked, one));
  return conditions.length === 0 ? [] : [words.paper.askedOnly(conditions)];
}

type Answers = Pick<PaperQuestion, 'how' | 'boxes' | 'blank'>;

/** What can be ticked or written, by the kind of question. */
function answers(framework: Framework, question: Question): Answers {
  const { kind, elements = [], choice, yesNo } = question;
  switch (kind) {
    case 'scale':
      return { how: words.paper.tickOne, boxes: levels(framework, question) };
    case 'elements':
      return {
        how: words.paper.tickThere,
        boxes: elements.map(({ text, level }) => ({ lead: leadOf(framework, level), text })),
      };
    case 'choice':
      return {
        how: choice?.many === true ? words.paper.tickTrue : words.paper.tickOne,
        boxes: (choice?.options ?? []).map(({ label }) => ({ text: label })),
      };
    case 'yes-no': {
      const { yes, partly, no } = words.paper.yesNo;
      const texts = [yes, ...(yesNo?.partly === undefined ? [] : [partly]), no];
      return { how: words.paper.tickOne, boxes: texts.map((text) => ({ text })) };
    }
    case 'share':
      return { how: words.paper.percentage, boxes: [], blank: 'share' };
    case 'text':
      return { how: words.paper.sentences, boxes: [], blank: 'text' };
    default:
      return kind satisfies never;
  }
}

/** Every level that may be chosen; one that is not described lies between those beside it. */
function levels(framework: Framework, question: Question): readonly Box[] {
  return (framework.scale?.levels ?? []).map(({ level }) => ({
    lead: String(level),
    text: levelText(framework, question, level) ?? words.paper.between,
  }));
}

function leadOf(framework: Framework, level: number): string {
  const name = levelName(framework, level);
  return name === undefined ? String(level) : `${level} ${name}`;
}
