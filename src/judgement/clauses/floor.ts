import {
  type Framework,
  type Question,
  questionsOf,
  type Section,
} from '../../framework/framework.js';
import type { Range, Score } from '../../score/assessment.js';
import { tolerance } from '../../score/assessment.js';
import { attainmentOf } from '../../score/attainment.js';
import { wholeId } from '../../score/combine.js';
import type { Case } from '../case.js';
import { openAmong } from '../case.js';
import { heldBack } from '../held-back.js';
import { levelScale, questionScale, wordsOf } from '../in-own-words.js';
import type { FloorFact, Judged, RawFinding, Standing, Target, Verdict } from '../judgement.js';
import type { AtLeast, Mark, RequirementOf } from '../policy.js';
import { shownRanges } from '../shown.js';
import { questionNamed, sectionNamed } from '../targets.js';

/** `at-least` for the whole, a section or a question: met once its low end is there, breached once its high end is not. */

/** What a floor is held against. */
interface Held {
  readonly target: Target;
  /** Nothing where there is no value yet. */
  readonly actual: Standing | undefined;
  readonly required: Standing;
  /** Nothing where it does not apply. */
  readonly range: Range | undefined;
  readonly of: Framework | Section | Question;
}

export function judgeOverall(given: Case, floor: RequirementOf<'overall'>): Judged {
  const { framework, assessment } = given;
  const target: Target = { kind: 'overall', id: wholeId, title: framework.title };
  return judgeSection(given, floor, framework, assessment.overall, target);
}

export function judgeSectionFloor(
  given: Case,
  floor: RequirementOf<'principle' | 'section'>,
): Judged {
  const section = sectionNamed(given.framework, floor.section, floor.kind);
  const score = section && given.assessment.sections.get(section.id);
  if (section === undefined || score === undefined)
    throw new Error(`the policy was not checked against ${given.framework.id}: ${floor.section}`);
  const target: Target = { kind: floor.kind, id: section.id, title: section.title };
  return judgeSection(given, floor, section, score, target);
}

function judgeSection(
  given: Case,
  floor: AtLeast,
  section: Framework | Section,
  score: Score,
  target: Target,
): Judged {
  const isShown = floor.as === 'shown';
  const range = rangeOfScore(score);
  const scale = scaleOf(given.framework, section, score);
  const shown = isShown ? shownRanges(given).get(target.id)?.range : undefined;
  const standing = (attainment: number): Standing => ({ attainment, ...scale });
  const value =
    score.state === 'scored'
      ? isShown
        ? (score.evidenced ?? score.attainment)
        : score.attainment
      : undefined;
  const held: Held = {
    target,
    actual: value === undefined ? undefined : standing(value),
    required: standing(shareOf(floor.atLeast, scale.scale)),
    range: range === undefined ? undefined : (shown ?? range),
    of: section,
  };
  return judgeHeld(given, floor, held);
}

/** The range; of something that cannot have a value here, nothing. Not asked is as open as can be. */
function rangeOfScore(score: Score): Range | undefined {
  if (score.range !== undefined) return score.range;
  return score.state === 'unscored' && score.because === 'not-asked' ? [0, 1] : undefined;
}

function scaleOf(
  framework: Framework,
  section: Framework | Section,
  score: Score,
): Pick<Standing, 'scale' | 'unit'> {
  const { display, combine } = section.rule;
  if (display !== undefined) return { scale: [display.from, display.to], unit: 'level' };
  if (combine === 'stages') {
    const children =
      'principles' in section
        ? section.principles.length
        : section.sections.length + section.questions.length;
    const stages = score.state === 'scored' ? score.ladder?.stages : undefined;
    return { scale: [0, stages ?? children], unit: 'stage' };
  }
  return levelScale(framework);
}

function shareOf(mark: Mark, [from, to]: Range): number {
  if (mark.by === 'share') return mark.share;
  return mark.by === 'number' ? (mark.number - from) / (to - from) : 0;
}

