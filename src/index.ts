/** The library: pure functions and the shapes of their documents. */
export { sheetFromText } from './answers/from-text.js';
export type { Answer, Evidence, Respondent, Sheet, Step, Subject } from './answers/sheet.js';
export type { Framework, Question, Section } from './framework/framework.js';
export { questionsOf } from './framework/framework.js';
export { frameworkFromTexts } from './framework/from-texts.js';
export type { Outcome } from './outcome.js';
export type { Place, Problem } from './problem.js';
export type { Assessment, QuestionScore, Score } from './score/assessment.js';
export { score } from './score/score.js';
