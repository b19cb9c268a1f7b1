import { parseDuration } from '../duration.js';
import { failure, type Outcome, success } from '../outcome.js';
import type { Problem } from '../problem.js';
import type { Form, Shape } from '../shape.js';
import { fractionOf, listOf } from '../short-forms.js';
import type { SourceDocument } from '../source.js';
import { wholeFileProblem } from '../whole-file.js';
import { contentAdvice } from './advice.js';
import { curlyQuoteAdvice } from './curly-quotes.js';
import { editionNamed } from './edition.js';
import type {
  CombineRule,
  EvidenceRule,
  Facet,
  Framework,
  LevelText,
  Question,
  Scale,
  Section,
  Source,
} from './framework.js';
import { type FrameworkSource, locate, type WrittenAndPlaced } from './located.js';
import { essentialOf, kindOf, scopeOf } from './normalise-kinds.js';
import { ruleProblems } from './rules.js';
import type {
  WrittenFramework,
  WrittenQuestion,
  WrittenSection,
  WrittenSource,
} from './written.js';

/** The written forms of a framework's files. */
export interface FrameworkForms {
  readonly framework: Form<WrittenFramework>;
  /** Of a file that holds one principle. */
  readonly section: Form<WrittenSection>;
}

export const usualChoosing =
  'Choose the highest that is true in every part. Between two, choose the lower.';

/** What there is to say about a framework's text. */
export interface Examined {
  /** The model, as soon as the shape of all its files is right: the rules between its parts may still be broken. */
  readonly framework?: Framework;
  readonly located: WrittenAndPlaced;
  /** Every fault of shape, and of the rules between the parts. */
  readonly problems: readonly Problem[];
  /** About content that is missing; none while there are problems. */
  readonly advice: readonly Problem[];
}

/**
 * A framework from its text. Gives every problem of shape and of the rules between its parts at once,
 * or advice about content that is missing.
 */
export function parseFrameworkIn(
  forms: FrameworkForms,
  source: FrameworkSource,
): Outcome<Framework> {
  const examined = examineFrameworkIn(forms, source);
  const { framework, problems } = examined;
  return framework === undefined || problems.length > 0
    ? failure(problems)
    : success(framework, examined.advice);
}

/** The same with the places of its parts, for checks that look further. */
export function examineFrameworkIn(forms: FrameworkForms, source: FrameworkSource): Examined {
  const notAGroup = wholeFileProblem(source.main, 'framework');
  const main: Shape<WrittenFramework> =
    notAGroup === undefined
      ? forms.framework(source.main.root.data, source.main)
      : { sound: {}, problems: [] };
  const parts = new Map(
    [...source.parts].map(([name, document]) => [name, readPart(forms.section, document)] as const),
  );
  const sound = new Map([...parts].map(([name, part]) => [name, part.sound] as const));
  const located = locate(main.sound, source, sound);
  if (notAGroup !== undefined) return { located, problems: [notAGroup], advice: [] };
  const problems = [
    ...main.problems,
    ...[...parts.values()].flatMap((part) => part.problems),
    ...ruleProblems(located),
  ];
  const principles = principlesOf(main.value, parts);
  if (main.value === undefined || principles === undefined)
    return { located, problems, advice: [] };
  const { value } = main;
  const edition = editionNamed(source.main) ?? String(value.edition);
  return {
    framework: { ...normalise(value, principles), edition },
    located,
    problems,
    // Most who want a framework do not want this.
    get advice() {
      return problems.length > 0
        ? []
        : [
            ...editionAdvice(value, source.main),
            ...[source.main, ...source.parts.values()].flatMap(curlyQuoteAdvice),
            ...contentAdvice(located),
          ];
    },
  };
}

/** The principles in their order, each file once; nothing where one of them could not be read. */
function principlesOf(
  written: WrittenFramework | undefined,
  parts: ReadonlyMap<string, Shape<WrittenSection>>,
): readonly WrittenSection[] | undefined {
  const principles = [...new Set(written?.principles)].map((principle) =>
    typeof principle === 'string' ? parts.get(principle)?.value : principle,
  );
  const read = principles.filter((principle) => principle !== undefined);
  return read.length < principles.length ? undefined : read;
}

function readPart(form: Form<WrittenSection>, document: SourceDocument): Shape<WrittenSection> {
  const notAGroup = wholeFileProblem(document, 'principle');
  if (notAGroup !== undefined) return { sound: {}, problems: [notAGroup] };
  return form(document.root.data, document);
}

function editionAdvice(written: WrittenFramework, document: SourceDocument): readonly Problem[] {
  if (typeof written.edition === 'string') return [];
  const message = `"edition" is a number, so 1.0 and 1 are the same.`;
  return [
    {
      code: 'edition-number',
      message,
      hint: `Put it in quotes: edition: "${editionNamed(document)}".`,
      place: document.placeOf(['edition']),
    },
  ];
}

