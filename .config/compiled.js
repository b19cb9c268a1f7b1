// The frameworks as the package holds them: docs/decisions/0006-what-the-package-holds.md
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/**
 * Writes index.json; each framework's newest edition as plain JSON, for the start; and for each one compressed
 * file of lines: the texts of its sources by name, then its earlier editions, the newest first. `parse` is the
 * library's frameworkFromTexts, so that each is checked here once, and a run reads plain data.
 */
export function writeFrameworks(folder, shipped, { parse, questionsOf }) {
  mkdirSync(folder, { recursive: true });
  const index = shipped.map(({ name, files, earlier }) => {
    const newest = compiled(`questions/${name}`, files, parse);
    const before = earlier.map((edition) => earlierEdition(name, edition, parse));
    const lines = [files, ...before].map((one) => JSON.stringify(one));
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(newest));
    writeFileSync(join(folder, `${name}.br`), compressed(lines.join('\n')));
    const questions = questionsOf(newest);
    return {
      id: newest.id,
      title: newest.title,
      editions: [newest, ...before].map(({ edition }) => edition),
      questions: questions.length,
      quick: questions.filter((question) => question.isQuick).length,
    };
  });
  writeFileSync(join(folder, 'index.json'), JSON.stringify(index));
}

function compiled(place, files, parse) {
  const outcome = parse(files);
  if (!outcome.ok) throw new Error(`${place}: ${JSON.stringify(outcome.problems, null, 2)}`);
  return outcome.value;
}

function earlierEdition(name, { edition, files }, parse) {
  const place = `questions/${name}/editions/${edition}`;
  const found = compiled(place, files, parse);
  if (found.id === name && found.edition === edition) return found;
  throw new Error(
    `${place} holds ${found.id} ${found.edition}. Name the folder after its edition.`,
  );
}

/** All of the text within reach, since a framework, its sources and its earlier editions say nearly the same. */
function compressed(text) {
  const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_MODE, BROTLI_MODE_TEXT } = constants;
  const params = { [BROTLI_PARAM_LGWIN]: 22, [BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT };
  return brotliCompressSync(text, { params });
}
