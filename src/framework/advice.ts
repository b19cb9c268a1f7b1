import type { Problem } from '../problem.js';
import { effectAdvice } from './effect-advice.js';
import { ladderAdvice } from './ladder-advice.js';
import type { LocatedQuestion, LocatedSection, WrittenAndPlaced } from './located.js';

/** What is missing for good content, or too long to be read: said, and never in the way. */
export function contentAdvice(located: WrittenAndPlaced): readonly Problem[] {
  const bottomAndTop = levelsBelowTop(located);
  return [
    ...located.sections.flatMap(sectionAdvice),
    ...located.questions.flatMap((question) => questionAdvice(question, bottomAndTop)),
    ...facetAdvice(located),
    ...ladderAdvice(located),
    ...effectAdvice(located),
  ];
}

const limits = { level: 140, title: 32, short: 24 } as const;

function sectionAdvice({ written, placeOf }: LocatedSection): readonly Problem[] {
  if (written.short === undefined || written.short.length <= limits.short) return [];
  return [tooLong(`"short" of "${written.id}"`, written.short, limits.short, placeOf('short'))];
}

/** What the conversation asks before its first question. */
function facetAdvice({ framework, main }: WrittenAndPlaced): readonly Problem[] {
  return Object.entries(framework.facets ?? {}).flatMap(([id, facet]) =>
    facet === undefined || facet.of !== 'subject' || facet.ask !== undefined
      ? []
      : [
          {
            code: 'thin-content',
            message: `The facet "${id}" does not say how to ask for it.`,
            hint: `Add "ask": the sentence with which the conversation asks, such as ask: Which ${id} is it in?`,
            place: main.placeOfKey(['facets', id]),
          },
        ],
  );
}

function questionAdvice(question: LocatedQuestion, levels: readonly number[]): readonly Problem[] {
  const { written, placeOf, placeOfKey } = question;
  const name = `"${written.id}"`;
  const missing = (what: string, hint: string): Problem => ({
    code: 'thin-content',
    message: `${name} has no ${what}.`,
    hint,
    place: placeOf('id'),
  });
  const isScale = (written.kind ?? 'scale') === 'scale';
  const isScored = written.scored !== false && written.kind !== 'text';
  const texts = Object.entries(written.levels ?? {});
  const withoutMove = isScale
    ? levels.filter((level) => written.next?.[String(level)] === undefined)
    : [];
  return [
    ...(written.why === undefined
      ? [missing('why', 'Say in a sentence or two what goes wrong without it.')]
      : []),
    ...(isScale && texts.length === 0
      ? [missing('levels', 'Say what is observably true at each level.')]
      : []),
    ...(withoutMove.length > 0
      ? [
          missing(
            `first move from ${withoutMove.join(', ')}`,
            'Add it under "next": what people in the room can begin within a month.',
          ),
        ]
      : []),
    ...(!isScale && isScored && Object.keys(written.next ?? {}).length === 0
      ? [
          missing(
            'first move',
            `Add one, such as next: { ${levels[0] ?? 0}: … }. It is proposed for every answer below the highest.`,
          ),
        ]
      : []),
    ...(written.evidence === undefined && isScored
      ? [missing('evidence', 'List what would show it to a stranger.')]
      : []),
    ...(written.title !== undefined && written.title.length > limits.title
      ? [tooLong(`"title" of ${name}`, written.title, limits.title, placeOf('title'))]
      : []),
    ...texts.flatMap(([level, text]) =>
      text !== undefined && text.length > limits.level
        ? [tooLong(`Level ${level} of ${name}`, text, limits.level, placeOfKey('levels', level))]
        : [],
    ),
  ];
}

function tooLong(what: string, text: string, limit: number, place: Problem['place']): Problem {
  return {
    code: 'too-long',
    message: `${what} has ${text.length} characters.`,
    hint: `Up to ${limit} can be read at a glance.`,
    place,
  };
}

function levelsBelowTop({ framework }: WrittenAndPlaced): readonly number[] {
  const from = framework.scale?.from ?? 0;
  return (framework.scale?.levels ?? []).slice(0, -1).map((_, index) => from + index);
}
