import { safeDeep } from '../safe.js';
import { averageText } from './average-text.js';
import {
  type Block,
  type EntryBlock,
  type FiguresBlock,
  type Inline,
  type PrincipleRow,
  type PrinciplesBlock,
  plainText,
  type StepBlock,
} from './blocks.js';
import { sentence, words } from './words.js';

/** The report for somebody who listens to it: each fact a line of its own, no bars, no columns, no signs. */
export function renderProse(blocks: readonly Block[]): string {
  return safeDeep(blocks)
    .map((block, index) => {
      const before = index > 0 && block.kind === 'heading' ? '\n' : '';
      return `${before}${lines(block)
        .map((line) => `${line.replaceAll(/\s+/g, ' ').trim()}\n`)
        .join('')}`;
    })
    .join('');
}

function lines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
    case 'foot':
      return [plainText(block.text)];
    case 'list':
      return block.items.map(plainText);
    case 'outline':
      return block.items.map(({ lead, details }) => sentences([lead, ...details]));
    case 'steps':
      return block.items.map(step);
    case 'principles':
      return principles(block.table);
    case 'figures':
      return figures(block.table);
    case 'entry':
      return entry(block.entry);
    default:
      return block satisfies never;
  }
}

function sentences(texts: readonly Inline[]): string {
  return texts.map((text) => sentence(plainText(text))).join(' ');
}

function step({ lead, details }: StepBlock, index: number): string {
  return `${index + 1}: ${sentences([lead, ...details])}`;
}

function entry({ title, ask, facts }: EntryBlock): readonly string[] {
  return [`${title}${ask === undefined ? '' : ` ${ask}`}`, ...facts.map(plainText)];
}

function principles({ rows, valueHead, legend }: PrinciplesBlock): readonly string[] {
  const meaning = words.answers.spokenLegend(legend);
  return [...rows.map((row) => principle(row, valueHead)), ...(meaning === '' ? [] : [meaning])];
}

function principle(row: PrincipleRow, valueHead: string): string {
  const average = averageText(row);
  const shown =
    row.shown === undefined || row.shown === row.average
      ? ''
      : `, ${words.values.shown(row.shown)}`;
  const was = row.was === undefined ? '' : `, ${words.values.was(row.was)}`;
  const answers = row.answers.map((sign) => words.answers.spokenSigns[sign] ?? sign).join(', ');
  const facts = [
    row.words,
    average === ''
      ? ''
      : `${row.average === undefined ? words.values.rangeHead : valueHead} ${average}${shown}${was}`,
    answers === '' ? '' : `${words.values.answersHead}: ${answers}`,
  ].filter((fact) => fact !== '');
  return facts.length === 0 ? `${row.name}.` : `${row.name}: ${facts.map(sentence).join(' ')}`;
}

/** Row by row, each figure after the name of its column. */
function figures({ head, rows }: FiguresBlock): readonly string[] {
  return rows.map(([name = '', ...cells]) => {
    const named = cells.flatMap((cell, index) =>
      cell === '' ? [] : [`${head[index + 1] ?? ''} ${cell}`.trim()],
    );
    return `${name}: ${named.join(', ')}.`;
  });
}
