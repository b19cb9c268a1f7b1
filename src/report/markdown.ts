import { safeDeep } from '../safe.js';
import { averageText } from './average-text.js';
import type { Block, EntryBlock, Inline, Piece, PrinciplesBlock, StepBlock } from './blocks.js';
import { withoutStop, words } from './words.js';

/** GitHub-flavoured Markdown (https://github.github.com/gfm/), fit for a wiki, a pull request or pandoc. */
export function renderMarkdown(blocks: readonly Block[]): string {
  return `${safeDeep(blocks).map(block).join('\n\n')}\n`;
}

function block(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return heading(block.level, block.text);
    case 'paragraph':
      return inline(block.text);
    case 'list':
      return block.items.map((item) => `- ${inline(item)}`).join('\n');
    case 'outline':
      return block.items.map((item) => led('- ', item)).join('\n');
    case 'steps':
      return block.items.map((item, index) => led(`${index + 1}. `, item)).join('\n');
    case 'principles':
      return principles(block.table);
    case 'figures':
      return tableOf([block.table.head.map(cell), ...block.table.rows.map((row) => row.map(cell))]);
    case 'entry':
      return entry(block.entry);
    case 'foot':
      return `---\n\n${inline(block.text)}`;
    default:
      return block satisfies never;
  }
}

/** Signs at its ends are said to be its own, or they would open or close it. */
function heading(level: number, text: string): string {
  return `${'#'.repeat(level)} ${escape(text).replaceAll(/^#|#$/g, String.raw`\#`)}`;
}

function led(mark: string, { lead, details }: StepBlock): string {
  const indent = ' '.repeat(mark.length);
  return [
    `${mark}${inline(lead)}`,
    ...details.map((detail) => `${indent}- ${inline(detail)}`),
  ].join('\n');
}

function principles(table: PrinciplesBlock): string {
  const { hasShown, hasWas = false } = table;
  const more = [
    ...(hasShown ? [words.values.shownHead] : []),
    ...(hasWas ? [words.values.wasHead] : []),
  ];
  const head = ['', words.values.inWordsHead, words.values.answersHead, table.valueHead, ...more];
  const rows = table.rows.map((row) => [
    '&emsp;'.repeat(row.depth) + cell(row.name),
    cell(row.words),
    cell(row.answers.join(' ')),
    cell(averageText(row)),
    ...(hasShown ? [cell(row.shown ?? '')] : []),
    ...(hasWas ? [cell(row.was ?? '')] : []),
  ]);
  return `${tableOf([head, ...rows])}\n\n${opening(table.legend)}`;
}

/** The first row is the head. */
function tableOf([head = [], ...rows]: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function entry({ title, level, ask, facts }: EntryBlock): string {
  const list = facts.map((fact) => `- ${inline(fact)}`).join('\n');
  if (level === undefined) {
    return `**${escape(title)}**${ask === undefined ? '' : ` ${escape(ask)}`}\n\n${list}`;
  }
  if (ask === undefined) return [heading(level, title), list].join('\n\n');
  return [heading(level, withoutStop(title)), opening(ask), list].join('\n\n');
}

function inline(text: Inline): string {
  return text.map(piece).join('');
}

function piece(piece: Piece, index: number): string {
  if (typeof piece === 'string') return index === 0 ? opening(piece) : escape(piece);
  if ('strong' in piece) return `**${escape(piece.strong)}**`;
  if ('quoted' in piece) return `*${escape(piece.quoted)}*`;
  return code('command' in piece ? piece.command : piece.address);
}

/** A code span holds anything but its own fence, so the fence is one longer than any run of backticks within. */
function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return `${fence}${pad}${text.replaceAll(/\s+/g, ' ')}${pad}${fence}`;
}

/**
 * Text that says what it says and does nothing: no emphasis, HTML, links, mentions or references to issues.
 * A word joiner after @, # and the like stops what backslashes do not: GitLab looks for a label even behind one.
 */
function escape(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_[\]<>|~]/g, String.raw`\$&`)
    .replaceAll('&', '&amp;')
    .replaceAll(/@(?=\w)/g, '@\u2060')
    .replaceAll(/[#!$](?=\d)/g, '$&\u2060')
    .replaceAll(/(?<=\\~|%)(?=[\w"])|(?<=&amp;)(?=\d)/g, '\u2060')
    .replaceAll(/\bGH-(?=\d)/gi, '$&\u2060')
    .replaceAll(/(?<![a-z])(https?|ftp|mailto|xmpp):/gi, '$1:\u2060')
    .replaceAll(/(?<![a-z\d])www\./gi, 'www\u2060.');
}

/** The same at the beginning of a line, where a mark would open a list, a heading or a rule. */
function opening(text: string): string {
  return escape(text).replace(
    /^(\s*)([-+]|#{1,6}|-+|=+|\d+[.)])(?=\s|$)/,
    (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
  );
}

function cell(text: string): string {
  return escape(text.replaceAll('\n', ' '));
}
