import type { Framework } from '../framework/framework.js';
import type { Outcome } from '../outcome.js';
import type { Problem } from '../problem.js';
import { formOf, readShape } from '../shape.js';
import type { SourceDocument } from '../source.js';
import { parseSheetIn, type SheetForms } from './parse-in-forms.js';
import type { Sheet } from './sheet.js';
import { answerFrame, sheetFrame, sheetFrameOfAny } from './written.js';

/** One answer in its long form. */
export const answerForm = formOf(answerFrame);

const forms: SheetForms = {
  frame: (facets) => formOf(() => sheetFrame(facets)),
  frameOfAny: formOf(sheetFrameOfAny),
  answer: answerForm,
};

/** A sheet from its text, with all that is wrong in it. */
export function parseSheet(document: SourceDocument, framework: Framework): Outcome<Sheet> {
  return parseSheetIn(forms, document, framework);
}

/** What is wrong with a sheet beside its answers, as far as it can be told without its framework. */
export function problemsWithoutFramework(document: SourceDocument): readonly Problem[] {
  return readShape(sheetFrameOfAny(), document.root.data, document).problems;
}
