/** The parts that JSON Schemas of sheets are made of. */

export type JsonSchema = { readonly [key: string]: unknown };

export type Schemas = Readonly<Record<string, JsonSchema>>;

/** The schema of a sheet of any framework. */
export interface GeneralSheetSchema extends JsonSchema {
  readonly properties: Schemas;
  /** Groups of keys by their names: `an-answer`, `a-step`. */
  readonly definitions: Schemas;
}

export const to = (name: string): JsonSchema => ({ $ref: `#/definitions/${name}` });

export interface Choice {
  readonly const: string | number;
  readonly title?: string;
  readonly description?: string;
}

/** One of several values, each with its own text; none where there are none. */
export function choice(choices: readonly Choice[]): JsonSchema {
  return choices.length === 0 ? { not: {} } : { oneOf: choices };
}

/** The general schema is generated from zod, which types it no further. */
export function keysOf(schema: JsonSchema | undefined): Schemas {
  return (schema?.['properties'] ?? {}) as Schemas;
}
