import { safe } from '../safe.js';

/** XML as data, written at once: whatever stands in a text stays text. */
export interface Element {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | number | undefined>>;
  readonly children?: readonly (Element | string)[];
}

/** https://www.w3.org/TR/xml/ */
export function renderXml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, '')}`;
}

function element({ name, attributes = {}, children = [] }: Element, indent: string): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${escaped(String(value), isAttribute)}"`,
  );
  const opening = `${indent}<${name}${written.join('')}`;
  if (children.length === 0) return `${opening}/>\n`;
  const inner = children.map((child) =>
    typeof child === 'string' ? escaped(child, isText) : element(child, `${indent}  `),
  );
  const isFlat = children.every((child) => typeof child === 'string');
  return isFlat
    ? `${opening}>${inner.join('')}</${name}>\n`
    : `${opening}>\n${inner.join('')}${indent}</${name}>\n`;
}

const isText = /[&<>]/g;
const isAttribute = /[&<>"'\t\n\r]/g;

/** Control characters, and what else XML 1.0 has no place for, become visible. */
function escaped(text: string, what: RegExp): string {
  return safe(text).replaceAll(what, (character) => `&#${character.codePointAt(0) ?? 0};`);
}
