import { padStart, shorten, textWidth, widestProse, wrap } from '../layout.js';
import type { DrawnTold, Screen, ScreenOptions } from './drawn.js';
import type { Item, Line, Place } from './place.js';

/** A place as a screen shows it. */
export function drawPlace(
  { key, field = key, lines, asks, live = [], keys, long, initial = '' }: Place,
  options: ScreenOptions,
): Screen {
  const above = drawLines(wholeWhereItFits(lines, options), options);
  const reads = keys === undefined ? 'text' : 'keys';
  const last = keys === undefined ? [fieldMark] : keyLines(keys, options);
  return {
    key,
    field,
    text: above,
    live: [...drawLines(live, options), ...last],
    ...(asks === undefined
      ? {}
      : {
          alone: {
            row: drawLines(lines.slice(0, lines.indexOf(asks)), options).length,
            live: [...drawLines([atMost(asks, 2), ...live.map(inFull)], options), ...last],
          },
        }),
    reads,
    ...(long === undefined ? {} : { long }),
    initial,
  };
}

/** Rows for what changes below a list, beside the whole of one of its items. */
const belowList = 4;

/** The items of a list whole, where the window has room for that. */
function wholeWhereItFits(lines: readonly Line[], options: ScreenOptions): readonly Line[] {
  const items = lines.filter((line) => line.kind === 'item' && line.atMost !== undefined);
  if (items.length === 0) return lines;
  const whole = lines.map(inFull);
  const tallest = Math.max(...items.map((line) => drawLine(inFull(line), options).length));
  const needed = drawLines(whole, options).length + tallest + belowList;
  return needed <= (options.rows ?? 0) ? whole : lines;
}

/** What was told; where there is too little room for it, what was quoted has a few rows, and the rest is whole. */
export function drawTold(
  told: readonly Line[],
  options: ScreenOptions,
  room = Infinity,
): DrawnTold {
  const rows = drawLines(told, options);
  const isTight = rows.length > room;
  return {
    rows: isTight
      ? drawLines(
          told.map((line) => tightened(line, options)),
          options,
        )
      : rows,
    again: drawLines(again(told[0]), options),
  };
}

/** Two rows of 80 columns, or as many narrower ones as hold the same. */
function tightened(line: Line, options: ScreenOptions): Line {
  if (line.kind !== 'prose' || line.tight === undefined) return line;
  const few = Math.max(2, Math.ceil(160 / options.columns));
  return drawLine(line, options).length <= few ? line : { ...line, text: line.tight, atMost: few };
}

/** What a key has led to, and not what was typed in a field. */
function again(line: Line | undefined): readonly Line[] {
  if (line?.kind !== 'prose' || line.style === 'text') return [];
  return [{ ...line, text: line.again ?? line.text }];
}

/** A line in so many rows. */
function atMost(line: Line, rows: number): Line {
  return line.kind === 'prose' || line.kind === 'item' ? { ...line, atMost: rows } : line;
}

function inFull(line: Line): Line {
  return line.kind === 'item' ? atMost(line, Infinity) : line;
}

export function drawLines(lines: readonly Line[], options: ScreenOptions): readonly string[] {
  return lines.flatMap((line) => drawLine(line, options));
}

const fieldMark = ' > ';

function drawLine(line: Line, options: ScreenOptions): readonly string[] {
  const { paint } = options;
  switch (line.kind) {
    case 'blank':
      return [''];
    case 'prose': {
      if (line.on === 'plain') return [];
      const drawn = wrapAtMost(line.text, width(options) - 1, line.atMost).map(
        (part) => ` ${part}`,
      );
      return line.style === 'text' ? drawn : drawn.map(paint[line.style]);
    }
    case 'header':
      return header(line.left, line.right, options);
    case 'item':
      return drawItem(line, options);
    default:
      return line satisfies never;
  }
}

function width({ columns }: ScreenOptions): number {
  return Math.min(columns - 1, widestProse);
}

/** An item with its number before it, the later lines under its words. */
function drawItem({ number, last, text, mark, style, atMost: most }: Item, options: ScreenOptions) {
  const padded = padStart(String(number), String(last).length);
  const opening = {
    none: ` ${padded}  `,
    now: ` >${padded}  `,
    'not-now': `  ${padded}  `,
    ticked: ` [x] ${padded}  `,
    'not-ticked': ` [ ] ${padded}  `,
  }[mark];
  const room = width(options) - opening.length;
  const lines = wrapAtMost(text, room, most).map(
    (part, index) => (index === 0 ? opening : ' '.repeat(opening.length)) + part,
  );
  const now = style ?? (mark === 'now' || mark === 'ticked' ? 'strong' : 'text');
  return now === 'text' ? lines : lines.map(options.paint[now]);
}

/** In so many rows, the last of them with an ellipsis where something was cut. */
function wrapAtMost(text: string, room: number, most = Infinity): readonly string[] {
  const rows = wrap(text, room);
  if (rows.length <= most) return rows;
  return [...rows.slice(0, most - 1), shorten(rows.slice(most - 1).join(' '), room)];
}

function header(left: string, right: string, options: ScreenOptions): readonly string[] {
  const { accent } = options.paint;
  const room = Math.min(options.columns - 1, 79) - textWidth(left) - 1;
  return room > textWidth(right) + 1
    ? [accent(` ${left}${padStart(right, room)}`)]
    : [left, right].flatMap((text) =>
        wrap(text, width(options) - 1).map((part) => accent(` ${part}`)),
      );
}

const prompt = '  > ';

/** The keys at hand, on as many lines as they need. */
function keyLines(items: readonly string[], options: ScreenOptions): readonly string[] {
  const room = options.columns - 1 - textWidth(prompt);
  const lines: string[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last}   ${item}`) <= room) {
      lines[lines.length - 1] = `${last}   ${item}`;
    } else lines.push(...wrap(item, room - 1).map((part) => ` ${part}`));
  }
  return [
    ...lines.slice(0, -1).map(options.paint.quiet),
    `${options.paint.quiet(lines.at(-1) ?? '')}${prompt}`,
  ];
}
