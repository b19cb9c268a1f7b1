import type { SourceDocument, SourceNode, Span } from '../source.js';
import { isKeptPlace } from './kept-place.js';
import { ownLines, type Part, partsOf } from './source-parts.js';
import type { Path } from './yaml-text.js';

/**
 * Whether two versions of a text differ only in the lines of the value at a path. Where the key itself came or went,
 * the rest must be as if its lines had been put in or taken out. A map that was empty, or that stands between braces,
 * may change as a whole.
 */
export function isSameOutside(before: SourceDocument, after: SourceDocument, path: Path): boolean {
  if (before.text === after.text) return true;
  const missing = path.findIndex((_, index) => !isInBoth(before, after, path.slice(0, index + 1)));
  const changed = missing === -1 ? path : path.slice(0, missing + 1);
  const whole = changed.findIndex((_, index) =>
    [before, after].some((side) => changesAsWhole(partAt(side, path.slice(0, index))?.node)),
  );
  if (whole !== -1) return isSameAround(before, after, path.slice(0, whole));
  if (missing === -1) return isSameAround(before, after, path);
  const [old, now] = [before, after].map((side) => linesOf(side, changed));
  if (now !== undefined) {
    return (
      old === undefined &&
      (isWithout(after.text, now, before.text) || isKept(before.text, after.text, now, changed))
    );
  }
  return old !== undefined && isWithout(before.text, old, after.text);
}

function isInBoth(before: SourceDocument, after: SourceDocument, path: Path): boolean {
  return partAt(before, path) !== undefined && partAt(after, path) !== undefined;
}

function isSameAround(before: SourceDocument, after: SourceDocument, path: Path): boolean {
  const [old, now] = [linesOf(before, path), linesOf(after, path)];
  if (old === undefined || now === undefined) return false;
  const [tail, newTail] = [before.text.slice(old.end), after.text.slice(now.end)];
  // Blank lines and comments inside a map outlive it.
  const left = newTail.slice(0, Math.max(0, newTail.length - tail.length));
  return (
    before.text.slice(0, old.start) === after.text.slice(0, now.start) &&
    newTail.endsWith(tail) &&
    left.split('\n').every((line) => /^\s*(?:#|$)/.test(line))
  );
}

/** Whether a text without some lines of it, and one line break, is another text. */
function isWithout(text: string, lines: Span, other: string): boolean {
  const [head, tail] = [text.slice(0, lines.start), text.slice(lines.end)];
  return head + tail.replace(/^\r?\n/, '') === other || head.replace(/\r?\n$/, '') + tail === other;
}

/** Whether the new lines stand where a comment kept their place. */
function isKept(before: string, after: string, now: Span, path: Path): boolean {
  const [head, tail] = [after.slice(0, now.start), after.slice(now.end)];
  const kept = before.slice(head.length, before.length - tail.length);
  return before === head + kept + tail && isKeptPlace(kept.trim(), path.at(-1) ?? '');
}

function changesAsWhole(node: SourceNode | undefined): boolean {
  return node !== undefined && (node.isFlow || node.isAlias || node.data === null);
}

function linesOf(document: SourceDocument, path: Path): Span | undefined {
  const part = partAt(document, path);
  return part && ownLines(document.text, part);
}

function partAt({ text, root }: SourceDocument, path: Path): Part | undefined {
  let node: SourceNode | undefined = root;
  let part: Part | undefined;
  for (const key of path) {
    part = partsOf(text, node).find((candidate) => candidate.key === key);
    if (part === undefined) return undefined;
    node = part.node;
  }
  return part;
}
