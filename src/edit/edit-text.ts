import { parseDocument } from '../document.js';
import { failure, type Outcome, success } from '../outcome.js';
import type { Problem } from '../problem.js';
import type { Reference, SourceDocument, SourceNode } from '../source.js';
import { isSameOutside } from './edit-check.js';
import { type KeyOrder, neighbourOf } from './entry-order.js';
import { insertPart, type Position } from './insert-part.js';
import { fillKeptPlace } from './kept-place.js';
import { layoutOf } from './layout-of.js';
import { removePart } from './remove-part.js';
import { outgrowsLine, type PartInPlace, replaceValue } from './replace-value.js';
import { isSameData } from './same-data.js';
import { dataOf, isMissing, type Part, partsOf } from './source-parts.js';
import { applySplices, lostReference, type Splice } from './splice.js';
import { isList, isMap, type Layout, type Path, type Written } from './yaml-text.js';

/** Changes one value of a hand-written file; every byte of what is not changed stays. */

export interface TextEdit {
  /** The keys that lead to the value; maps that are missing on the way are made. */
  readonly path: Path;
  /** `undefined` takes the key out, with its own lines. */
  readonly to: Written | undefined;
}

/** What is usual in this kind of file. */
export interface EditStyle {
  /** The order of the keys of the map at a path; without one, a new key goes to the end. */
  readonly orderAt: (path: Path) => KeyOrder | undefined;
  readonly isPlain: Layout['isPlain'];
}

/**
 * The text with one value set or taken out. In a map only the keys that differ change, in a list only the items.
 * The result is read again: when it does not say what was meant, or something else moved, the outcome is a problem.
 */
export function editText(
  text: string,
  file: string,
  edit: TextEdit,
  style: EditStyle,
): Outcome<string> {
  const before = parseDocument(text, file);
  if (!before.ok) return before;
  const problem = wayIsBarred(before.value, edit.path) ?? valueIsRepeated(before.value, edit.path);
  if (problem !== undefined) return failure([problem]);
  const meant = dataWith(dataOf(before.value.root), edit);
  return meant === undefined
    ? failure([cannotEdit(before.value, edit.path)])
    : rewrite(before.value, edit.path, meant, style);
}

function rewrite(
  before: SourceDocument,
  path: Path,
  meant: Written,
  style: EditStyle,
): Outcome<string> {
  const layout = layoutOf(before, style.isPlain);
  let document = before;
  // Each turn makes one key or item right; a file has far fewer.
  for (let turn = 0; turn < 1000; turn += 1) {
    if (isSameData(document.root.data, meant)) {
      if (!isSameOutside(before, document, path)) break;
      return success(document.text);
    }
    const splices = nextSplices(wholeOf(document, layout), meant, style);
    const lost = lostReference(document, splices);
    if (lost !== undefined) return failure([anchorInUse(before, path, lost)]);
    const next = parseDocument(applySplices(document.text, splices), document.file);
    if (!next.ok || splices.length === 0) break;
    document = next.value;
  }
  return failure([cannotEdit(before, path)]);
}

/** The data of a file after an edit. */
function dataWith(data: Written, { path, to }: TextEdit): Written | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return to;
  const map = isMap(data) ? data : {};
  const { [key]: old, ...others } = map;
  if (to === undefined && old === undefined) return data;
  const value = dataWith(old ?? null, { path: rest, to });
  return value === undefined ? others : { ...map, [key]: value };
}

/** A value on the way that can hold no keys. */
function wayIsBarred(document: SourceDocument, path: Path): Problem | undefined {
  const bar = path
    .map((_, index) => path.slice(0, index))
    .find((way) => {
      const node = find(document.root, way);
      return node !== undefined && node.kind !== 'map' && node.data !== null;
    });
  if (bar === undefined) return undefined;
  return {
    code: 'cannot-edit',
    message: `"${path.join('.')}" cannot be set, because "${bar.join('.')}" is not a group of keys.`,
    hint: 'Change the file by hand.',
    place: document.placeOf(bar),
  };
}

/** A value that is, or is part of, what a `*name` elsewhere repeats: the other place would change with it. */
function valueIsRepeated(document: SourceDocument, path: Path): Problem | undefined {
  const ways = path.map((_, index) => path.slice(0, index + 1));
  const repeated = ways
    .flatMap((way) => find(document.root, way) ?? [])
    .filter((node) => !node.isAlias)
    .flatMap(
      (node) =>
        document.references.find(
          ({ at, to }) =>
            to.start === node.span.start &&
            (at.start < node.span.start || at.start >= node.span.end),
        ) ?? [],
    )[0];
  return repeated && anchorInUse(document, path, repeated);
}

function find(root: SourceNode, path: Path): SourceNode | undefined {
  let node: SourceNode | undefined = root;
  for (const key of path) {
    if (node === undefined || node.isAlias) return undefined;
    node = node.entries.get(key)?.node;
  }
  return node;
}

