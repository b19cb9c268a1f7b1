import { parseDocument } from '../document.js';
import { editionNamed } from '../framework/edition.js';
import { type Framework, questionsOf } from '../framework/framework.js';
import type { Problem } from '../problem.js';
import type { SourceDocument } from '../source.js';
import type { Files } from './host.js';

/**
 * Whether the earlier editions of a framework in a folder are kept where sheets look for them. Nobody can tell from the
 * files whether an earlier one was ever used, so it is advice.
 */
export function keptEditionsAdvice(
  files: Files,
  main: SourceDocument,
  framework: Framework,
): readonly Problem[] {
  if (!/(^|[/\\])framework\.yaml$/.test(main.file)) return [];
  const folder = files.inside(main.file, 'editions');
  const kept = folder === undefined ? [] : files.names(folder).toSorted();
  const found = kept.flatMap((name) => [
    ...withoutMainFile(files, main, name),
    ...misnamedEdition(files, main, name),
  ]);
  if (kept.length > 0 || !isLaterThanFirst(framework)) return found;
  return [
    {
      code: 'no-earlier-edition',
      message: `No earlier edition than ${framework.edition} is kept, so a sheet of an earlier one cannot be read as it was answered.`,
      hint: 'If anybody has answered an earlier edition, put its files as they were into editions/ below this folder, in a folder with its name: editions/1.0/framework.yaml.',
      place: main.placeOf(['edition']),
    },
  ];
}

/** Above 1.0 where editions are counted, and no year; or with questions that have had another id. */
function isLaterThanFirst(framework: Framework): boolean {
  const { edition, basedOn } = framework;
  const isCounted = /^\d{1,3}(\.\d+)*$/.test(edition) && !/^(0(\.\d+)*|1(\.0+)*)$/.test(edition);
  const isRenamed = questionsOf(framework).some(({ formerly }) => formerly.length > 0);
  return isCounted || (isRenamed && basedOn === undefined);
}

/** A file that lies beside the folders of editions is nobody's edition. */
function withoutMainFile(files: Files, main: SourceDocument, name: string): readonly Problem[] {
  const folder = files.inside(main.file, `editions/${name}`);
  if (folder === undefined || files.exists(`${folder}/framework.yaml`)) return [];
  if (!files.isFolder(folder)) return [];
  return [
    {
      code: 'edition-without-main-file',
      message: `The folder editions/${name} has no framework.yaml, so nothing in it is ever read.`,
      hint: 'An edition is kept with all its files as they were, and the one it begins with is named framework.yaml.',
      place: { file: folder },
    },
  ];
}

/** The folder is what a sheet's edition is looked up by. */
function misnamedEdition(files: Files, main: SourceDocument, name: string): readonly Problem[] {
  const file = files.inside(main.file, `editions/${name}/framework.yaml`);
  if (file === undefined || !files.exists(file)) return [];
  const document = parseDocument(files.read(file), file);
  const edition = document.ok ? editionNamed(document.value) : undefined;
  if (!document.ok || edition === undefined || edition === name) return [];
  return [
    {
      code: 'misnamed-edition',
      message: `The folder editions/${name} holds edition ${edition}, and is never looked into for it.`,
      hint: `Name the folder ${edition}, or write edition: "${name}" in the file.`,
      place: document.value.placeOf(['edition']),
    },
  ];
}
