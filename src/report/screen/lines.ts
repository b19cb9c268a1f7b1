import { textWidth, widestProse, wrap } from '../layout.js';
import type { ScreenOptions } from './drawn.js';

/** Lines of a screen: prose, numbered items, and the keys at hand. */
export function prose(text: string, options: ScreenOptions, indent = ' '): readonly string[] {
  return wrap(text, Math.min(options.columns - 1, widestProse) - indent.length).map(
    (line) => indent + line,
  );
}

/** An item with its number before it, the later lines under its words. */
export function numbered(number: number, text: string, options: ScreenOptions): readonly string[] {
  const lines = wrap(text, Math.min(options.columns - 1, widestProse) - 4);
  return lines.map((line, index) => `${index === 0 ? ` ${number}  ` : '    '}${line}`);
}

const prompt = '  > ';

/** The keys at hand, on as many lines as they need. */
export function keys(items: readonly string[], options: ScreenOptions): readonly string[] {
  const room = options.columns - 1 - textWidth(prompt);
  const lines: string[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last}   ${item}`) <= room) {
      lines[lines.length - 1] = `${last}   ${item}`;
    } else lines.push(...wrap(item, room - 1).map((line) => ` ${line}`));
  }
  return [
    ...lines.slice(0, -1).map(options.paint.quiet),
    `${options.paint.quiet(lines.at(-1) ?? '')}${prompt}`,
  ];
}