/** A map, list or value with all that is needed to change it. */
interface Target {
  readonly document: SourceDocument;
  readonly text: string;
  readonly layout: Layout;
  readonly path: Path;
  readonly node: SourceNode;
  /** Absent for the whole file. */
  readonly part: Part | undefined;
  readonly inFlow: boolean;
}

function wholeOf(document: SourceDocument, layout: Layout): Target {
  const { text, root } = document;
  return { document, text, layout, path: [], node: root, part: undefined, inFlow: false };
}

/** The first change on the way from what a text says to what it is to say. */
function nextSplices(target: Target, to: Written, style: EditStyle): readonly Splice[] {
  const { node, part } = target;
  const place: PartInPlace | undefined = part && { ...target, part };
  if (hasRoom(target) && !isEmptyData(to) && !(place && outgrowsLine(place, to))) {
    if (isMap(to) && node.kind === 'map') return nextInMap(target, to, style);
    if (isList(to) && node.kind === 'list') return nextInList(target, to, style);
  }
  if (isMap(to) && isMissing(node) && !target.inFlow) {
    const kept = Object.entries(to).flatMap(
      ([key, value]) => fillKeptPlace(target, key, value) ?? [],
    );
    if (kept.length > 0) return kept.slice(0, 1);
  }
  return place === undefined
    ? []
    : replaceValue(place, to, { isBlock: isMap(to) && holdsNothing(node) });
}

/** Whether parts can be set one by one: there are some, or a comment stands between the braces. */
function hasRoom({ text, node }: Target): boolean {
  if (node.isAlias || node.kind === 'scalar') return false;
  return !holdsNothing(node) || text.slice(node.span.start, node.span.end).includes('#');
}

function holdsNothing(node: SourceNode): boolean {
  return (
    node.entries.size === 0 &&
    node.items.length === 0 &&
    (node.data === null || node.kind !== 'scalar')
  );
}

function isEmptyData(data: Written): boolean {
  return (isMap(data) || isList(data)) && Object.keys(data).length === 0;
}

function nextInMap(
  target: Target,
  to: { readonly [key: string]: Written },
  style: EditStyle,
): readonly Splice[] {
  const parts = partsOf(target.text, target.node);
  for (const [key, value] of Object.entries(to)) {
    const part = parts.find((candidate) => candidate.key === key);
    if (part === undefined) {
      const kept = fillKeptPlace(target, key, value);
      if (kept !== undefined) return [kept];
      return insertPart(target, positionOf(key, parts, target, to, style), key, value);
    }
    if (!isSameData(part.node.data, value)) return nextSplices(partOf(target, part), value, style);
  }
  const surplus = parts.findIndex(({ key }) => key !== undefined && !Object.hasOwn(to, key));
  return removePart(target, surplus);
}

function positionOf(
  key: string,
  parts: readonly Part[],
  target: Target,
  to: { readonly [key: string]: Written },
  style: EditStyle,
): Position {
  const present = parts.flatMap((part) => part.key ?? []);
  const order = style.orderAt(target.path) ?? [Object.keys(to)];
  const neighbour = neighbourOf(key, present, order);
  if (neighbour === 'end') return { after: Math.max(0, parts.length - 1) };
  return 'after' in neighbour
    ? { after: present.indexOf(neighbour.after) }
    : { before: present.indexOf(neighbour.before) };
}

function nextInList(target: Target, to: readonly Written[], style: EditStyle): readonly Splice[] {
  const parts = partsOf(target.text, target.node);
  const isSame = (index: number, other: number): boolean =>
    isSameData(parts[index]?.node.data, to[other]);
  const shorter = Math.min(parts.length, to.length);
  let same = 0;
  while (same < shorter && isSame(same, same)) same += 1;
  let tail = 0;
  while (tail < shorter - same && isSame(parts.length - 1 - tail, to.length - 1 - tail)) tail += 1;
  const [part, value] = [parts[same], to[same]];
  if (same + tail === to.length) return removePart(target, same);
  if (value === undefined) return [];
  if (same + tail < parts.length && part !== undefined) {
    return nextSplices(partOf(target, part), value, style);
  }
  return insertPart(target, same === 0 ? { before: 0 } : { after: same - 1 }, undefined, value);
}

function partOf(target: Target, part: Part): Target {
  const path = part.key === undefined ? target.path : [...target.path, part.key];
  const inFlow = target.inFlow || target.node.isFlow;
  return { ...target, path, node: part.node, part, inFlow };
}

function anchorInUse(document: SourceDocument, path: Path, { at, place }: Reference): Problem {
  const name = document.text.slice(at.start, at.end);
  return {
    code: 'anchor-in-use',
    message: `"${path.join('.')}" cannot be changed alone: "${name}" elsewhere repeats it, or a part of it.`,
    hint: `Write the value out in place of "${name}" first.`,
    place,
  };
}

function cannotEdit(document: SourceDocument, path: Path): Problem {
  return {
    code: 'cannot-edit',
    message: `"${path.join('.')}" cannot be changed without disturbing what stands around it.`,
    hint: 'Change the file by hand.',
    place: document.placeOf(path),
  };
}
