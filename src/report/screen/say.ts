import type { Line, Place } from './place.js';

/** One place of the conversation in the plain mode: each fact a line of its own, nothing drawn again. */
export interface Said {
  /** The lines are said anew when this changes. */
  readonly key: string;
  readonly lines: readonly string[];
  /** Said each time, before the prompt. */
  readonly live: readonly string[];
  readonly prompt: string;
  /** A text that may be long, as it is now: it can be written in an editor. */
  readonly long?: string;
}

export function sayPlace({ key, lines, live = [], plainLive, hint, prompt, long }: Place): Said {
  const hints = hint === '' ? [] : [hint];
  return {
    key,
    lines: [...sayLines(lines), ...hints],
    live: sayLines(plainLive ?? live),
    prompt: `${prompt}: `,
    ...(long === undefined ? {} : { long }),
  };
}

export function sayLines(lines: readonly Line[]): readonly string[] {
  return lines.flatMap((line) => {
    const said = sayLine(line);
    return said === undefined ? [] : [said.replaceAll(/\s+/g, ' ').trim()];
  });
}

function sayLine(line: Line): string | undefined {
  switch (line.kind) {
    case 'blank':
      return undefined;
    case 'prose':
      return line.on === 'screen' ? undefined : line.text;
    case 'header':
      return line.said;
    case 'item': {
      const marks = { none: '', now: ' (your answer now)', ticked: ' (ticked)' };
      const mark = line.mark === 'now' || line.mark === 'ticked' ? marks[line.mark] : '';
      return `${line.number}: ${line.text}${mark}`;
    }
    default:
      return line satisfies never;
  }
}
