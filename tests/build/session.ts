import type { Sheet } from '../../src/answers/sheet.js';
import { Session } from '../../src/cli/session.js';
import { fullParsers } from '../../src/host/full-parsers.js';
import { frameworkNamedWith, loadSheet } from '../../src/host/load.js';
import type { Parsers } from '../../src/host/parsers.js';
import { noPaint } from '../../src/report/paint.js';
import { type MemoryHost, memoryHost } from './memory-host.js';

/** Conversations about a garden that keep their sheet in memory. */

export const path = 'sheet.yaml';
export const frameworkName = 'tests/fixtures/garden.yaml';

/** A conversation with a new sheet. */
export function newSession(host: MemoryHost, today = host.today): Session {
  const framework = frameworkNamedWith(fullParsers, host, frameworkName);
  const sheet: Sheet = {
    framework: frameworkName,
    edition: framework.edition,
    subject: { name: '', facets: {} },
    respondent: { role: [], people: {} },
    date: today,
    asks: [],
    steps: [],
    barriers: new Map(),
    answers: new Map(),
  };
  const parsers = () => fullParsers;
  const start = { path, framework, frameworkName, sheet, today, paint: noPaint, parsers };
  return new Session(host, { ...start, isNew: true, isSetChosen: false });
}

/** A conversation that goes on with the sheet in memory. */
export async function goingOn(
  host: MemoryHost,
  today = host.today,
  parsers: () => Parsers = () => fullParsers,
): Promise<Session> {
  const { framework, sheet, document } = await loadSheet(host, path);
  return new Session(host, {
    path,
    framework,
    frameworkName: sheet.framework,
    sheet,
    today,
    text: document.text,
    paint: noPaint,
    parsers,
    isNew: false,
    isSetChosen: false,
  });
}

/** Presses keys, or types a line where text is read. `<` and `>` are the arrows, `~` is Esc, `$` Enter. */
export function type(session: Session, ...typed: readonly string[]): Session {
  for (const text of typed) {
    if (session.screen().reads === 'text') {
      if (text === '~') session.leave();
      else session.line(text === '$' ? '' : text);
    } else for (const key of text) session.key(named[key] ?? key);
  }
  return session;
}

const named: Readonly<Record<string, string>> = {
  '<': 'left',
  '>': 'right',
  '^': 'up',
  '↓': 'down',
  '~': 'escape',
  $: 'enter',
};

export function gardenHost(text?: string, today = '2026-11-20'): MemoryHost {
  return memoryHost({ today, ...(text === undefined ? {} : { files: { [path]: text } }) });
}

/** A sheet without the places of its values. */
export function plain(sheet: Sheet): unknown {
  const withoutPlace = <T extends { readonly place?: unknown }>({ place: _, ...rest }: T) => rest;
  return {
    ...sheet,
    steps: sheet.steps.map(withoutPlace),
    answers: Object.fromEntries(
      [...sheet.answers].map(([id, answer]) => [id, withoutPlace(answer)]),
    ),
  };
}
