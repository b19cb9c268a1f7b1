import {
  type Framework,
  type Question,
  questionsOf,
  type Section,
} from '../framework/framework.js';
import { didYouMean } from '../ids.js';
import { hintIf, type Place, type Problem } from '../problem.js';
import { allSections } from '../score/score.js';
import type { SourceDocument } from '../source.js';
import type { Clause, Mark, Policy } from './policy.js';

/** The rules between a policy and a framework. */

/** What a policy names is there in the framework, can have a value, and can reach what is required of it. */
export function targetProblems(
  policy: Policy,
  document: SourceDocument,
  framework: Framework,
): readonly Problem[] {
  return [
    ...policy.clauses.flatMap((clause, index) =>
      clauseTarget(clause, framework, document, ['require', index]),
    ),
    ...policy.waivers.flatMap(({ question }, index) =>
      question === undefined || questionNamed(framework, question) !== undefined
        ? []
        : [unknownQuestion(question, framework, document.placeOf(['waivers', index, 'question']))],
    ),
  ];
}

function clauseTarget(
  clause: Clause,
  framework: Framework,
  document: SourceDocument,
  path: readonly PropertyKey[],
): readonly Problem[] {
  const placeOf = (...keys: readonly string[]): Place => document.placeOf([...path, ...keys]);
  switch (clause.kind) {
    case 'overall':
      return sectionFloor(framework, clause.atLeast, framework, placeOf('overall'), placeOf);
    case 'principle':
    case 'section': {
      const found = sectionNamed(framework, clause.section, clause.kind);
      if (found !== undefined)
        return sectionFloor(found, clause.atLeast, framework, placeOf(clause.kind), placeOf);
      return [unknownSection(clause.section, clause.kind, framework, placeOf(clause.kind))];
    }
    case 'question': {
      const found = questionNamed(framework, clause.question);
      return found === undefined
        ? [unknownQuestion(clause.question, framework, placeOf('question'))]
        : questionFloor(found, clause.atLeast, framework, placeOf);
    }
    case 'evidence':
      return levelOnScale(clause.fromLevel, framework, placeOf('evidence', 'from-level'));
    default:
      return [];
  }
}

function sectionFloor(
  section: Framework | Section,
  mark: Mark,
  framework: Framework,
  place: Place,
  placeOf: (...keys: readonly string[]) => Place,
): readonly Problem[] {
  const what = 'principles' in section ? 'The whole' : `"${section.id}"`;
  const at = 'principles' in section ? placeOf('overall', 'at-least') : placeOf('at-least');
  if (section.rule.combine === 'none') {
    const hint = 'Its parts are told side by side and never added up. Require something of each.';
    return [{ code: 'no-total', message: `${what} has no total.`, hint, place }];
  }
  if (mark.by === 'answer') {
    const hint = 'Write a number on its scale, or a share such as 60%.';
    return [{ code: 'bad-value', message: `${what} is not answered in words.`, hint, place: at }];
  }
  if (mark.by === 'share') return [];
  const [from, to] = endsOf(section, framework);
  if (mark.number > from && mark.number <= to) return [];
  return [offScale(what, mark.number, from, to, at)];
}

/** The scale that a section, or the whole, is told on. */
function endsOf(section: Framework | Section, framework: Framework): readonly [number, number] {
  const { display, combine } = section.rule;
  if (display !== undefined) return [display.from, display.to];
  if (combine === 'stages') {
    const stages = 'principles' in section ? section.principles : section.sections;
    return [0, stages.length + ('principles' in section ? 0 : section.questions.length)];
  }
  return [framework.scale?.from ?? 0, framework.scale?.to ?? 100];
}

function offScale(what: string, number: number, from: number, to: number, place: Place): Problem {
  const message =
    number > to
      ? `${what} cannot be ${number}: it goes from ${from} to ${to}.`
      : `${what} is always at least ${from}, so nothing is required of it.`;
  const hint = `Write more than ${from}, at most ${to}, or a share such as 60%.`;
  return { code: 'out-of-range', message, hint, place };
}

function questionFloor(
  question: Question,
  mark: Mark,
  framework: Framework,
  placeOf: (...keys: readonly string[]) => Place,
): readonly Problem[] {
  const place = placeOf('at-least');
  const what = `"${question.id}"`;
  if (!question.isScored || question.kind === 'text') {
    const message = `${what} is never scored, so nothing can be required of it.`;
    return [{ code: 'never-scored', message, hint: 'Take the clause out.', place }];
  }
  if (mark.by === 'share') return [];
  const hint = wantedOf(question, framework);
  if (mark.by === 'answer') {
    if (answersOf(question).includes(mark.answer)) return [];
    return [
      { code: 'bad-value', message: `"${mark.answer}" is no answer to ${what}.`, hint, place },
    ];
  }
  if (question.kind === 'choice' || question.kind === 'yes-no') {
    return [{ code: 'bad-value', message: `${what} has no levels.`, hint, place }];
  }
  const [from, to] =
    question.kind === 'share' ? [0, 100] : [framework.scale?.from ?? 0, framework.scale?.to ?? 100];
  return mark.number > from && mark.number <= to
    ? []
    : [offScale(what, mark.number, from, to, place)];
}

function wantedOf(question: Question, framework: Framework): string {
  const answers = answersOf(question);
  if (answers.length > 0) return `Write one of ${answers.join(', ')}, or a share such as 60%.`;
  return `Write a level up to ${framework.scale?.to ?? 100}, or a share such as 60%.`;
}

function answersOf({ kind, choice, yesNo }: Question): readonly string[] {
  if (kind === 'yes-no') return yesNo?.partly === undefined ? ['yes'] : ['partly', 'yes'];
  if (kind === 'choice' && choice?.many === false) return choice.options.map(({ id }) => id);
  return [];
}

function levelOnScale(
  level: number | undefined,
  { scale }: Framework,
  place: Place,
): readonly Problem[] {
  const [from, to] = [scale?.from ?? 0, scale?.to ?? 100];
  if (level === undefined || (level >= from && level <= to)) return [];
  const message = `${level} is not a level: they go from ${from} to ${to}.`;
  return [{ code: 'out-of-range', message, hint: `Write one from ${from} to ${to}.`, place }];
}

/** A question by its id, or by one it had before. */
export function questionNamed(framework: Framework, id: string): Question | undefined {
  const all = questionsOf(framework);
  return all.find((one) => one.id === id) ?? all.find(({ formerly }) => formerly.includes(id));
}

/** A principle, or a section at any depth, by its id or by one it had before. */
export function sectionNamed(
  framework: Framework,
  id: string,
  kind: 'principle' | 'section',
): Section | undefined {
  const all = kind === 'principle' ? framework.principles : allSections(framework.principles);
  return all.find((one) => one.id === id) ?? all.find(({ formerly }) => formerly.includes(id));
}

function unknownSection(
  id: string,
  kind: 'principle' | 'section',
  framework: Framework,
  place: Place,
): Problem {
  const all = kind === 'principle' ? framework.principles : allSections(framework.principles);
  const known = all.map((one) => one.id);
  return {
    code: 'unknown-section',
    message: `"${id}" is not a ${kind} of ${framework.id} ${framework.edition}.`,
    ...hintIf(didYouMean(id, known)),
    place,
  };
}

function unknownQuestion(id: string, framework: Framework, place: Place): Problem {
  const known = questionsOf(framework).map((question) => question.id);
  return {
    code: 'unknown-question',
    message: `"${id}" is not a question of ${framework.id} ${framework.edition}.`,
    hint: didYouMean(id, known) ?? `List its questions with: wgll frameworks ${framework.id}`,
    place,
  };
}
