/** Colour for a terminal, or none. Meaning never rests on it. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly accent: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly fault: (text: string) => string;
}

const same = (text: string): string => text;

export const noPaint: Paint = {
  strong: same,
  quiet: same,
  accent: same,
  warning: same,
  fault: same,
};