function normalise(written: WrittenFramework, principles: readonly WrittenSection[]): Framework {
  const scale = normaliseScale(written);
  return withoutGaps({
    id: written.id,
    edition: String(written.edition),
    title: written.title,
    summary: written.summary,
    source: normaliseSource(written.source),
    official: written.official ?? false,
    disclaimer: written.disclaimer,
    basedOn:
      written['based-on'] &&
      withoutGaps({ id: written['based-on'].id, edition: asText(written['based-on'].edition) }),
    language: written.language ?? 'en-GB',
    unit: written.unit ?? 'organisation',
    choosing: written.choosing ?? usualChoosing,
    scale,
    bands: (written.bands ?? []).map(withoutGaps),
    rule: normaliseRule(written),
    essentialsUnmet: written.essentials?.unmet ?? 'cap',
    provisionalBelow: fractionOf(written['provisional-below'] ?? '60%'),
    evidence: normaliseEvidence(written),
    facets: Object.entries(written.facets ?? {}).map(([id, facet]) => normaliseFacet(id, facet)),
    barriers: (written.barriers ?? []).map(({ 'first-moves': firstMoves, ...barrier }) =>
      withoutGaps({ ...barrier, firstMoves: firstMoves ?? [] }),
    ),
    principles: principles.map(normaliseSection),
  });
}

function normaliseScale(written: WrittenFramework): Scale | undefined {
  if (written.scale === undefined) return undefined;
  const from = written.scale.from ?? 0;
  const levels = written.scale.levels.map((level, index) =>
    withoutGaps({ level: from + index, ...level }),
  );
  return { from, to: from + levels.length - 1, levels };
}

function normaliseEvidence(written: WrittenFramework): EvidenceRule | undefined {
  if (written.evidence === undefined) return undefined;
  const validFor = written.evidence['valid-for'];
  return withoutGaps({
    expectedFrom: written.evidence['expected-from'],
    validFor: validFor === undefined ? undefined : parseDuration(validFor),
  });
}

function normaliseFacet(id: string, facet: NonNullable<WrittenFramework['facets']>[string]): Facet {
  const options = facet.options.map((option) =>
    typeof option === 'string'
      ? { id: option, title: option }
      : { id: option.id, title: option.title ?? option.id },
  );
  return withoutGaps({ id, of: facet.of, title: facet.title, ask: facet.ask, options });
}

function normaliseRule(
  written: Pick<WrittenSection, 'combine' | 'over' | 'pass' | 'display'>,
): CombineRule {
  return withoutGaps({
    combine: written.combine ?? 'mean',
    over: written.over,
    pass: written.pass,
    display: written.display,
  });
}

function normaliseSection(written: WrittenSection): Section {
  return withoutGaps({
    id: written.id,
    title: written.title,
    short: written.short ?? written.title,
    statement: written.statement,
    weight: written.weight ?? 1,
    formerly: written.formerly ?? [],
    rule: normaliseRule(written),
    scope: scopeOf(written),
    notApplicablePasses: written['not-applicable'] === 'passes' ? (true as const) : undefined,
    sections: (written.sections ?? []).map(normaliseSection),
    questions: (written.questions ?? []).map(normaliseQuestion),
  });
}

function normaliseQuestion(written: WrittenQuestion): Question {
  return withoutGaps({
    id: written.id,
    title: written.title ?? written.ask,
    ask: written.ask,
    askAs: written['ask-as'],
    why: written.why,
    kind: written.kind ?? 'scale',
    ...kindOf(written),
    isScored: written.scored ?? written.kind !== 'text',
    scope: scopeOf(written),
    essential: essentialOf(written),
    notApplicablePasses: written['not-applicable'] === 'passes' ? (true as const) : undefined,
    weight: written.weight ?? 1,
    askOf: listOf(written['ask-of']),
    levels: byLevel(written.levels),
    next: byLevel(written.next),
    evidence: written.evidence ?? [],
    isQuick: written.quick ?? false,
    formerly: written.formerly ?? [],
    mapsTo: written['maps-to'] ?? [],
    source: normaliseSource(written.source),
    group: written.group,
  });
}

function normaliseSource(written: WrittenSource | undefined): Source | undefined {
  if (written === undefined) return undefined;
  return typeof written === 'string' ? { title: written } : withoutGaps(written);
}

function byLevel(texts: Readonly<Record<string, string>> | undefined): readonly LevelText[] {
  return Object.entries(texts ?? {})
    .map(([level, text]) => ({ level: Number(level), text }))
    .toSorted((a, b) => a.level - b.level);
}

function asText(written: string | number | undefined): string | undefined {
  return written === undefined ? undefined : String(written);
}

type WithoutGaps<T> = { [Key in keyof T]: T[Key] };

/** The same record without the keys that hold nothing, so that it is the same after a trip through JSON. */
function withoutGaps<T extends object>(record: T): WithoutGaps<T> {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as WithoutGaps<T>;
}
