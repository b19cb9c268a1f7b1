import { safeDeep } from '../safe.js';
import {
  type Block,
  type EntryBlock,
  type Inline,
  type Piece,
  pieceText,
  type StepBlock,
} from './blocks.js';
import { noBreak, textWidth, widestProse, wrap } from './layout.js';
import type { Paint } from './paint.js';
import { figuresLines, principlesLines } from './terminal-tables.js';

export interface TerminalOptions {
  readonly columns: number;
  readonly paint: Paint;
}

/** Pages one after the other, with a line between them. */
export function renderPages(
  pages: readonly (readonly Block[])[],
  options: TerminalOptions,
): string {
  const rule = `\n${options.paint.quiet('─'.repeat(proseWidth(options)))}\n\n`;
  return pages.map((page) => renderTerminal(page, options)).join(rule);
}

/** The report for a terminal of any width; no line is wider than it, and no prose wider than 100 columns. */
export function renderTerminal(blocks: readonly Block[], options: TerminalOptions): string {
  const safe = safeDeep(blocks);
  return safe
    .map((block, index) => {
      const isTight = block.kind === 'heading' && block.level > 1;
      const before = index === 0 || (safe[index - 1]?.kind === 'heading' && !isTight) ? '' : '\n';
      return `${before}${lines(block, options).join('\n')}\n`;
    })
    .join('');
}

function lines(block: Block, options: TerminalOptions): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return heading(block.text, block.level, options);
    case 'paragraph':
      return prose(block.text, options);
    case 'list':
      return block.items.flatMap((item) => hanging('- ', item, options));
    case 'outline':
      return block.items.flatMap((item) => led('- ', item, '  - ', options));
    case 'steps':
      return block.items.flatMap((item, index) => {
        const number = `${index + 1}. `;
        return led(number, item, ' '.repeat(number.length), options);
      });
    case 'principles':
      return principlesLines(block.table, options);
    case 'figures':
      return figuresLines(block.table, options);
    case 'entry':
      return entry(block.entry, options);
    case 'foot':
      return prose(block.text, options).map((line) => options.paint.quiet(line));
    default:
      return block satisfies never;
  }
}

function heading(text: string, level: number, options: TerminalOptions): readonly string[] {
  const { paint } = options;
  const wrapped = wrap(text, proseWidth(options));
  return wrapped.map((line) =>
    level === 3 ? paint.strong(line) : paint.accent(paint.strong(line)),
  );
}

function prose(text: Inline, options: TerminalOptions): readonly string[] {
  return hanging('', text, options);
}

function led(
  opening: string,
  { lead, details }: StepBlock,
  below: string,
  options: TerminalOptions,
): readonly string[] {
  return [
    ...hanging(opening, lead, options),
    ...details.flatMap((detail) => hanging(below, detail, options)),
  ];
}

function entry({ title, ask, facts }: EntryBlock, options: TerminalOptions): readonly string[] {
  return [
    ...hanging('', [{ strong: title }, ask === undefined ? '' : ` ${ask}`], options),
    ...facts.flatMap((fact) => hanging('  ', fact, options)),
  ];
}

/** Words wrapped under one another after an opening; each keeps the style of its piece. */
function hanging(opening: string, text: Inline, options: TerminalOptions): readonly string[] {
  const indent = ' '.repeat(textWidth(opening));
  const room = proseWidth(options) - indent.length;
  const whole = text.map((piece) => keptTogether(piece, room)).join('');
  const wrapped = wrap(whole, room).map((line) => line.replaceAll(noBreak, ' '));
  return restyle(wrapped, text, options.paint).map((line, index) =>
    ((index === 0 ? opening : indent) + line).trimEnd(),
  );
}

/** A command stays on one line, with the stop behind it, where it fits: in two it could not be copied. */
function keptTogether(piece: Piece, room: number): string {
  const text = pieceText(piece);
  const isWhole = typeof piece === 'object' && 'command' in piece && textWidth(text) < room;
  return isWhole ? text.replaceAll(' ', noBreak) : text;
}

/** Puts the styles of the pieces back onto the wrapped lines, character by character without the spaces. */
function restyle(wrapped: readonly string[], text: Inline, paint: Paint): readonly string[] {
  if (text.every((piece) => typeof piece === 'string')) return wrapped;
  const styles = text.flatMap((piece) =>
    [...pieceText(piece).replaceAll(/\s/g, '')].map(() => styleOf(piece)),
  );
  let at = 0;
  return wrapped.map((line) => {
    let painted = '';
    let run = '';
    let style: Style = 'plain';
    for (const character of line) {
      const own: Style = /\s/.test(character) ? style : (styles[at++] ?? 'plain');
      if (own !== style) {
        painted += paintAs(run, style, paint);
        run = '';
        style = own;
      }
      run += character;
    }
    return painted + paintAs(run, style, paint);
  });
}

type Style = 'plain' | 'strong' | 'quoted' | 'command' | 'address';

function styleOf(piece: Piece): Style {
  if (typeof piece === 'string') return 'plain';
  if ('strong' in piece) return 'strong';
  if ('quoted' in piece) return 'quoted';
  return 'command' in piece ? 'command' : 'address';
}

function paintAs(text: string, style: Style, paint: Paint): string {
  if (text === '' || style === 'plain') return text;
  return style === 'quoted' ? paint.accent(text) : paint.strong(text);
}

function proseWidth({ columns }: TerminalOptions): number {
  return Math.min(columns, widestProse);
}
