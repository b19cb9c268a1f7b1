/** A JSON Schema, as far as its paths are followed. */
export interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema | readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/**
 * Every path of a document that ends in a value, from its schema: `questions[].answer.note`, `people.*`.
 * A section within a section has the paths of a section.
 */
export function schemaPaths(schema: Schema): readonly string[] {
  const { definitions = {} } = schema;
  const paths = new Set<string>();
  const follow = (node: Schema, path: string, depth: number): void => {
    if (depth > 20) return;
    const { $ref, properties, items, anyOf = [], allOf = [] } = node;
    const named = definitions[$ref?.split('/').at(-1) ?? ''];
    if (named !== undefined) follow(named, path, depth + 1);
    for (const part of [...anyOf, ...allOf]) follow(part, path, depth + 1);
    for (const [key, below] of Object.entries(properties ?? {})) {
      if (key === 'sections' && path.endsWith('principles[]')) continue;
      follow(below, path === '' ? key : `${path}.${key}`, depth + 1);
    }
    const listed = Array.isArray(items) ? items : items === undefined ? [] : [items];
    for (const item of listed as readonly Schema[]) follow(item, `${path}[]`, depth + 1);
    const rest = node.additionalProperties;
    const isOpen = typeof rest === 'object' && Object.keys(rest).length > 0;
    if (isOpen) follow(rest, `${path}.*`, depth + 1);
    const isInner = named ?? properties ?? items ?? (anyOf.length + allOf.length > 0 || undefined);
    if (isInner === undefined && !isOpen) paths.add(path);
  };
  follow(schema, '', 0);
  return [...paths];
}
