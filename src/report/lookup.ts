import type { Report, ReportQuestion, ReportSection } from './report.js';

/** Finding the parts of a report by their ids. */

/** The questions of a section, those of the sections below it among them. */
export function questionsIn(report: Report, section: ReportSection): readonly ReportQuestion[] {
  const ids = new Set(withBelow(section).map(({ id }) => id));
  return report.questions.filter((question) => ids.has(question.section));
}

export function sectionOf(report: Report, id: string): ReportSection | undefined {
  return report.principles.flatMap(withBelow).find((section) => section.id === id);
}

/** The principle that a section is, or lies below. */
export function principleOf(report: Report, section: string): ReportSection | undefined {
  return report.principles.find((principle) =>
    withBelow(principle).some(({ id }) => id === section),
  );
}

export function questionOf(report: Report, id: string): ReportQuestion | undefined {
  return report.questions.find((question) => question.id === id);
}

/** Whether each question that applies was asked, and the room did not know the answer to any. */
export function isAllUnknown({ questions, overall }: Report): boolean {
  const unknown = questions.filter(({ state }) => state === 'dont-know').length;
  return unknown > 0 && unknown === overall.of;
}

export function barrierTitle(report: Report, id: string): string {
  return report.framework.barriers.find((barrier) => barrier.id === id)?.title ?? id;
}

/** Sections with values of their own: principles, or the sections below one that combines to nothing. */
export function standingParts(sections: readonly ReportSection[]): readonly ReportSection[] {
  return sections.flatMap((section) =>
    section.rule.combine === 'none' && section.sections.length > 0
      ? standingParts(section.sections)
      : [section],
  );
}

/** A section and all sections below it, in framework order. */
export function withBelow(section: ReportSection): readonly ReportSection[] {
  return [section, ...section.sections.flatMap(withBelow)];
}
