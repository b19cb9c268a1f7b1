import { parseSync, Visitor } from 'rolldown/utils';

/** What the rules of the house look at in a file, read by a real parser. */
export interface Source {
  /** From `src`, with slashes: `score/range.ts`. */
  readonly path: string;
  readonly lines: number;
  /** As written, types and dynamic imports included. */
  readonly imports: readonly string[];
  /** Those of them that are still there at run time. */
  readonly running: readonly string[];
  /** `process`, `Date.now()` and `new Date()`, as far as they are read. */
  readonly worldly: readonly string[];
}

export function sourceOf(path: string, text: string): Source {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const imports = new Set<string>();
  const running = new Set<string>();
  const worldly = new Set<string>();
  const add = (source: object, kind?: 'value' | 'type' | null): void => {
    const name =
      'value' in source && typeof source.value === 'string' ? source.value : '(computed)';
    imports.add(name);
    if (kind !== 'type') running.add(name);
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source, node.importKind),
    ExportAllDeclaration: (node) => add(node.source, node.exportKind),
    ExportNamedDeclaration: (node) => {
      if (node.source !== null) add(node.source, node.exportKind);
    },
    ImportExpression: (node) => add(node.source),
    TSImportType: (node) => add(node.source, 'type'),
    MemberExpression: ({ object, property }) => {
      if (object.type !== 'Identifier') return;
      if (object.name === 'process' || object.name === 'globalThis') worldly.add(object.name);
      if (object.name === 'Date' && property.type === 'Identifier' && property.name === 'now')
        worldly.add('Date.now');
    },
    VariableDeclarator: ({ init }) => {
      if (init?.type === 'Identifier' && init.name === 'process') worldly.add('process');
    },
    NewExpression: ({ callee, arguments: given }) => {
      if (callee.type === 'Identifier' && callee.name === 'Date' && given.length === 0)
        worldly.add('new Date()');
    },
  }).visit(program);
  const lines = text.trimEnd().split('\n').length;
  return { path, lines, imports: [...imports], running: [...running], worldly: [...worldly] };
}
