import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { main } from '../src/cli/main.js';
import { questionsOf } from '../src/framework/framework.js';
import { frameworkFromTexts } from '../src/framework/from-texts.js';
import { type MemoryHost, memoryHost } from './build/memory-host.js';
import { shippedFramework } from './build/shipped.js';

/**
 * Every example in the pages for people who write frameworks is tried, in the order of the page:
 * a block "yaml file=NAME" is written to that file, "yaml question" is put into a framework that must be sound,
 * "yaml framework" beside its principles, and a block "console" is played: each "$ wgll …" with what it says.
 * To rewrite what the commands say: UPDATE_DOCS=1 npx vitest run --config .config/vitest.config.js tests/docs.test.ts
 */

const pages = ['write-a-framework.md', 'craft-of-a-question.md'];

describe.each(pages)('docs/%s', (name) => {
  const page = new URL(`../docs/${name}`, import.meta.url);
  const text = readFileSync(page, 'utf8');

  it('is as its examples come out', async () => {
    const host = memoryHost({ today: '2026-11-23' });
    let now = '';
    let from = 0;
    for (const fence of text.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)) {
      const [whole, info = '', body = ''] = fence;
      now += text.slice(from, fence.index);
      now += info === 'console' ? await played(host, body) : tried(host, info, body, whole);
      from = fence.index + whole.length;
    }
    now += text.slice(from);
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(page, now);
    expect(now).toBe(text);
  });

  it('has no example that nothing tries', () => {
    const infos = [...text.matchAll(/^```(.*)\n[\s\S]*?^```$/gm)].map(([, info = '']) => info);
    const known = /^(console|yaml (file=\S+|question|framework|level|read)|json file=\S+|sh)$/;
    expect(infos.filter((info) => !known.test(info))).toEqual([]);
  });

  it('leads to pages that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)].map(([, to]) => to);
    for (const to of links) expect(() => readFileSync(new URL(to ?? '', page))).not.toThrow();
  });
});

/** Writes or checks an example; gives it back as it stands. */
function tried(host: MemoryHost, info: string, body: string, whole: string): string {
  const file = /file=(\S+)/.exec(info)?.[1];
  if (file !== undefined) host.put(file, body);
  if (info === 'yaml question') expectSound(body, around.question(body));
  if (info === 'yaml framework') expectSound(body, around.framework(body));
  return whole;
}

function expectSound(example: string, framework: string): void {
  const outcome = frameworkFromTexts({ 'framework.yaml': framework });
  const problems = outcome.ok ? [] : outcome.problems.map(({ message }) => message);
  expect({ example, problems }).toEqual({ example, problems: [] });
}

const scale =
  'scale: { levels: [ { name: Not yet }, { name: Begun }, { name: Usual }, { name: Holds } ] }';
const head = 'version: 1\nid: example\nedition: "1.0"\ntitle: Example\n';
const role =
  'facets: { phase: { of: subject, options: [alpha, beta, live] }, role: { of: respondent, options: [board, ward] } }';

const around = {
  question: (body: string): string =>
    `${head}${scale}\n${role}\nprinciples:\n  - id: one\n    title: One\n    questions:\n      ${body.includes('id: written-share') ? '' : '- { id: written-share, ask: What share?, kind: share }\n      '}- { id: handover-times, ask: When? }\n${indented(body, 6)}`,
  framework: (body: string): string => {
    const own = [...body.matchAll(/^([a-z-]+):/gm)].map(([, key]) => key);
    const rest = own.includes('scale') ? '' : `${scale}\n`;
    const facets = own.includes('facets') ? '' : `${role}\n`;
    const principles =
      'principles:\n  - { id: one, title: One, questions: [ { id: handover-times, ask: When? } ] }\n  - { id: two, title: Two, questions: [ { id: handover-read, ask: Who reads? } ] }\n';
    return `${head}${rest}${facets}${body}${own.includes('principles') ? '' : principles}`;
  },
};

function indented(text: string, columns: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(columns));
}

/** A block of commands, with what they say now. */
async function played(host: MemoryHost, body: string): Promise<string> {
  const said: string[] = [];
  for (const [command = ''] of body.matchAll(/^\$ .*$/gm)) {
    const [, line = '', , target] = /^\$ wgll (.*?)( > (\S+))?$/.exec(command) ?? [];
    const before = host.written;
    await main(host, line.split(' '));
    const output = host.written.output.slice(before.output.length);
    const messages = host.written.messages.slice(before.messages.length);
    if (target !== undefined) host.put(target, output);
    const shown = `${messages}${target === undefined ? output : ''}`;
    said.push(`${command}\n${shortened(shown, command, body)}`);
  }
  return `\`\`\`console\n${said.join('')}\`\`\``;
}

/** As many lines as the page shows before its …, where it has one. */
function shortened(output: string, command: string, body: string): string {
  const after = body.slice(body.indexOf(command) + command.length + 1);
  const own = after.split(/^\$ /m)[0] ?? '';
  const lines = own.split('\n');
  const at = lines.indexOf('…');
  return at === -1 ? output : `${output.split('\n').slice(0, at).join('\n')}\n…\n`;
}

describe('the README', () => {
  const path = new URL('../README.md', import.meta.url);
  const text = readFileSync(path, 'utf8');

  it('shows the beginning of the page as it is printed', async () => {
    const host = memoryHost({
      today: '2026-11-23',
      files: { 'examples/partial.yaml': readFileSync('examples/partial.yaml', 'utf8') },
    });
    expect(await main(host, ['report', 'examples/partial.yaml'])).toBe(0);
    const [beginning = ''] = host.written.output.split('\n\nThree suggested steps');
    const opening = '```\n$ npx wgll report examples/partial.yaml\n';
    const now = text.replace(
      /^```\n\$ npx wgll report [\s\S]*?^```$/m,
      () => `${opening}${beginning}\n…\n\`\`\``,
    );
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(path, now);
    expect(now).toBe(text);
  });

  it('shows a question as it is asked', () => {
    const [, screen = ''] = /^## A question\n\n```\n([\s\S]*?)^```$/m.exec(text) ?? [];
    const asked = screen.replaceAll(/\s+/g, ' ');
    const question = questionsOf(shippedFramework()).find(({ ask }) => asked.includes(ask));
    expect(
      question?.levels.map(({ level, text: words }) => asked.includes(`${level} ${words}`)),
    ).toEqual([true, true, true, true, true]);
  });

  it('shows the line of keys as it is drawn', () => {
    const keys = /^ 0-4 level .*>/m;
    const [drawn] = keys.exec(readFileSync('tests/golden/screens/question.txt', 'utf8')) ?? [];
    expect(drawn).toBeDefined();
    expect(keys.exec(text)?.[0]).toBe(drawn);
  });
});
