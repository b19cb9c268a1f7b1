import { nodeAt } from '../document.js';
import { nearest } from '../ids.js';
import type { Place, Problem } from '../problem.js';
import type { Sound } from '../shape.js';
import type { SourceDocument } from '../source.js';
import type { WrittenFramework, WrittenQuestion, WrittenSection } from './written.js';

/** The text of a framework: its main file, and the files that its `principles` name. */
export interface FrameworkSource {
  readonly main: SourceDocument;
  readonly parts: ReadonlyMap<string, SourceDocument>;
}

/** What is sound of a framework, with the place of every section and question, for the rules that look across it. */
export interface WrittenAndPlaced {
  readonly framework: Sound<WrittenFramework>;
  readonly main: SourceDocument;
  readonly principles: readonly LocatedSection[];
  /** Principles and the sections below them, in framework order. */
  readonly sections: readonly LocatedSection[];
  readonly questions: readonly LocatedQuestion[];
  /** Both, each section before its own questions. */
  readonly items: readonly (LocatedSection | LocatedQuestion)[];
}

/** One rule between the parts of a framework, and what breaks it. */
export type Rule = (located: WrittenAndPlaced) => readonly Problem[];

export interface Located<T> {
  readonly written: T;
  /** The sections around it, the principle first; none for a principle itself. */
  readonly above: readonly LocatedSection[];
  /** Where a value below it stands. */
  readonly placeOf: (...path: readonly (string | number)[]) => Place;
  readonly placeOfKey: (...path: readonly (string | number)[]) => Place;
  /** Whether the file has the key, sound or not, or one that is more like it than like the others named. */
  readonly has: (key: string, ...others: readonly string[]) => boolean;
}

export type LocatedSection = Located<Sound<WrittenSection>>;
export type LocatedQuestion = Located<Sound<WrittenQuestion>>;

export function locate(
  framework: Sound<WrittenFramework>,
  source: FrameworkSource,
  parts: ReadonlyMap<string, Sound<WrittenSection>>,
): WrittenAndPlaced {
  const known: Known = new Map();
  const principles = (framework.principles ?? []).flatMap((principle, index) => {
    if (principle === undefined) return [];
    if (typeof principle !== 'string')
      return [at(principle, source.main, ['principles', index], [], known)];
    // A file that is named twice is told once, where it is named.
    if (framework.principles?.indexOf(principle) !== index) return [];
    const document = source.parts.get(principle);
    const written = parts.get(principle);
    return document && written ? [at(written, document, [], [], known)] : [];
  });
  const sections = principles.flatMap(withSectionsBelow);
  const inSections = sections.map((section) => ({ section, questions: questionsIn(section) }));
  return {
    framework,
    main: source.main,
    principles,
    sections,
    questions: inSections.flatMap(({ questions }) => questions),
    items: inSections.flatMap(({ section, questions }) => [section, ...questions]),
  };
}

interface LocatedAt<T> extends Located<T> {
  readonly document: SourceDocument;
  readonly path: readonly (string | number)[];
  readonly known: Known;
}

/** Whether a group has the key, sound or not, or one that is more like it than like the others named. */
export function hasKey(
  document: SourceDocument,
  path: readonly (string | number)[],
  key: string,
  others: readonly string[] = [],
): boolean {
  return isAmong([...nodeAt(document.root, path).entries.keys()], key, others);
}

function isAmong(keys: readonly string[], key: string, others: readonly string[]): boolean {
  return keys.some((written) => nearest(written, [key, ...others]) === key);
}

/** What was found out about groups with the same keys, of which a framework has hundreds. */
type Known = Map<string, boolean>;

function at<T>(
  written: T,
  document: SourceDocument,
  path: readonly (string | number)[],
  above: readonly LocatedSection[],
  known: Known,
): LocatedAt<T> {
  return {
    written,
    above,
    document,
    path,
    known,
    placeOf: (...below) => document.placeOf([...path, ...below]),
    placeOfKey: (...below) => document.placeOfKey([...path, ...below]),
    has: asking(document, path, known),
  };
}

function asking(
  document: SourceDocument,
  path: readonly (string | number)[],
  known: Known,
): Located<unknown>['has'] {
  let keys: readonly string[] | undefined;
  return (key, ...others) => {
    keys ??= [...nodeAt(document.root, path).entries.keys()];
    const name = `${keys.join()}:${key},${others.join()}`;
    const found = known.get(name) ?? isAmong(keys, key, others);
    known.set(name, found);
    return found;
  };
}

function withSectionsBelow(
  section: LocatedAt<Sound<WrittenSection>>,
): LocatedAt<Sound<WrittenSection>>[] {
  const sections = (section.written.sections ?? []).flatMap((written, index) =>
    written === undefined ? [] : [below(section, written, 'sections', index)],
  );
  return [section, ...sections.flatMap(withSectionsBelow)];
}

function questionsIn(
  section: LocatedAt<Sound<WrittenSection>>,
): LocatedAt<Sound<WrittenQuestion>>[] {
  return (section.written.questions ?? []).flatMap((written, index) =>
    written === undefined ? [] : [below(section, written, 'questions', index)],
  );
}

function below<T>(
  section: LocatedAt<Sound<WrittenSection>>,
  written: T,
  key: 'sections' | 'questions',
  index: number,
): LocatedAt<T> {
  const { document, path, above, known } = section;
  return at(written, document, [...path, key, index], [...above, section], known);
}
