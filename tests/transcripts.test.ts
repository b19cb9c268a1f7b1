import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { main } from '../src/cli/main.js';
import { FileFailed } from '../src/host/host.js';
import { memoryHost } from './build/memory-host.js';

/**
 * Commands with what they write and how they end, as a person sees them. A part of a page under `##` is one case:
 * the command stands after `$`, files that it wrote after `cat`. An output that ends with … goes on.
 * To rewrite them: UPDATE_TRANSCRIPTS=1 npx vitest run --config .config/vitest.config.js tests/transcripts.test.ts
 */

const folder = new URL('transcripts/', import.meta.url);
const given = new URL('fixtures/', import.meta.url);

const files = Object.fromEntries(
  [
    'garden.yaml',
    'garden-later.yaml',
    'garden-mixed.yaml',
    'garden-perfect.yaml',
    'garden-policy.yaml',
    'plain.yaml',
    'plain-answered.yaml',
  ].map((name) => [name, readFileSync(new URL(name, given), 'utf8')]),
);

const faulty = `version: 1
framework: ./garden.yaml
edition: "2"
subject: { nam: Back yard }
date: 2026-11-31
answers:
  compost: 5
  seed: 2
`;

const fullDisk = 'cannot be written: the disk is full';

/** The same garden before: with one answer higher. */
const earlier = {
  'garden-before.yaml': (files['garden-mixed.yaml'] ?? '').replace(
    'seeds: { level: 2,',
    'seeds: { level: 3,',
  ),
};

const faultyPolicy = `version: 1
require:
  - completness: 90%
  - principle: soil
  - question: seed
    at-least: 5
  - completeness: 0.9
  - evidence: { from-level: 3 }
  - id: evidence
    status: agreed
waivers:
  - { clause: evidence, until: 2026-11-31 }
`;

const unsound = `version: 1
id: shed
edition: "1"
title: A shed
scale: { levels: [ { name: None }, { name: Some }, { name: All } ] }
combine: median
bands: [ { name: Low, from: 0 }, { name: Between, from: 1.1 }, { name: High, from: 1.5 } ]
principles:
  - id: tools
    title: Tools
    combine: weakest
    questions:
      - { id: tools-kept, ask: Are there tools?, kind: yes-no }
      - { id: tools-sharp, ask: Are they sharp?, when: { tools-kept: { is: yes } } }
      - { id: tools-bought, ask: Who buys some?, when: { tools-kept: { is: no }, tools-sharp: { at-least: 1 } } }
`;

describe.each(readdirSync(folder).filter((name) => name.endsWith('.md')))('%s', (name) => {
  const page = new URL(name, folder);
  const [head = '', ...cases] = parts(readFileSync(page, 'utf8'));
  const rewritten: string[] = [head];

  it.each(cases.map((text) => [/^## (.*)/.exec(text)?.[1] ?? '', text]))('%s', async (_, text) => {
    const now = await played(text);
    rewritten.push(now);
    if (process.env['UPDATE_TRANSCRIPTS'] === '1') {
      if (rewritten.length === cases.length + 1) writeFileSync(page, rewritten.join(''));
      return;
    }
    expect(now).toBe(text);
  });
});

/** What stands before the first `##`, and each case from its own: a heading in an output is none of the page. */
function parts(page: string): readonly string[] {
  const found = [''];
  let isOutput = false;
  for (const line of page.split(/^/m)) {
    if (line.startsWith('```')) isOutput = !isOutput;
    if (!isOutput && line.startsWith('## ')) found.push('');
    found[found.length - 1] += line;
  }
  return found;
}

/** The case as it comes out now. */
async function played(text: string): Promise<string> {
  const [heading = ''] = text.split('\n```', 1);
  const commands = [...text.matchAll(/^\$ (.*)$/gm)].map(([, command]) => command ?? '');
  const host = memoryHost({
    today: '2026-11-23',
    files: {
      ...files,
      ...earlier,
      'faulty.yaml': faulty,
      'faulty-policy.yaml': faultyPolicy,
      'unsound.yaml': unsound,
    },
    beforeWrite: (path) => {
      if (path.startsWith('full-disk/')) throw new FileFailed(path, fullDisk);
    },
    beforeRead: (path) => {
      // There is no mistake known in wgll: this page makes one.
      if (path === 'mistake.yaml') throw new TypeError('Made for this page');
    },
    input: files['garden-mixed.yaml'] ?? '',
  });
  const blocks: string[] = [];
  for (const command of commands) {
    const [program, ...argv] = words(command);
    if (program === 'cat') {
      blocks.push(block('', `$ ${command}\n${host.textOf(argv[0] ?? '') ?? ''}`));
      continue;
    }
    const before = host.written;
    const code = await main(host, argv);
    const output = host.written.output.slice(before.output.length);
    const messages = host.written.messages.slice(before.messages.length);
    blocks.push(
      block('console', `$ ${command}\n`),
      ...(output === '' ? [] : ['Standard output:', block('', shortened(output, text))]),
      ...(messages === '' ? [] : ['Standard error:', block('', withoutStack(messages))]),
      `Exit code: ${code}`,
    );
  }
  return `${heading.trimEnd()}\n\n${blocks.join('\n\n')}\n${text.endsWith('\n\n') ? '\n' : ''}`;
}

function block(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}

/** As many lines as the page shows before its …, where it has one. */
function shortened(output: string, text: string): string {
  const shown = /Standard output:\n\n```\n([^`]*)\n…\n```/.exec(text)?.[1]?.split('\n').length;
  return shown === undefined ? output : `${output.split('\n').slice(0, shown).join('\n')}\n…`;
}

/** Where in the program a mistake was made changes with every line of it. */
function withoutStack(messages: string): string {
  return messages.replace(/(?: {4}at .*\n)+/, '    at …\n');
}

/** The words of a command line, without a shell: quotes keep spaces. */
function words(command: string): readonly string[] {
  return [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, plain]) => single ?? double ?? plain ?? '',
  );
}
