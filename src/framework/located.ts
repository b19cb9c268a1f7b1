import type { SourceDocument } from '../document.js';
import type { Place } from '../problem.js';
import type { WrittenFramework, WrittenQuestion, WrittenSection } from './written.js';

/** The text of a framework: its main file, and the files that its `principles` name. */
export interface FrameworkSource {
  readonly main: SourceDocument;
  readonly parts: ReadonlyMap<string, SourceDocument>;
}

/** The written framework with the place of every section and question, for the rules that look across it. */
export interface WrittenAndPlaced {
  readonly framework: WrittenFramework;
  readonly main: SourceDocument;
  readonly principles: readonly Located<WrittenSection>[];
  /** Principles and the sections below them, in framework order. */
  readonly sections: readonly Located<WrittenSection>[];
  readonly questions: readonly Located<WrittenQuestion>[];
}

export interface Located<T> {
  readonly written: T;
  /** Where a value below it stands. */
  readonly placeOf: (...path: readonly (string | number)[]) => Place;
  readonly placeOfKey: (...path: readonly (string | number)[]) => Place;
}

export function locate(
  framework: WrittenFramework,
  source: FrameworkSource,
  parts: ReadonlyMap<string, WrittenSection>,
): WrittenAndPlaced {
  const principles = framework.principles.flatMap((principle, index) => {
    if (typeof principle !== 'string') return [at(principle, source.main, ['principles', index])];
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
  };
}

interface LocatedAt<T> extends Located<T> {
  readonly document: SourceDocument;
  readonly path: readonly (string | number)[];
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
  };
}

function withSectionsBelow(section: LocatedAt<WrittenSection>): LocatedAt<WrittenSection>[] {
  const below = (section.written.sections ?? []).map((written, index) =>
    at(written, section.document, [...section.path, 'sections', index]),
  );
  return [section, ...below.flatMap(withSectionsBelow)];
}

function questionsIn(section: LocatedAt<WrittenSection>): LocatedAt<WrittenQuestion>[] {
  return (section.written.questions ?? []).map((written, index) =>
    at(written, section.document, [...section.path, 'questions', index]),
  );
}
