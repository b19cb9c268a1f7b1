/** Facts in rows, for programs and spreadsheets: a row for each thing, a column for each fact. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Column {
  /** In small letters, with underscores. */
  readonly name: string;
  /** What it holds, with its unit. */
  readonly means: string;
  /** How a spreadsheet is to show it, where the value alone does not say so. */
  readonly form?: 'date' | 'level' | 'share' | 'long';
}

/** By the names of columns; what there is no fact about is left out, which is neither an empty text nor a zero. */
export type Row = Readonly<Record<string, Cell>>;

export type Cell = string | number | boolean | undefined;

/** Several ids in one cell. */
export function listCell(items: readonly string[]): string | undefined {
  return items.length === 0 ? undefined : items.join(';');
}
