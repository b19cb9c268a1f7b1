import { Help } from 'commander';
import { textWidth, wrap } from '../report/layout.js';

/** A column of fewer is no column to read: what describes a word then stands under it. */
const leastBeside = 30;

/** How the library lays help out, at any width of the window. */
export const helpLayout = {
  minWidthToWrap: 1,
  formatItem: (term: string, termWidth: number, is: string, helper: Help): string => {
    const width = helper.helpWidth ?? 80;
    if (width - termWidth - 4 >= leastBeside)
      return Help.prototype.formatItem.call(helper, term, termWidth, is, helper);
    return [...inColumns(`  ${term}`, width, '  '), ...inColumns(`      ${is}`, width)].join('\n');
  },
};

/** Lines that are too long for the window, broken between words, each with its own indent, and a further one for what follows. */
export function inWidth(text: string, columns: number): string {
  return text
    .split('\n')
    .flatMap((line) => inColumns(line, columns, '  '))
    .join('\n');
}

function inColumns(line: string, columns: number, further = ''): readonly string[] {
  if (textWidth(line) <= columns) return [line];
  const indent = ' '.repeat(line.length - line.trimStart().length);
  return wrap(line.trim(), columns - indent.length, further).map((part) => `${indent}${part}`);
}
