import { entryLines, type Layout, type Written } from '../edit/yaml-text.js';
import { isPlainInSheet } from './edit.js';

export interface SheetStart {
  /** The id of a shipped framework, or a path relative to the sheet. */
  readonly framework: string;
  readonly edition: string;
  readonly asked?: 'quick' | undefined;
  readonly subject: { readonly name: string; readonly [key: string]: Written };
  readonly respondent?: { readonly [key: string]: Written } | undefined;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

/**
 * The text of a sheet without answers, as a person would write it; ends in one newline.
 * `modeline` is a comment for editors, put above all, with or without its `#`.
 */
export function newSheet(start: SheetStart, modeline?: string): string {
  const { framework, edition, asked, subject, respondent, date } = start;
  const entries: readonly (readonly [string, Written | undefined])[] = [
    ['version', 1],
    ['framework', framework],
    ['edition', edition],
    ['asked', asked],
    ['subject', subject],
    ['respondent', respondent],
    ['date', date],
    ['answers', {}],
  ];
  const comment = modeline === undefined ? [] : [modeline.replace(/^(?!#)/, '# ')];
  const lines = entries.flatMap(([key, value]) =>
    value === undefined ? [] : entryLines(key, value, [key], 0, layout),
  );
  return `${[...comment, ...lines].join('\n')}\n`;
}

const layout: Layout = {
  newline: '\n',
  stepAt: () => 2,
  listStep: 2,
  width: 100,
  isPlain: isPlainInSheet,
};
