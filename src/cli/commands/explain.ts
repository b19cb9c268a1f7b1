import type { Host } from '../../host/host.js';
import { lookAt } from '../../host/invalid-input.js';
import { type LoadedSheet, sheetOf } from '../../host/load.js';
import { reportOfSheet } from '../../host/load-report.js';
import { readDocument } from '../../host/read-document.js';
import { withPathOf } from '../../host/source-named.js';
import { worldFor } from '../../host/world-for.js';
import { didYouMean } from '../../ids.js';
import { inShell } from '../../in-shell.js';
import { explain, explainable } from '../../insight/explain.js';
import {
  type ExplainFormat,
  explainFormats,
  renderExplanation,
} from '../../report/explain-formats.js';
import { parseReports } from '../../report/json.js';
import { score } from '../../score/score.js';
import type { Command } from '../command.js';
import { UsageError } from '../failure.js';
import { type CommonOptions, dayOf, exampleOption, frameworkOption } from '../options.js';
import { formatOption, jsonOption, type OutputOptions, outputOption } from '../output-options.js';
import type { Run } from '../run.js';
import { usualSheet } from '../sheet-path.js';
import { writeOutput } from '../write-output.js';

export interface Options extends CommonOptions, OutputOptions<ExplainFormat> {
  readonly example?: boolean;
}

export const explainCommand: Command<Options> = {
  name: 'explain',
  is: 'How a number came about, in words and figures that can be redone by hand.',
  takes: [
    {
      name: '[sheet]',
      is: `an answer sheet, ${usualSheet} where none is named; - is standard input, git:REF:path a file at a revision`,
    },
    { name: '[id]', is: 'a principle, a section or a question; the whole where none is named' },
  ],
  options: [
    formatOption(explainFormats, 'the explanation'),
    jsonOption,
    outputOption(explainFormats, 'the explanation'),
    frameworkOption,
    exampleOption,
  ],
  examples: ['wgll explain wgll-answers.yaml users', 'wgll explain --example'],
  run: explainSheet,
};

async function explainSheet(run: Run, words: readonly string[], options: Options): Promise<void> {
  const { host } = run;
  const { path, id, name } = asked(run, words, options);
  const loaded = await load(await worldFor(host, [path]), path, options.framework);
  const { sheet, framework } = loaded;
  const explained = explain({ framework, sheet, assessment: score(framework, sheet) }, id);
  if (explained === undefined) {
    const near = didYouMean(id ?? '', explainable(framework));
    throw new UsageError(
      `"${id}" is not a principle, a section or a question of "${framework.id}". ${near ?? `See them with: wgll frameworks ${framework.id}`}`,
    );
  }
  const report = reportOfSheet(host, loaded, { today: dayOf(host, options) });
  await writeOutput<ExplainFormat>(run, options, 'terminal', (format, drawing) =>
    renderExplanation({ ...report, sheet: name }, explained, format, drawing),
  );
}

interface Asked {
  readonly path: string;
  /** Of what is explained; the whole where none is named. */
  readonly id: string | undefined;
  /** What the sheet is called in a command. */
  readonly name: string;
}

/** The example needs no sheet, so that the one word beside it is an id. */
function asked({ host }: Run, words: readonly string[], { example }: Options): Asked {
  if (example === true) {
    if (words.length > 1) {
      throw new UsageError(`--example is the sheet already: leave out "${words[0]}".`);
    }
    return { path: host.example, id: words[0], name: '--example' };
  }
  const [named, id] = words;
  if (named === undefined && !host.files.exists(usualSheet)) {
    throw new UsageError(
      `Name a sheet of answers: wgll explain answers.yaml. There is no ${usualSheet} here. To see one explained: wgll explain --example`,
    );
  }
  const path = withPathOf(named ?? usualSheet, usualSheet);
  return { path, id, name: path };
}

/** A sheet; a saved report holds values and not what they were made of. */
async function load(host: Host, path: string, framework: string | undefined): Promise<LoadedSheet> {
  return lookAt(await readDocument(host, path), async (document) => {
    const saved = parseReports(document);
    const [report] = saved.ok ? (saved.value ?? []) : [];
    if (report !== undefined) {
      throw new UsageError(
        `${path} is a saved report, and explain wants the sheet that it was made from: wgll explain ${inShell(report.sheet)}`,
      );
    }
    return sheetOf(host, document, framework);
  });
}
