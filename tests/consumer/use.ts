// A project that uses the library: compiled against the packed package by tests/package.test.ts.
import {
  type Assessment,
  type Framework,
  frameworkFromTexts,
  type Outcome,
  type Problem,
  questionsOf,
  type Sheet,
  score,
  sheetFromText,
} from 'wgll';

export function assess(
  texts: Readonly<Record<string, string>>,
  answers: string,
): Assessment | readonly Problem[] {
  const framework: Outcome<Framework> = frameworkFromTexts(texts);
  if (!framework.ok) return framework.problems;
  const sheet: Outcome<Sheet> = sheetFromText(answers, framework.value);
  return sheet.ok ? score(framework.value, sheet.value) : sheet.problems;
}

export function openQuestions(framework: Framework, sheet: Sheet): readonly string[] {
  return questionsOf(framework)
    .filter((question) => !sheet.answers.has(question.id))
    .map((question) => question.ask);
}
