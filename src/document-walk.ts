import { isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Place, Problem } from './problem.js';
import type { Reference, SourceEntry, SourceNode, Span } from './source.js';

export interface Walked {
  readonly root: SourceNode;
  readonly references: readonly Reference[];
  /** What YAML allows and an honest file does not need. */
  readonly problems: readonly Problem[];
}

/** One pass over the parsed text: plain data beside its places. */
export function walk(contents: Node | null, text: string, place: (span: Span) => Place): Walked {
  const walker = new Walk(text, place);
  const root = walker.whole(contents);
  return { root, references: walker.references, problems: walker.problems };
}

/** A file made for mischief may say "the same again" so often that it fills the memory; an honest one never comes near. */
const mostRepeatedValues = 10_000;

/** Far deeper than any honest file; deeper ones are refused before they fill the stack. */
export const deepest = 100;

export const tooDeep = {
  code: 'too-deep',
  message: 'Lists and groups are nested more deeply here than can be read.',
  hint: 'Take out brackets that are not needed.',
};

const noEntries: ReadonlyMap<string, SourceEntry> = new Map();

function scalarNode(data: unknown, span: Span): SourceNode {
  return {
    data,
    span,
    kind: 'scalar',
    isFlow: false,
    isAlias: false,
    entries: noEntries,
    items: [],
  };
}

class Walk {
  readonly problems: Problem[] = [];
  readonly references: Reference[] = [];
  readonly #anchors = new Map<string, { readonly node: SourceNode; readonly size: number }>();
  readonly #text: string;
  readonly #place: (span: Span) => Place;
  readonly #onNothing = new Map<string, Span>();
  #size = 0;
  #repeated = 0;
  #depth = 0;

  constructor(text: string, place: (span: Span) => Place) {
    this.#text = text;
    this.#place = place;
  }

  /** The whole text. What looks like an anchor, stands on nothing and is never used was meant as a text. */
  whole(contents: Node | null): SourceNode {
    const span = { start: 0, end: contents === null ? 0 : this.#text.length };
    const root = contents === null ? scalarNode(null, span) : this.node(contents, span);
    for (const [name, at] of this.#onNothing) {
      const hint = `Put the text in quotes: "&${name}"`;
      const start = this.#text.lastIndexOf('&', at.start);
      this.#fault('quote-it', 'A text cannot begin with & here.', hint, { start, end: at.start });
    }
    return root;
  }

  node(node: Node, around: Span): SourceNode {
    const span = node.range ? { start: node.range[0], end: node.range[1] } : around;
    const before = this.#size;
    this.#size += 1;
    this.#depth += 1;
    const result = this.#depth > deepest ? this.#tooDeep(span) : this.#read(node, span);
    this.#depth -= 1;
    if (!isAlias(node) && node.anchor !== undefined) {
      this.#anchors.set(node.anchor, { node: result, size: this.#size - before });
      if (isScalar(node) && (node.source ?? '') === '') this.#onNothing.set(node.anchor, span);
    }
    return result;
  }

  #read(node: Node, span: Span): SourceNode {
    if (isMap(node)) return this.#map(node, span);
    if (isSeq(node)) return this.#list(node, span);
    if (isAlias(node)) return this.#alias(node.source, span);
    const value: unknown = isScalar(node) ? node.value : null;
    if (typeof value === 'number' && !Number.isFinite(value)) {
      const hint = 'Write the number out, or put it in quotes if it is meant as a text.';
      const written = isScalar(node) ? (node.source ?? String(value)) : String(value);
      this.#fault('not-finite', `${written} is not an ordinary number.`, hint, span);
    }
    return scalarNode(value, span);
  }

