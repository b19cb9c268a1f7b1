import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'rolldown/utils';
import { describe, expect, it } from 'vitest';

/** wgll's own words in reports stand in one module, so that a second language is one more. */

const folder = fileURLToPath(new URL('../../src/report', import.meta.url));

/** Whose words are not those of a report, or not words. */
const elsewhere: Readonly<Record<string, string>> = {
  'english/': 'the words themselves',
  'screen/': 'the conversation, which is no report',
  'frameworks.ts': 'the list of frameworks, which is no report',
  'problems.ts': 'what is wrong in a file, told by whoever finds it',
  'tell-upgrade.ts': 'what moving a sheet means, told once and kept nowhere',
  'html/style.ts': 'CSS',
  'html/paper-style.ts': 'CSS',
  'html/filter-script.ts': 'a script',
  'html/document.ts': 'a policy of HTML',
  'html/bar.ts': 'SVG',
  'charts/chart.ts': 'SVG',
  'docx/runs.ts': 'the name of a typeface',
};

describe('the words of reports', () => {
  it('stand in one module', () => {
    const files = sourcesBelow(folder).filter(
      (path) => !Object.keys(elsewhere).some((known) => path.startsWith(known)),
    );
    expect(files.length).toBeGreaterThan(60);
    const found = files.flatMap((path) =>
      wordsIn(path, readFileSync(join(folder, path), 'utf8')).map((text) => `${path}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    ["const a = 'It is met.';", ['It is met.']],
    ['const a = `${b} is met`;', [' is met']],
    ["const a = 'met';", []],
    ["throw new Error('no such section');", []],
    ['// It is met.\nconst a = 1;', []],
    ['const a = markup`<p class="a b">${b}</p>`;', []],
    ['const a = markup`<p>${b} is met</p>`;', [' is met</p>']],
    ['const a = { command: `wgll report ${b}` };', []],
  ])('are found: %s', (source, expected) => {
    expect(wordsIn('a.ts', source)).toEqual(expected);
  });
});

/** Texts of two or more words that nobody but a reader would need: no markup, no command, no fault of the program. */
function wordsIn(path: string, source: string): readonly string[] {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed`);
  const texts: string[] = [];
  let thrown = 0;
  const add = (text: string): void => {
    const bare = text.replaceAll(/<[^<>]*>?|^[^<>]*>/g, ' ').trim();
    const isCommand = /^(wgll [a-z]+|--)/.test(bare);
    if (thrown === 0 && !isCommand && /\p{L}{2,}[,:;]? +\p{L}{2,}/u.test(bare)) texts.push(text);
  };
  new Visitor({
    ThrowStatement: () => void (thrown += 1),
    'ThrowStatement:exit': () => void (thrown -= 1),
    Literal: ({ value }) => {
      if (typeof value === 'string') add(value);
    },
    TemplateElement: ({ value }) => add(value.cooked ?? value.raw),
  }).visit(program);
  return texts;
}

function sourcesBelow(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted();
}
