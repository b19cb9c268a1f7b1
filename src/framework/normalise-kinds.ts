import { listOf } from '../short-forms.js';
import type { Choice, Condition, Element, Essential, Question, Scope, Share } from './framework.js';
import type { WrittenQuestion, WrittenSection } from './written.js';

/** What a question can be answered with, and when it applies, from what an author wrote. */

export function kindOf(
  written: WrittenQuestion,
): Pick<Question, 'elements' | 'choice' | 'yesNo' | 'share'> {
  switch (written.kind) {
    case 'elements':
      return { elements: elementsOf(written) };
    case 'choice':
      return { choice: choiceOf(written) };
    case 'yes-no':
      return { yesNo: written.partly === undefined ? {} : { partly: written.partly } };
    case 'share':
      return { share: shareOf(written) };
    case undefined:
    case 'scale':
    case 'text':
      return {};
    default:
      return written.kind satisfies never;
  }
}

export function scopeOf(written: Pick<WrittenSection, 'applies' | 'when'>): Scope | undefined {
  if (written.applies === undefined && written.when === undefined) return undefined;
  return {
    applies: Object.entries(written.applies ?? {}).map(([facet, options]) => ({
      facet,
      options: listOf(options),
    })),
    when: Object.entries(written.when ?? {}).map(([question, condition]) =>
      conditionOf(question, condition),
    ),
  };
}

export function essentialOf({ essential, kind }: WrittenQuestion): Essential | undefined {
  if (essential === undefined || essential === false) return undefined;
  if (typeof essential === 'number') return { by: 'level', level: essential };
  if (kind === 'share') return { by: 'pass' };
  return kind === 'choice' && typeof essential === 'string'
    ? { by: 'option', option: essential }
    : { by: 'yes' };
}

/** In the order of their levels, and within a level as written. */
function elementsOf({ elements = {} }: WrittenQuestion): readonly Element[] {
  return Object.entries(elements)
    .toSorted(([a], [b]) => Number(a) - Number(b))
    .flatMap(([level, listed]) =>
      listed.map(({ id, text }) => ({ id, text, level: Number(level) })),
    );
}

function choiceOf(written: WrittenQuestion): Choice {
  const options = written.options ?? [];
  const points = options.map((option) => option.points);
  const isMany = written.many ?? false;
  const usual = isMany ? points.reduce((sum, own) => sum + own, 0) : Math.max(...points);
  return { options, many: isMany, outOf: isMany ? (written['out-of'] ?? usual) : usual };
}

function shareOf({ bands, 'pass-at': mark }: WrittenQuestion): Share {
  if (bands !== undefined)
    return { count: 'bands', bands: bands.toSorted((a, b) => a.from - b.from) };
  return mark === undefined ? { count: 'linear' } : { count: 'pass', at: mark };
}

function conditionOf(
  question: string,
  written: NonNullable<WrittenSection['when']>[string],
): Condition {
  const { 'at-least': atLeast, 'at-most': atMost, is, met } = written;
  return {
    question,
    ...(atLeast === undefined ? {} : { atLeast }),
    ...(atMost === undefined ? {} : { atMost }),
    ...(is === undefined ? {} : { is: listOf(is) }),
    ...(met === undefined ? {} : { met }),
  };
}
