import { safeDeep } from '../../safe.js';
import { type Markup, markup, trusted } from '../markup.js';
import type { Report } from '../report.js';
import { tellFull } from '../tell-full.js';
import { titleOf } from '../tell-opening.js';
import { tellPage } from '../tell-page.js';
import { counted } from '../words.js';
import { drawReport } from './draw-report.js';
import { filterScript } from './filter-script.js';
import { style } from './style.js';

export interface HtmlOptions {
  readonly isFull: boolean;
}

/**
 * One file that needs no other and no network (https://html.spec.whatwg.org). Its policy allows the style and
 * the script that are in it, by their hashes, and nothing else (https://www.w3.org/TR/CSP3/).
 */
export async function renderHtml(
  given: readonly Report[],
  { isFull }: HtmlOptions,
): Promise<string> {
  const reports = given.map(safeDeep);
  const drawn = reports.map((report, index) =>
    drawReport(report, (isFull ? tellFull : tellPage)(report), {
      prefix: reports.length === 1 ? '' : `${index + 1}-`,
      isAmongOthers: reports.length > 1,
    }),
  );
  const titles = reports.map(titleOf);
  const body = reports.length === 1 ? drawn : [contents(titles), ...drawn];
  const script = isFull ? filterScript : '';
  return document({
    title: titles.length === 1 ? (titles[0] ?? '') : manyTitle(titles),
    policy: await policyFor(style, script),
    script: script === '' ? [] : [markup`<script>${trusted(script)}</script>\n`],
    body,
  });
}

function manyTitle(titles: readonly string[]): string {
  return counted(titles.length, 'report').replace(/^./, (letter) => letter.toUpperCase());
}

/** Where the reports are, when there are several. */
function contents(titles: readonly string[]): Markup {
  const links = titles.map(
    (title, index) => markup`<li><a href="#${index + 1}-report">${title}</a></li>\n`,
  );
  return markup`<nav aria-label="Reports"><h1>${manyTitle(titles)}</h1>
<ol>
${links}</ol></nav>
`;
}

interface Document {
  readonly title: string;
  readonly policy: string;
  readonly script: readonly Markup[];
  readonly body: readonly Markup[];
}

function document({ title, policy, script, body }: Document): string {
  return markup`<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
<main>
${body}</main>
${script}</body>
</html>
`.markup;
}

/** Nothing may be loaded, sent or run but what the file holds itself. */
async function policyFor(ownStyle: string, script: string): Promise<string> {
  const scripts = script === '' ? "'none'" : await sourceHash(script);
  return `default-src 'none'; style-src ${await sourceHash(ownStyle)}; script-src ${scripts}; base-uri 'none'; form-action 'none'`;
}

async function sourceHash(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'`;
}
