import type { Place, Problem } from '../problem.js';
import type { LocatedQuestion, LocatedSection, WrittenAndPlaced } from './located.js';

/** What the format allows and this version cannot do yet is refused by name, never ignored. */
export function everythingNeededIsBuilt({
  framework,
  main,
  sections,
  questions,
}: WrittenAndPlaced): readonly Problem[] {
  return [
    ...combining(framework, (key) => main.placeOf([key])),
    ...sections.flatMap((section) => [
      ...combining(section.written, section.placeOf),
      ...scope(section),
    ]),
    ...questions.flatMap((question) => {
      const { kind, essential, scored } = question.written;
      return [
        ...notBuilt(
          kind !== undefined && kind !== 'scale',
          `kind: ${kind}`,
          question.placeOf('kind'),
        ),
        ...scope(question),
        ...notBuilt(essential !== undefined, 'essential', question.placeOf('essential')),
        ...notBuilt(scored === false, 'scored: false', question.placeOf('scored')),
      ];
    }),
  ];
}

interface Combining {
  readonly combine?: string | undefined;
  readonly over?: string | undefined;
  readonly display?: object | undefined;
}

function combining(
  { combine, over, display }: Combining,
  placeOf: (key: string) => Place,
): readonly Problem[] {
  return [
    ...notBuilt(
      combine !== undefined && combine !== 'mean',
      `combine: ${combine}`,
      placeOf('combine'),
    ),
    ...notBuilt(over !== undefined, 'over: questions', placeOf('over')),
    ...notBuilt(display !== undefined, 'display', placeOf('display')),
  ];
}

function scope({ written, placeOf }: LocatedSection | LocatedQuestion): readonly Problem[] {
  return [
    ...notBuilt(written.applies !== undefined, 'applies', placeOf('applies')),
    ...notBuilt(written.when !== undefined, 'when', placeOf('when')),
  ];
}

function notBuilt(isNeeded: boolean, what: string, place: Place): readonly Problem[] {
  if (!isNeeded) return [];
  return [
    {
      code: 'not-built-yet',
      message: `This framework needs "${what}", which this version of wgll cannot do yet.`,
      hint: 'Use a newer version of wgll, or take it out of the framework.',
      place,
    },
  ];
}
