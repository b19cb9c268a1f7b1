import { type Markup, markup, trusted } from '../markup.js';
import { words } from '../words.js';

export interface HtmlDocument {
  readonly title: string;
  readonly style: string;
  /** Runs in the reader's browser; empty where nothing does. */
  readonly script?: string;
  readonly body: readonly Markup[];
}

/**
 * One file that needs no other and no network (https://html.spec.whatwg.org). Its policy allows the style and
 * the script that are in it, by their hashes, and nothing else (https://www.w3.org/TR/CSP3/).
 */
export async function htmlDocument({
  title,
  style,
  script = '',
  body,
}: HtmlDocument): Promise<string> {
  const scripts = script === '' ? [] : [markup`<script>${trusted(script)}</script>\n`];
  return markup`<!DOCTYPE html>
<html lang="${words.html.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${await policyFor(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
<main>
${body}</main>
${scripts}</body>
</html>
`.markup;
}

/** Nothing may be loaded, sent or run but what the file holds itself. */
async function policyFor(style: string, script: string): Promise<string> {
  const scripts = script === '' ? "'none'" : await sourceHash(script);
  return `default-src 'none'; style-src ${await sourceHash(style)}; script-src ${scripts}; base-uri 'none'; form-action 'none'`;
}

async function sourceHash(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'`;
}