export function judgeQuestionFloor(given: Case, floor: RequirementOf<'question'>): Judged {
  const question = questionNamed(given.framework, floor.question);
  if (question === undefined)
    throw new Error(`the policy was not checked against ${given.framework.id}: ${floor.question}`);
  return judgeHeld(given, floor, {
    target: { kind: 'question', id: question.id, title: question.title },
    ...questionHeld(given, floor, question),
    of: question,
  });
}

function questionHeld(
  { framework, sheet, assessment }: Case,
  { atLeast, as }: AtLeast,
  question: Question,
): Pick<Held, 'actual' | 'required' | 'range'> {
  const scale = questionScale(framework, question);
  const required = requiredOf(framework, question, atLeast, scale);
  const score = assessment.questions.get(question.id);
  const answer = sheet.answers.get(question.id);
  if (score?.state !== 'scored' || answer?.said !== 'answered') {
    const isOpen = ['unanswered', 'dont-know', 'not-asked'].includes(score?.state ?? '');
    return { actual: undefined, required, range: isOpen ? [0, 1] : undefined };
  }
  const { response } = answer;
  // A number is required of the percentage that was answered, whatever that counts for.
  const isPercentage = response.kind === 'share' && atLeast.by === 'number' && as === 'claimed';
  const attainment = isPercentage
    ? response.share / 100
    : as === 'shown'
      ? (score.evidenced ?? score.attainment)
      : score.attainment;
  const own = response.kind === 'share' ? undefined : wordsOf(answer);
  const words = own === undefined ? {} : { answer: own };
  const actual = { attainment, ...scale, ...(as === 'claimed' ? words : {}) };
  return { actual, required, range: [attainment, attainment] };
}

function requiredOf(
  framework: Framework,
  question: Question,
  mark: Mark,
  scale: Pick<Standing, 'scale' | 'unit'>,
): Standing {
  if (mark.by !== 'answer') return { attainment: shareOf(mark, scale.scale), ...scale };
  const { answer } = mark;
  const attainment =
    question.kind === 'choice'
      ? attainmentOf(framework, question, { kind: 'choice', options: [answer] })
      : answer === 'partly'
        ? question.yesNo?.partly
        : 1;
  return { attainment: attainment ?? 1, ...scale, answer };
}

function judgeHeld(given: Case, { as }: AtLeast, held: Held): Judged {
  const { target, actual, required, range, of } = held;
  const fact: FloorFact = {
    about: 'floor',
    target,
    as,
    required,
    ...(actual === undefined ? {} : { actual }),
    ...(range === undefined || range[1] - range[0] < tolerance ? {} : { range }),
  };
  const verdict = verdictOf(range, required.attainment);
  if (verdict !== 'breached' && verdict !== 'undecided') return { verdict, fact, findings: [] };
  return { verdict, fact, findings: [findingOf(given, verdict, fact, of)] };
}

function verdictOf(range: Range | undefined, required: number): Verdict {
  if (range === undefined) return 'does-not-apply';
  const [low, high] = range;
  if (low >= required - tolerance) return 'met';
  return high < required - tolerance ? 'breached' : 'undecided';
}

function findingOf(
  given: Case,
  verdict: 'breached' | 'undecided',
  fact: FloorFact,
  of: Held['of'],
): RawFinding {
  const { target } = fact;
  const own = 'ask' in of ? { question: target.id } : {};
  if (verdict === 'undecided') {
    const within = openAmong(given, 'ask' in of ? [of] : questionsOf(of));
    // What a condition hangs on may stand elsewhere.
    const settledBy = within.length > 0 ? within : openAmong(given, questionsOf(given.framework));
    const place = settledBy[0]?.place ?? given.places.answers;
    return { verdict, fact, place, ...own, settledBy };
  }
  if ('ask' in of) {
    const isUnshown = fact.as === 'shown' && fact.actual !== undefined;
    const place = isUnshown ? given.places.evidenceOf(of) : given.places.answerTo(of);
    return { verdict, fact, place, ...own };
  }
  const { required, as } = fact;
  const held = heldBack(given, { id: target.id, section: of, required: required.attainment, as });
  const [first] = [...(held.cappedBy ?? []), ...(held.heldBackBy ?? [])];
  return { verdict, fact, place: first?.place ?? given.places.answers, ...held };
}
