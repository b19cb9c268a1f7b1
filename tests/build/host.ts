import { readdirSync, readFileSync } from 'node:fs';
import { main } from '../../src/cli/main.js';
import { questionsOf } from '../../src/framework/framework.js';
import { frameworkFromTexts } from '../../src/framework/from-texts.js';
import type { Host, ShippedFrameworks, Stream } from '../../src/host/host.js';
import { nodeHost } from '../../src/host/node.js';
import { textIn } from './memory-host.js';

/** What one run of the program said and how it ended. */
export interface Ran {
  readonly code: number;
  readonly output: string;
  readonly messages: string;
}

export interface Surroundings {
  /** What stands on standard input. */
  readonly input?: string | Uint8Array;
  /** Columns of the terminal that messages go to; none where they do not go to a terminal. */
  readonly columns?: number;
  readonly env?: Host['env'];
}

/** Runs the real program in this process, with real files and everything it says caught. */
export async function wgll(argv: readonly string[], around: Surroundings = {}): Promise<Ran> {
  const output = caught(undefined);
  const messages = caught(around.columns);
  const code = await main({ ...testHost(around), output, messages }, argv);
  return { code, output: output.text(), messages: messages.text() };
}

const questions = new URL('../../questions/', import.meta.url);

const real = nodeHost(new URL('../../', import.meta.url));

function testHost(around: Surroundings): Host {
  const input = around.input ?? '';
  return {
    ...real,
    version: '0.0.0-test',
    today: '2026-11-25',
    env: around.env ?? { NO_COLOR: '1' },
    input: {
      isTerminal: false,
      read: async () => (typeof input === 'string' ? new TextEncoder().encode(input) : input),
    },
    shipped,
  };
}

function caught(columns: number | undefined): Stream & { readonly text: () => string } {
  const parts: string[] = [];
  return {
    isTerminal: columns !== undefined,
    columns: columns ?? 80,
    rows: 24,
    write: async (content) => {
      parts.push(textIn(content));
    },
    text: () => parts.join(''),
  };
}

/** The frameworks of this checkout, from their sources: a test does not wait for a build. */
const shipped: ShippedFrameworks = {
  list: () =>
    frameworkFolders().map((folder) => {
      const framework = frameworkIn(folder);
      const { id, edition, title } = framework;
      const all = questionsOf(framework);
      const quick = all.filter((question) => question.isQuick).length;
      return { id, edition, title, questions: all.length, quick };
    }),
  read: (id, edition) => {
    if (!frameworkFolders().includes(id)) return undefined;
    const framework = frameworkIn(id);
    return edition === undefined || edition === framework.edition
      ? JSON.stringify(framework)
      : undefined;
  },
};

/** The one that is published; see .config/shipped.js. */
function frameworkFolders(): readonly string[] {
  return ['what-good-looks-like'];
}

function frameworkIn(folder: string) {
  const names = readdirSync(new URL(folder, questions)).filter((name) => name.endsWith('.yaml'));
  const outcome = frameworkFromTexts(
    Object.fromEntries(
      names.map((name) => [name, readFileSync(new URL(`${folder}/${name}`, questions), 'utf8')]),
    ),
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems, undefined, 2));
  return outcome.value;
}
