import { type Markup, markup, trusted } from '../markup.js';
import { words } from '../words.js';

/** A style or a script, with its SHA-256 in base64, which tests hold to the text: to work it out costs a start 5 ms. */
export interface Source {
  readonly text: string;
  readonly sha256: string;
}

export interface HtmlDocument {
  readonly title: string;
  readonly style: Source;
  /** Runs in the reader's browser; nothing where nothing does. */
  readonly script?: Source | undefined;
  readonly body: readonly Markup[];
}

/**
 * One file that needs no other and no network (https://html.spec.whatwg.org). Its policy allows the style and
 * the script that are in it, by their hashes, and nothing else (https://www.w3.org/TR/CSP3/).
 */
export function htmlDocument({ title, style, script, body }: HtmlDocument): string {
  const scripts = script === undefined ? [] : [markup`<script>${trusted(script.text)}</script>\n`];
  return markup`<!DOCTYPE html>
<html lang="${words.html.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${trusted(style.text)}</style>
</head>
<body>
<main>
${body}</main>
${scripts}</body>
</html>
`.markup;
}

/** Nothing may be loaded, sent or run but what the file holds itself. */
function policyFor(style: Source, script: Source | undefined): string {
  const scripts = script === undefined ? "'none'" : hashOf(script);
  return `default-src 'none'; style-src ${hashOf(style)}; script-src ${scripts}; base-uri 'none'; form-action 'none'`;
}

function hashOf({ sha256 }: Source): string {
  return `'sha256-${sha256}'`;
}
