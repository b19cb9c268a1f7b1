import { type Framework, questionsOf, type Section } from '../framework/framework.js';
import { didYouMean } from '../ids.js';
import { hintIf, type Problem } from '../problem.js';
import type { SourceDocument, SourceNode } from '../source.js';
import { keysOfAnswersAlone } from './answer-keys.js';

/** What stands directly under "answers" and is not the id of a question: what it may be, and where that belongs. */
export function unknownQuestion(
  key: string,
  node: SourceNode,
  document: SourceDocument,
  framework: Framework,
  isSuggested: boolean,
): Problem {
  const section = sectionOf(framework, key);
  const what = section === undefined ? 'not a question' : 'a section, not a question,';
  return {
    code: 'unknown-question',
    message: `"${key}" is ${what} of ${framework.id} ${framework.edition}.`,
    ...hintIf(isSuggested ? wayOut(key, node, section, framework) : undefined),
    place: document.placeOfKey(['answers', key]),
  };
}

/** The hint for a misspelt or unknown id of a question, wherever it is named. */
export function nearestQuestion(key: string, framework: Framework): string {
  const known = questionsOf(framework).map((question) => question.id);
  return didYouMean(key, known) ?? `List its questions with: wgll frameworks ${framework.id}`;
}

function wayOut(
  key: string,
  node: SourceNode,
  section: Section | undefined,
  framework: Framework,
): string {
  if (section !== undefined) return wayOutOfSection(section, node);
  if (keysOfAnswersAlone.includes(key)) {
    return 'It belongs to an answer: indent it further, under the id of its question.';
  }
  if (ofTheSheet().has(key)) {
    return 'It belongs at the top of the sheet, without spaces before it.';
  }
  return nearestQuestion(key, framework);
}

function wayOutOfSection(section: Section, node: SourceNode): string {
  const ids = questionsOf(section).map((question) => question.id);
  if (ids.some((id) => node.entries.has(id))) {
    return 'Ids of questions stand directly under "answers": take this line out, and indent those below it less.';
  }
  const some = ids.slice(0, 3).join(', ');
  return `Answer its questions one by one: ${some}${ids.length > 3 ? ' and so on' : ''}.`;
}

const ofTheSheet = (): ReadonlySet<string> =>
  new Set([
    'asked',
    'asks',
    'barriers',
    'date',
    'edition',
    'respondent',
    'status',
    'steps',
    'subject',
  ]);

function sectionOf(framework: Framework, id: string): Section | undefined {
  const below = (sections: readonly Section[]): readonly Section[] =>
    sections.flatMap((section) => [section, ...below(section.sections)]);
  return below(framework.principles).find((section) => section.id === id);
}
