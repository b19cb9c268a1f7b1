import { fileURLToPath } from 'node:url';
import { main } from '../../src/cli/main.js';
import type { Host, Stream } from '../../src/host/host.js';
import { nodeHost } from '../../src/host/node.js';
import { textIn } from './memory-host.js';
import { shippedFrameworks } from './shipped.js';

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

const real = nodeHost(fileURLToPath(new URL('../../', import.meta.url)));

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
    shipped: shippedFrameworks,
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
