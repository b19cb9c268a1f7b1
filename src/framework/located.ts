import { nodeAt } from '../document.js';
import { nearest } from '../ids.js';
import type { Place } from '../problem.js';
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

export interface Located<T> {
  readonly written: T;
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
  const principles = (framework.principles ?? []).flatMap((principle, index) => {
    if (principle === undefined) return [];
    if (typeof principle !== 'string') return [at(principle, source.main, ['principles', index])];
    // A file that is named twice is told once, where it is named.
    if (framework.principles?.indexOf(principle) !== index) return [];
    const document = source.parts.get(principle);
    const written = parts.get(principle);
    return document && written ? [at(written, document, [])] : [];
  });
  const sections = principles.flatMap(withSectionsBelow);
  return {
    framework,
    main: source.main,
    principles,
    sections,
    questions: sections.flatMap(questionsIn),
    items: sections.flatMap((section) => [section, ...questionsIn(section)]),
  };
}

interface LocatedAt<T> extends Located<T> {
  readonly document: SourceDocument;
  readonly path: readonly (string | number)[];
}

/** Whether a group has the key, sound or not, or one that is more like it than like the others named. */
export function hasKey(
  document: SourceDocument,
  path: readonly (string | number)[],
  key: string,
  others: readonly string[] = [],
): boolean {
  const keys = [...nodeAt(document.root, path).entries.keys()];
  return keys.some((written) => nearest(written, [key, ...others]) === key);
}

function at<T>(
  written: T,
  document: SourceDocument,
  path: readonly (string | number)[],
): LocatedAt<T> {
  return {
    written,
    document,
    path,
    placeOf: (...below) => document.placeOf([...path, ...below]),
    placeOfKey: (...below) => document.placeOfKey([...path, ...below]),
    has: (key, ...others) => hasKey(document, path, key, others),
  };
}

function withSectionsBelow(
  section: LocatedAt<Sound<WrittenSection>>,
): LocatedAt<Sound<WrittenSection>>[] {
  const below = (section.written.sections ?? []).flatMap((written, index) =>
    written === undefined
      ? []
      : [at(written, section.document, [...section.path, 'sections', index])],
  );
  return [section, ...below.flatMap(withSectionsBelow)];
}

function questionsIn(
  section: LocatedAt<Sound<WrittenSection>>,
): LocatedAt<Sound<WrittenQuestion>>[] {
  return (section.written.questions ?? []).flatMap((written, index) =>
    written === undefined
      ? []
      : [at(written, section.document, [...section.path, 'questions', index])],
  );
}
