import { readFileSync } from 'node:fs';
import { parseSheet } from '../../src/answers/parse.js';
import { parseDocument } from '../../src/document.js';
import type { Framework } from '../../src/framework/framework.js';
import { type JudgeOptions, judge } from '../../src/judgement/judge.js';
import { parsePolicy } from '../../src/judgement/parse.js';
import { placesIn } from '../../src/judgement/places.js';
import { usualPolicy } from '../../src/judgement/policy.js';
import type { Checked } from '../../src/report/check-formats.js';
import { judgementDocument } from '../../src/report/judged.js';
import { reportOf } from '../../src/report/report.js';
import { score } from '../../src/score/score.js';
import { fixtureFramework } from './reports.js';
import { shippedFramework, valueOf } from './shipped.js';

/** Sheets judged from their texts, so that every place is a real one. */

interface Texts extends JudgeOptions {
  readonly framework: Framework;
  readonly sheet: string;
  readonly policy?: string;
  readonly before?: string;
  readonly file?: string;
  readonly today?: string;
}

export function checkedTexts(texts: Texts): Checked {
  const { framework, file = 'sheet.yaml', today = '2026-11-23', ...options } = texts;
  const document = valueOf(parseDocument(texts.sheet, file));
  const sheet = valueOf(parseSheet(document, framework));
  const assessment = score(framework, sheet);
  const policy =
    texts.policy === undefined
      ? usualPolicy
      : valueOf(parsePolicy(valueOf(parseDocument(texts.policy, 'policy.yaml')), framework));
  const before =
    texts.before === undefined
      ? undefined
      : valueOf(parseSheet(valueOf(parseDocument(texts.before, 'before.yaml')), framework));
  const judgement = judgementDocument(
    judge(
      policy,
      {
        framework,
        sheet,
        assessment,
        places: placesIn(document),
        today,
        ...(before === undefined
          ? {}
          : { before: { name: 'before.yaml', framework, sheet: before } }),
      },
      options,
    ),
  );
  const tool = 'wgll 0.0.0';
  const digest = (): string => '0123456789ab';
  return {
    sheet: file,
    judgement,
    report: async () => ({
      ...reportOf({ framework, sheet, assessment, file, tool, today, digest }),
      judgement,
    }),
  };
}

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');

/** The judgements that every format is tried on. */
export const checks: Readonly<Record<string, Checked>> = {
  hostile: checkedTexts({
    framework: fixtureFramework('hostile-framework.yaml'),
    sheet: fixture('hostile.yaml'),
    before: fixture('hostile.yaml').replace('level: 0', 'level: 1'),
    policy: fixture('hostile-policy.yaml'),
    file: './::error::\u0007%25\n]]>,<a>|b.yaml',
  }),
  mixed: checkedTexts({
    framework: fixtureFramework('garden.yaml'),
    sheet: fixture('garden-mixed.yaml'),
    before: fixture('garden-perfect.yaml'),
    policy: fixture('garden-policy.yaml'),
  }),
  perfect: checkedTexts({
    framework: fixtureFramework('garden.yaml'),
    sheet: fixture('garden-perfect.yaml'),
    policy: fixture('garden-policy.yaml'),
  }),
  strict: checkedTexts({
    framework: fixtureFramework('garden.yaml'),
    sheet: fixture('garden-perfect.yaml'),
    policy: fixture('garden-policy.yaml'),
    failOn: 'warning',
  }),
  usual: checkedTexts({ framework: shippedFramework(), sheet: fixture('anytown-sheet.yaml') }),
};
