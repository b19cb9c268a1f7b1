import { type Framework, questionsOf, type Section } from '../framework/framework.js';
import { inShell } from '../in-shell.js';
import { safeDeep } from '../safe.js';
import { padEnd, textWidth, widestProse, wrap } from './layout.js';
import type { Paint } from './paint.js';

interface Settings {
  readonly columns: number;
  readonly paint: Paint;
}

export interface ListedFramework {
  readonly id: string;
  readonly title: string;
  /** The newest first. */
  readonly editions: readonly string[];
  readonly questions: number;
  readonly quick: number;
}

/** Minutes for one person alone: reading a question and its levels takes about a minute. */
export function minutesFor(questions: number): number {
  return Math.max(5, Math.round((questions * 1.1) / 5) * 5);
}

export function frameworksText(
  frameworks: readonly ListedFramework[],
  { columns, paint }: Settings,
): string {
  const width = Math.max(...frameworks.map((framework) => textWidth(framework.id)));
  return frameworks
    .map(({ id, title, editions: [edition, ...earlier], questions, quick }) => {
      const short = quick === 0 ? '' : `; short set ${quick}`;
      const before = earlier.length === 0 ? '' : ` (also ${earlier.join(', ')})`;
      const size = `${edition}${before}, ${questions} questions, about ${minutesFor(questions)} minutes${short}`;
      const lines = [
        ...wrap(title, Math.min(columns, widestProse) - 2),
        ...wrap(size, Math.min(columns, widestProse) - 2),
      ];
      return `${paint.strong(padEnd(id, width).trimEnd())}\n${lines.map((line) => `  ${line}\n`).join('')}`;
    })
    .join('\n');
}

/** One framework: what it is, and its questions; the levels are in the sheet to fill in. */
export function frameworkText(
  given: Framework,
  {
    columns,
    paint,
    isQuick,
    name,
  }: Settings & {
    readonly isQuick: boolean;
    /** How it was asked for: an id or a path. */
    readonly name: string;
  },
): string {
  const framework = safeDeep(given);
  const width = Math.min(columns, widestProse);
  const prose = (text: string, indent = ''): string =>
    wrap(text, width - indent.length)
      .map((line) => `${indent}${line}\n`)
      .join('');
  const questions = questionsOf(framework);
  const quick = questions.filter((question) => question.isQuick).length;
  const section = (item: Section, depth: number): string => {
    const own = item.questions.filter((question) => !isQuick || question.isQuick);
    const below = item.sections.map((inner) => section(inner, depth + 1)).join('');
    if (own.length === 0 && below === '') return '';
    const lines = own.map((question) => {
      const mark = question.isQuick && !isQuick ? ', short set' : '';
      const ask = wrap(question.ask, width - 2).map((line) => `  ${line}\n`);
      return `${ask.join('')}  ${paint.quiet(question.id + mark)}\n`;
    });
    const title = wrap(item.title, width).map((line) => `${paint.strong(line)}\n`);
    return `\n${title.join('')}${item.statement === undefined ? '' : prose(item.statement)}${lines.join('')}${below}`;
  };
  return [
    wrap(framework.title, width)
      .map((line) => `${paint.accent(paint.strong(line))}\n`)
      .join(''),
    prose(
      `${framework.id} ${framework.edition}, ${questions.length} questions, about ${minutesFor(questions.length)} minutes${quick === 0 ? '' : `; short set ${quick}`}.`,
    ),
    framework.summary === undefined ? '' : prose(framework.summary),
    framework.principles.map((item) => section(item, 0)).join(''),
    framework.disclaimer === undefined ? '' : `\n${prose(framework.disclaimer)}`,
    `\n${prose(`A sheet to fill in by hand: wgll frameworks ${inShell(name)} --format yaml > mine.yaml`)}`,
  ].join('');
}
