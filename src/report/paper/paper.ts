import {
  type Framework,
  levelName,
  levelText,
  type Question,
  questionsOf,
  type Scope,
  type Section,
} from '../../framework/framework.js';
import { capital, sentence, words } from '../words.js';

/** A framework on paper, for people in a room: what is asked, boxes to tick, and room to write. */
export interface Paper {
  readonly title: string;
  readonly edition: string;
  readonly summary?: string;
  readonly disclaimer?: string;
  readonly choosing: string;
  /** What is judged: an organisation, a team, a service. */
  readonly unit: string;
  /** How many of how many questions it holds, where it is the short set. */
  readonly shortSet?: { readonly questions: number; readonly of: number };
  /** What the subject is, as far as questions hang on it: what is asked, and what can be ticked. */
  readonly facets: readonly { readonly ask: string; readonly options: readonly string[] }[];
  readonly roles: readonly string[];
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
    // A summary speaks of all there is.
    ...(summary === undefined || isQuick ? {} : { summary }),
    ...(disclaimer === undefined ? {} : { disclaimer }),
    choosing,
    unit,
    ...(isQuick ? { shortSet: { questions: chosen.length, of: asked.length } } : {}),
    facets: framework.facets
      .filter(({ of }) => of === 'subject')
      .map((facet) => ({
        ask: facet.ask ?? `${facet.title ?? capital(facet.id)}:`,
        options: facet.options.map((option) => option.title),
      })),
    roles: framework.facets
      .filter(({ id }) => id === 'role')
      .flatMap(({ options }) => options.map((option) => option.title)),
    questions: chosen.map((place, index) => paperQuestion(framework, place, index, chosen)),
  };
}

/** Which questions they are, how to choose among their answers, and of which edition: a paragraph. */
export function howToChoose({ shortSet, choosing, edition }: Paper): string {
  const which = shortSet === undefined ? '' : words.paper.shortSet(shortSet.questions, shortSet.of);
  return `${which}${capital(sentence(choosing))}${words.paper.edition(edition)}`;
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
    hints: [
      ...whomToAsk(framework, question),
      ...whenAskedHere(framework, { question, sections }, (asked) => {
        const place = all.findIndex((other) => other.question.id === asked.id);
        return place === -1 ? asked.title : words.paper.question(place + 1);
      }),
    ],
    ...answers(framework, question),
    evidence,
  };
}

function whomToAsk(framework: Framework, { askOf }: Question): readonly string[] {
  const roles = framework.facets.find((facet) => facet.id === 'role')?.options ?? [];
  const titles = askOf.map((id) => roles.find((role) => role.id === id)?.title ?? id);
  return titles.length === 0 ? [] : [words.paper.askOf(titles)];
}

/** When a question is asked at all, in a sentence; nothing where it always is. */
export function whenAsked(framework: Framework, question: Question): readonly string[] {
  const place = framework.principles
    .flatMap((section) => placed(section, []))
    .find((other) => other.question.id === question.id);
  return place === undefined ? [] : whenAskedHere(framework, place, ({ id }) => id);
}

function whenAskedHere(
  framework: Framework,
  { question: { scope }, sections }: Placed,
  nameOf: (question: Question) => string,
): readonly string[] {
  const scopes: readonly Scope[] = [...sections, { scope }].flatMap((item) => item.scope ?? []);
  const asked = {
    facets: framework.facets,
    questions: questionsOf(framework).map((question) => ({
      id: question.id,
      title: nameOf(question),
      kind: question.kind,
      ...(question.choice === undefined ? {} : { options: question.choice.options }),
      ...(question.elements === undefined ? {} : { elements: question.elements }),
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
