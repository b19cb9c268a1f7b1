import * as z from 'zod/mini';

/** How a value of a written form looks, for messages that show the way out. */

/**
 * What somebody wrote as one text, in the form that is wanted: `[ Lab report ]` for a list of texts,
 * `{ name: Elm Row }` for a group with one required text. Nothing where it would not fit.
 */
export function asWritten(schema: unknown, input: unknown): string | undefined {
  if (typeof input !== 'string') return undefined;
  const definition = definitionOf(schema);
  if (definition?.type === 'array') {
    const item = itemOf(schema);
    const inner = fits(item, input) ? inline(input) : asWritten(item, input);
    return inner === undefined ? undefined : `[ ${inner} ]`;
  }
  if (definition?.type === 'object') {
    const required = requiredKeys(schema);
    const [key] = required;
    if (key === undefined || required.length > 1) return undefined;
    return fits(shapeOf(schema)[key], input) ? `{ ${key}: ${inline(input)} }` : undefined;
  }
  return undefined;
}

/** The form of a list or group, with dots where its values would stand; nothing for a plain value. */
export function exampleOf(schema: unknown): string | undefined {
  const definition = definitionOf(schema);
  if (definition?.type === 'array') return `[ ${exampleOf(itemOf(schema)) ?? '…'} ]`;
  if (definition?.type !== 'object') return undefined;
  const keys = requiredKeys(schema);
  const shown = keys.length > 0 ? keys : Object.keys(shapeOf(schema)).slice(0, 2);
  const inner = shown.map((key) => `${key}: ${exampleOf(shapeOf(schema)[key]) ?? '…'}`);
  return `{ ${inner.join(', ')} }`;
}

/** The keys that a group must have, in the order of its written form. */
export function requiredKeys(schema: unknown): readonly string[] {
  return Object.entries(shapeOf(schema))
    .filter(([, value]) => definitionOf(value)?.type !== 'optional')
    .map(([key]) => key);
}

function fits(schema: unknown, input: string): boolean {
  return z.safeParse(schema as z.core.$ZodType, input).success;
}

function inline(text: string): string {
  return /^[A-Za-z][\w .-]*$/.test(text) ? text : JSON.stringify(text);
}

function definitionOf(schema: unknown): z.core.$ZodTypeDef | undefined {
  return (schema as z.core.$ZodType | undefined)?._zod.def;
}

function shapeOf(schema: unknown): Readonly<Record<string, unknown>> {
  const definition = definitionOf(schema);
  return definition?.type === 'object' ? (definition as z.core.$ZodObjectDef).shape : {};
}

function itemOf(schema: unknown): unknown {
  return (definitionOf(schema) as z.core.$ZodArrayDef | undefined)?.element;
}
