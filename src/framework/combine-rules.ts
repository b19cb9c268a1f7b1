import type { Place, Problem } from '../problem.js';
import type { Combine } from './framework.js';
import { nameOf } from './kind-rules.js';
import { hasKey, type LocatedSection, type Rule, type WrittenAndPlaced } from './located.js';

/** The rules about how the parts of a section become one value. */
export const combineRules: readonly Rule[] = [
  passMarksAreOfStages,
  questionsAreCountedInAMean,
  displaysShowAValue,
  stagesAreAskedInFull,
  profilesAreNotCombined,
];

/** A section, or the whole: whatever combines what is below it. */
interface Combining {
  readonly name: string;
  /** Nothing where what is written is not sound, and told already. */
  readonly combine: Combine | undefined;
  readonly over: 'questions' | undefined;
  readonly pass: number | undefined;
  readonly display:
    | { readonly from?: number | undefined; readonly to?: number | undefined }
    | undefined;
  readonly placeOf: (...path: readonly string[]) => Place;
  readonly placeOfKey: (key: string) => Place;
}

/** The rule of the whole. */
export function wholeOf({ framework, main }: WrittenAndPlaced): Combining {
  const { combine, over, pass, display } = framework;
  return {
    name: 'the framework',
    combine: combine ?? (hasKey(main, [], 'combine') ? undefined : 'mean'),
    over,
    pass,
    display,
    placeOf: (...path) => main.placeOf(path),
    placeOfKey: (key) => main.placeOfKey([key]),
  };
}

/** The rule of a section. */
export function ruleOf({ written, has, placeOf, placeOfKey }: LocatedSection): Combining {
  const { id, combine, over, pass, display } = written;
  return {
    name: id === undefined ? 'this section' : `"${id}"`,
    combine: combine ?? (has('combine') ? undefined : 'mean'),
    over,
    pass,
    display,
    placeOf,
    placeOfKey,
  };
}

function allThatCombine(located: WrittenAndPlaced): readonly Combining[] {
  return [wholeOf(located), ...located.sections.map(ruleOf)];
}

function passMarksAreOfStages(located: WrittenAndPlaced): readonly Problem[] {
  return allThatCombine(located)
    .filter(({ pass, combine }) => pass !== undefined && isOtherThan(combine, 'stages'))
    .map(({ combine, placeOfKey }) => ({
      code: 'without-effect',
      message: `"pass" is the mark of stages, and this combines by ${combine}.`,
      hint: 'Write combine: stages, or take "pass" out.',
      place: placeOfKey('pass'),
    }));
}

function questionsAreCountedInAMean(located: WrittenAndPlaced): readonly Problem[] {
  return allThatCombine(located)
    .filter(({ over, combine }) => over !== undefined && isOtherThan(combine, 'mean'))
    .map(({ combine, placeOfKey }) => ({
      code: 'without-effect',
      message: `"over: questions" belongs to a mean, and this combines by ${combine}.`,
      hint: 'Write combine: mean, or take "over" out.',
      place: placeOfKey('over'),
    }));
}

function isOtherThan(combine: Combine | undefined, wanted: Combine): boolean {
  return combine !== undefined && combine !== wanted;
}

function displaysShowAValue(located: WrittenAndPlaced): readonly Problem[] {
  return allThatCombine(located).flatMap((combining): readonly Problem[] => {
    const { combine, display, placeOf, placeOfKey } = combining;
    if (display === undefined) return [];
    if (combine === 'none') {
      const message = '"display" shows a value, and combine: none gives none.';
      const hint = 'Take "display" out, or combine in another way.';
      return [{ code: 'without-effect', message, hint, place: placeOfKey('display') }];
    }
    const { from, to } = display;
    if (from === undefined || to === undefined || from < to) return [];
    const message = `This display goes from ${from} to ${to}, and its end must be above its beginning.`;
    const hint =
      from === to ? 'Write a higher "to".' : `Write: display: { from: ${to}, to: ${from} }.`;
    return [{ code: 'display-order', message, hint, place: placeOf('display', 'to') }];
  });
}

/** What is not asked keeps a stage from passing, so that a short set would fail every stage. */
function stagesAreAskedInFull(located: WrittenAndPlaced): readonly Problem[] {
  return located.questions.flatMap((question): readonly Problem[] => {
    if (question.written.quick !== true) return [];
    const around = [wholeOf(located), ...question.above.map(ruleOf)];
    const staged = around.find(({ combine }) => combine === 'stages');
    if (staged === undefined) return [];
    const message = `${nameOf(question)} is in the short set, and ${staged.name} combines by stages, which are asked in full.`;
    const hint = 'Take "quick" out.';
    return [{ code: 'quick-in-stages', message, hint, place: question.placeOfKey('quick') }];
  });
}

function profilesAreNotCombined(located: WrittenAndPlaced): readonly Problem[] {
  return located.sections.flatMap((section): readonly Problem[] => {
    const profile = ruleOf(section);
    const last = section.above.at(-1);
    const parent = last === undefined ? wholeOf(located) : ruleOf(last);
    if (profile.combine !== 'none' || !isOtherThan(parent.combine, 'none')) return [];
    if (parent.over === 'questions') return [];
    const message = `${profile.name} combines to none, and ${parent.name} would combine it by ${parent.combine}.`;
    const hint = `Give ${parent.name} combine: none or over: questions, or ${profile.name} a value.`;
    return [{ code: 'profile-combined', message, hint, place: profile.placeOf('combine') }];
  });
}
