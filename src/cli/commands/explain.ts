import type { Host } from '../../host/host.js';
import { lookAt } from '../../host/invalid-input.js';
import { type LoadedSheet, sheetOf } from '../../host/load.js';
import { reportOfSheet } from '../../host/load-report.js';
import { readDocument } from '../../host/read-document.js';
import { didYouMean } from '../../ids.js';
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
import { type CommonOptions, dayOf, frameworkOption } from '../options.js';
import { formatOption, jsonOption, type OutputOptions, outputOption } from '../output-options.js';
import type { Run } from '../run.js';
import { writeOutput } from '../write-output.js';

export interface Options extends CommonOptions, OutputOptions<ExplainFormat> {}

export const explainCommand: Command<Options> = {
  name: 'explain',
  is: 'How a number came about, in words and figures that can be redone by hand.',
  takes: [
    { name: '<sheet>', is: 'an answer sheet; - is standard input' },
    { name: '[id]', is: 'a principle, a section or a question; the whole where none is named' },
  ],
  options: [
    formatOption(explainFormats, 'the explanation'),
    jsonOption,
    outputOption(explainFormats, 'the explanation'),
    frameworkOption,
  ],
  examples: ['wgll explain wgll-answers.yaml', 'wgll explain wgll-answers.yaml users'],
  run: (run, [sheet = '-', id], options) => explainSheet(run, sheet, id, options),
};

async function explainSheet(
  run: Run,
  path: string,
  id: string | undefined,
  options: Options,
): Promise<void> {
  const { host } = run;
  const loaded = await load(host, path, options.framework);
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
    renderExplanation(report, explained, format, drawing),
  );
}

/** A sheet; a saved report holds values and not what they were made of. */
async function load(host: Host, path: string, framework: string | undefined): Promise<LoadedSheet> {
  return lookAt(await readDocument(host, path), async (document) => {
    const saved = parseReports(document);
    const [report] = saved.ok ? (saved.value ?? []) : [];
    if (report !== undefined) {
      throw new UsageError(
        `${path} is a saved report, and explain wants the sheet that it was made from: wgll explain ${report.sheet}`,
      );
    }
    return sheetOf(host, document, framework);
  });
}