  #tooDeep(span: Span): SourceNode {
    if (!this.problems.some((problem) => problem.code === tooDeep.code)) {
      this.#fault(tooDeep.code, tooDeep.message, tooDeep.hint, span);
    }
    return scalarNode(null, span);
  }

  #map(map: YAMLMap, span: Span): SourceNode {
    const data: Record<string, unknown> = {};
    const entries = new Map<string, SourceEntry>();
    for (const pair of map.items) {
      const keyNode = pair.key as Node;
      const keySpan = keyNode?.range ? { start: keyNode.range[0], end: keyNode.range[1] } : span;
      const key = isScalar(keyNode) ? String(keyNode.value) : undefined;
      if (key === undefined) {
        const hint =
          'Write one key, a colon and a space, and put the key in quotes if it begins with a bracket.';
        this.#fault('bad-key', 'A key cannot be a list or a group.', hint, keySpan);
        continue;
      }
      const after = { start: keySpan.end, end: keySpan.end };
      const node =
        pair.value === null ? scalarNode(null, after) : this.node(pair.value as Node, after);
      if (this.#isKey(key, keySpan, entries, map.flow === true && pair.value === null)) {
        entries.set(key, { key: keySpan, node });
        data[key] = node.data;
      }
    }
    return {
      data,
      span,
      kind: 'map',
      isFlow: map.flow === true,
      isAlias: false,
      entries,
      items: [],
    };
  }

  #isKey(
    key: string,
    span: Span,
    before: ReadonlyMap<string, SourceEntry>,
    isAfterComma: boolean,
  ): boolean {
    const first = before.get(key);
    if (['__proto__', 'constructor', 'prototype'].includes(key)) {
      const hint = 'Choose another word.';
      this.#fault('reserved-key', `"${key}" cannot be used as a key.`, hint, span);
    } else if (key === '<<') {
      const hint = 'Write the keys out that it was meant to repeat.';
      this.#fault('merge-key', '"<<" does not repeat keys here.', hint, span);
    } else if (isAfterComma) {
      const hint =
        'A comma between braces begins a new key: write a colon and a value after it, or put the whole text in quotes if the comma belongs to it.';
      this.#fault('comma', `"${key}" reads as a key without a value.`, hint, span);
    } else if (first !== undefined) {
      const hint = `It stands on line ${this.#place(first.key).line} already. Keep one of the two.`;
      this.#fault('duplicate-key', `"${key}" is written twice.`, hint, span);
    } else {
      return true;
    }
    return false;
  }

  #list(list: YAMLSeq, span: Span): SourceNode {
    const items = list.items.map((item) =>
      item === null ? scalarNode(null, span) : this.node(item as Node, span),
    );
    const data = items.map((item) => item.data);
    return {
      data,
      span,
      kind: 'list',
      isFlow: list.flow === true,
      isAlias: false,
      entries: noEntries,
      items,
    };
  }

  #alias(name: string, span: Span): SourceNode {
    const anchor = this.#anchors.get(name);
    if (anchor === undefined) {
      const message = `"*${name}" refers to something above it, and nothing there is called "${name}".`;
      this.#fault('unknown-alias', message, 'Put it in quotes if it is meant as a text.', span);
      return scalarNode(null, span);
    }
    this.#onNothing.delete(name);
    this.references.push({ at: span, to: anchor.node.span, place: this.#place(span) });
    this.#size += anchor.size;
    this.#repeated += anchor.size;
    if (this.#repeated > mostRepeatedValues) {
      if (!this.problems.some((problem) => problem.code === 'alias-bomb')) {
        const message = `"*${name}" repeats so much that the file would unfold to over ${mostRepeatedValues} values.`;
        this.#fault(
          'alias-bomb',
          message,
          'Write the values out instead of repeating them by reference.',
          span,
        );
      }
      return scalarNode(null, span);
    }
    return { ...anchor.node, span, isAlias: true };
  }

  #fault(code: string, message: string, hint: string | undefined, span: Span): void {
    this.problems.push({
      code,
      message,
      ...(hint === undefined ? {} : { hint }),
      place: this.#place(span),
    });
  }
}
