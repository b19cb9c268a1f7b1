/** A strict little reader of XML: what is not well formed is an error. Enough for the files inside Office files. */

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

export function readXml(text: string): Element {
  const body = text.replace(/^<\?xml [^?]*\?>\s*/, '');
  const stack: {
    name: string;
    attributes: Record<string, string>;
    children: (Element | string)[];
  }[] = [{ name: '', attributes: {}, children: [] }];
  let at = 0;
  while (at < body.length) {
    const rest = body.slice(at, at + 200_000);
    const [whole, markup, plain] = /^(?:(<[^>]*>)|([^<]+))/.exec(rest) ?? [];
    const top = stack.at(-1);
    if (whole === undefined || top === undefined) throw new Error(`broken at ${rest.slice(0, 80)}`);
    at += whole.length;
    if (markup === undefined) {
      top.children.push(decoded(plain ?? ''));
      continue;
    }
    const [, close, name = '', given = '', empty] =
      /^<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>$/.exec(markup) ??
      [];
    if (name === '') throw new Error(`not a tag: ${markup.slice(0, 80)}`);
    if (close === '/') {
      if (stack.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
      continue;
    }
    const element = { name, attributes: attributesIn(given), children: [] };
    top.children.push(element);
    if (empty !== '/') stack.push(element);
  }
  const [root, ...others] = stack[0]?.children.filter((child) => typeof child !== 'string') ?? [];
  if (root === undefined || others.length > 0 || stack.length > 1)
    throw new Error('not one element');
  return root;
}

function attributesIn(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(
    /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  )) {
    if (name in found) throw new Error(`${name} stands twice`);
    found[name] = decoded(double ?? single ?? '');
  }
  return found;
}

/** XML 1.0 forbids these even as references. */
const forbidden =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

function decoded(text: string): string {
  const named: Readonly<Record<string, string>> = {
    lt: '<',
    gt: '>',
    amp: '&',
    quot: '"',
    apos: "'",
  };
  const plain = text.replaceAll(/&([^;]*);?/g, (whole, name: string) => {
    const code = /^#(?:x([\da-f]+)|(\d+))$/i.exec(name);
    const sign =
      code === null
        ? named[name]
        : String.fromCodePoint(Number.parseInt(code[1] ?? code[2] ?? '', code[1] ? 16 : 10));
    if (sign === undefined || !whole.endsWith(';')) throw new Error(`not a reference: ${whole}`);
    return sign;
  });
  if (forbidden.test(plain)) throw new Error(`a sign that XML forbids in ${JSON.stringify(plain)}`);
  return plain;
}

/** The elements of a name, at any depth, in the order of the text. */
export function all(element: Element, name: string): readonly Element[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );
}

/** The text of an element and everything in it. */
export function textIn(element: Element): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : textIn(child)))
    .join('');
}
