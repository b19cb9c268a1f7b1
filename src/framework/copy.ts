import { editText, type TextEdit } from '../edit/edit-text.js';
import { type Outcome, success } from '../outcome.js';
import type { Framework } from './framework.js';

/** The texts of a framework's files by name; `framework.yaml` is the main one. */
export type FrameworkTexts = Readonly<Record<string, string>>;

const main = 'framework.yaml';

/**
 * The files of a framework as one's own to change: with an id, a title and an edition of its own, and with where
 * it comes from. Every comment and line that this does not touch stays. `schema` is where editors find the schema.
 */
export function copyOf(
  texts: FrameworkTexts,
  { id, edition, title }: Pick<Framework, 'id' | 'edition' | 'title'>,
  schema: string,
): Outcome<FrameworkTexts> {
  const edits: readonly TextEdit[] = [
    { path: ['id'], to: `our-${id}` },
    { path: ['edition'], to: '1.0' },
    { path: ['title'], to: `Our version of: ${title}` },
    { path: ['official'], to: false },
    { path: ['based-on'], to: { id, edition } },
  ];
  const edited = edits.reduce<Outcome<string>>(
    (text, edit) => (text.ok ? editText(text.value, main, edit, style) : text),
    success(texts[main] ?? ''),
  );
  if (!edited.ok) return edited;
  return success({ ...texts, [main]: withHead(edited.value, { id, edition }, schema) });
}

/** What editors and the first reader need to know, in place of an earlier line for editors. */
function withHead(
  text: string,
  { id, edition }: Pick<Framework, 'id' | 'edition'>,
  schema: string,
): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = [
    `# yaml-language-server: $schema=${schema}`,
    `# A copy of ${id} ${edition}, to change. First give it an id and a title of your own.`,
    '# A question whose id changes keeps its answers with: formerly: [the-earlier-id]',
    '',
  ];
  const rest = text.replace(/^\uFEFF/, '').replace(/^# yaml-language-server:.*\r?\n/m, '');
  return `${lines.join(newline)}${newline}${rest}`;
}

const order = ['version', 'id', 'edition', 'title', 'summary', 'source', 'official', 'disclaimer'];

const style = {
  orderAt: (path: readonly string[]) =>
    path.length === 0 ? [[...order, 'based-on', 'language']] : undefined,
  isPlain: () => false,
};
