/** What a report says, before it has a form: every text format is drawn from the same blocks. */
export type Block =
  | HeadingBlock
  | { readonly kind: 'paragraph'; readonly text: Inline }
  | { readonly kind: 'list'; readonly items: readonly Inline[] }
  /** A list whose items may have lines of their own below them. */
  | { readonly kind: 'outline'; readonly items: readonly StepBlock[] }
  | { readonly kind: 'steps'; readonly items: readonly StepBlock[] }
  | { readonly kind: 'principles'; readonly table: PrinciplesBlock }
  | { readonly kind: 'figures'; readonly table: FiguresBlock }
  | { readonly kind: 'entry'; readonly entry: EntryBlock }
  | { readonly kind: 'foot'; readonly text: Inline };

export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** The part of the report that it opens, by a name that stays. */
  readonly part?: string;
  /** The section of the framework that it opens, by its id. */
  readonly section?: string;
}

/** A sentence in pieces; a plain string is plain. */
export type Inline = readonly Piece[];

export type Piece =
  | string
  /** A label or a name that leads a line. */
  | { readonly strong: string }
  /** Quoted words: a band, a question, somebody's reason. */
  | { readonly quoted: string }
  /** A command to type. */
  | { readonly command: string }
  /** Where something is found: followed only where following is safe. */
  | { readonly address: string };

export interface StepBlock {
  readonly lead: Inline;
  readonly details: readonly Inline[];
}

export interface PrinciplesBlock {
  /** Whether the framework tells what is shown from what is claimed. */
  readonly hasShown: boolean;
  /** Whether the report says what moved. */
  readonly hasWas?: true;
  /** What the numbers are called. */
  readonly valueHead: string;
  /** What the parts of a bar say. */
  readonly bars: string;
  readonly rows: readonly PrincipleRow[];
  readonly legend: string;
}

export interface PrincipleRow {
  /** The section that it is about. */
  readonly id: string;
  readonly name: string;
  /** 0 for a principle, 1 for a section of one, and so on. */
  readonly depth: number;
  readonly words: string;
  /** `2`, `?` for an open one, `–` for one that does not apply. */
  readonly answers: readonly string[];
  /** As printed; absent with too few answers. */
  readonly average?: string;
  /** As printed; present while questions are open. */
  readonly range?: readonly [low: string, high: string];
  /** The range may be wider than it could be. */
  readonly isOuterBound?: true;
  readonly shown?: string;
  /** As printed: what it was at an earlier time, where that can be compared. */
  readonly was?: string;
  /** Attainments in 0…1, for drawing. */
  readonly ends?: readonly [low: number, high: number];
  readonly at?: number;
  readonly shownAt?: number;
}

/** Figures in rows and columns: the first column names the row. */
export interface FiguresBlock {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One question in the full report. */
export interface EntryBlock {
  /** The question that it is about, or the clause of a policy. */
  readonly id: string;
  /** A short title, ending like a sentence. */
  readonly title: string;
  /** How deep its title stands among the headings; absent where it is none. */
  readonly level?: 3 | 4;
  /** The question itself, where it is not its own title. */
  readonly ask?: string;
  readonly facts: readonly Inline[];
}

export function pieceText(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  if ('strong' in piece) return piece.strong;
  if ('quoted' in piece) return piece.quoted;
  return 'command' in piece ? piece.command : piece.address;
}

/** The words of an inline text without their styles. */
export function plainText(text: Inline): string {
  return text.map(pieceText).join('');
}
