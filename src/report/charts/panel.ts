import { wrap } from '../layout.js';
import { isAllUnknown } from '../lookup.js';
import { type Markup, markup } from '../markup.js';
import type { Report } from '../report.js';
import { nameAndAside, titleOf } from '../tell-opening.js';
import { capital, sentence, words } from '../words.js';

/** One chart, drawn from its own top. */
export interface Panel {
  readonly height: number;
  readonly title: string;
  /** What it says, for somebody who does not see it. */
  readonly words: string;
  readonly drawn: Markup;
}

/** Space around everything. */
export const margin = 16;

interface Style {
  readonly size: number;
  readonly weight?: 'bold';
  readonly fill?: string;
}

/** Lines of text under one another, from `top`; and where they end. */
export function textBlock(
  text: string,
  { x, top, width }: { readonly x: number; readonly top: number; readonly width: number },
  style: Style,
): { readonly drawn: Markup; readonly bottom: number } {
  const { size, weight = 'normal', fill = '#12181b' } = style;
  const lines = wrap(text, Math.floor(width / (size * letterWidth)));
  const step = size * 1.3;
  return {
    bottom: top + lines.length * step,
    drawn: markup`<text x="${x}" font-size="${size}" font-weight="${weight}" fill="${fill}">${lines.map(
      (line, index) =>
        markup`<tspan x="${x}" y="${round(top + size + index * step)}">${line}</tspan>`,
    )}</text>
`,
  };
}

/** Of a letter, as a part of its height: more than most have, since the reader's font is not known. */
export const letterWidth = 0.53;

export const quiet = '#4a5459';

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** What the chart is about, at its head. */
export function head(
  report: Report,
  width: number,
): { readonly drawn: Markup; readonly bottom: number } {
  const room = { x: margin, width: width - 2 * margin };
  const title = textBlock(titleOf(report), { ...room, top: margin }, { size: 17, weight: 'bold' });
  const draft = report.status === 'draft' ? ` ${words.opening.draft}` : '';
  const { aside } = nameAndAside(report.subject.name);
  const first = aside === undefined ? '' : `${sentence(capital(aside))} `;
  const line =
    `${first}${words.opening.dated(report.date)}${draft} ${words.opening.answered(report.overall, isAllUnknown(report))}`.trim();
  const about = textBlock(line, { ...room, top: title.bottom + 2 }, { size: 11.5, fill: quiet });
  return { drawn: markup`${[title.drawn, about.drawn]}`, bottom: about.bottom };
}

/** Whose framework it is, since a chart is shown without its page. */
export function foot(
  { framework }: Report,
  top: number,
  width: number,
): { readonly drawn: Markup; readonly bottom: number } {
  return textBlock(
    words.charts.disclaimer(`${framework.title} ${framework.edition}`, framework.disclaimer),
    { x: margin, top, width: width - 2 * margin },
    { size: 11, fill: quiet },
  );
}
