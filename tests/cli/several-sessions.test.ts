import { assert, asyncProperty, integer } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Session } from '../../src/cli/session.js';
import type { Replaced } from '../../src/host/host.js';
import { memoryHost } from '../build/memory-host.js';
import { randomFrom } from '../build/random.js';
import { goingOn, path } from '../build/session.js';
import { type Given, lostAmong } from '../build/several.js';
import { begunSheet, questionnaire } from '../terminal/questionnaire.js';

/** Two conversations and a script at one sheet: each may act between any two steps of another. */

const questions = 30;

class Table {
  readonly given: Given[] = [];
  /** Answers that somebody was asked to choose from: the question, then the level. */
  readonly asked = new Set<string>();
  readonly #random: () => number;
  readonly #world = memoryHost({
    today: '2026-11-20',
    files: { 'framework.yaml': questionnaire(questions).text, [path]: begunSheet },
  });
  readonly #sessions = new Map<string, Session>();
  /** Who is in the middle of a key: nobody presses two at once. */
  readonly #busy = new Set<string>();
  #isQuiet = true;

  constructor(seed: number) {
    this.#random = randomFrom(seed);
  }

  async sit(name: string): Promise<void> {
    const { files } = this.#world;
    const host = {
      ...this.#world,
      files: {
        ...files,
        read: (file: string) => {
          if (file === path) this.#meanwhile();
          return files.read(file);
        },
        settled: (file: string) => {
          this.#meanwhile();
          return files.settled(file);
        },
        replace: (_: string, text: string, expected: string | undefined) =>
          this.#replace(text, expected),
      },
    };
    this.#sessions.set(name, await goingOn(host));
  }

  /** So many keys and writings, by whoever. */
  play(turns: number): void {
    this.#isQuiet = false;
    const names = [...this.#sessions.keys()];
    for (let turn = 0; turn < turns; turn += 1) this.#act([...names, 'script']);
    this.#isQuiet = true;
    // Each looks once more at what the others have written last, until nobody has anything to add.
    for (const name of [...names, ...names, ...names]) this.#press(name, 'left');
  }

  kept(): Readonly<Record<string, number>> {
    return (parse(this.#text()) as { answers: Record<string, number> }).answers;
  }

  /** In the middle of somebody's step, somebody else's. */
  #meanwhile(): void {
    if (!this.#isQuiet && this.#random() < 0.15) this.#act([...this.#sessions.keys(), 'script']);
  }

  #act(names: readonly string[]): void {
    const name = names[Math.floor(this.#random() * names.length)] ?? '';
    if (name === 'script') this.#world.put(path, this.#scripted(this.#text()));
    else if (!this.#busy.has(name)) this.#answer(name);
  }

  #answer(name: string): void {
    if (this.#random() < 0.3) this.#press(name, 'left');
    const question = this.#questionOf(name);
    if (question === undefined) return;
    const level = this.#level();
    this.given.push({ by: name, question, level });
    this.#press(name, String(level), 'enter');
  }

  /** Presses keys, and chooses where two answers differ. */
  #press(name: string, ...keys: readonly string[]): void {
    const session = this.#sessions.get(name);
    this.#busy.add(name);
    for (const key of keys) session?.key(key);
    for (let turn = 0; turn < 50; turn += 1) {
      const conflict =
        /Two answers: "What is true of (q\d+)\?"[^]*given here: (\d)[^]*the file's: (\d)/.exec(
          session?.screen().text.join('\n') ?? '',
        );
      if (conflict === null) break;
      const [, question, mine, theirs] = conflict;
      this.asked.add(`${question} ${mine}`).add(`${question} ${theirs}`);
      session?.key(this.#random() < 0.5 ? 'm' : 'f');
    }
    this.#busy.delete(name);
  }

  /** As the disk does it; now and then the script writes into the very file that is being replaced. */
  #replace(text: string, expected: string | undefined): Replaced {
    this.#meanwhile();
    const now = this.#text();
    if (now !== expected) return { is: 'changed' };
    const lost = this.#isQuiet || this.#random() > 0.05 ? now : this.#scripted(now);
    this.#world.put(path, text);
    return lost === now ? { is: 'written' } : { is: 'overtaken', lost };
  }

  /** A sheet with one answer changed, as a program writes it: without its comments and its layout. */
  #scripted(text: string): string {
    const sheet = parse(text) as { answers: Record<string, number> };
    const near = Number(this.#questionOf(this.#random() < 0.5 ? 'one' : 'two')?.slice(1) ?? 1);
    const at = Math.max(1, Math.min(questions - 1, near + Math.floor(this.#random() * 4) - 2));
    const question = `q${String(at).padStart(3, '0')}`;
    const level = this.#level();
    // What stands there already is not given again: the file would not differ, and nobody could see whose it is.
    if (sheet.answers[question] !== level) this.given.push({ by: 'script', question, level });
    sheet.answers[question] = level;
    return stringify(sheet);
  }

  #questionOf(name: string): string | undefined {
    const stage = this.#sessions.get(name)?.interview.stage;
    return stage?.kind === 'question' ? stage.question : undefined;
  }

  #level(): number {
    return Math.floor(this.#random() * 5);
  }

  #text(): string {
    return this.#world.textOf(path) ?? '';
  }
}

const runs = { numRuns: Number(process.env['RUNS'] ?? 120) };

describe('two conversations and a script at one sheet', () => {
  it('keep every answer, or ask about it, whoever acts between whose steps', async () => {
    await assert(
      asyncProperty(integer(), async (seed) => {
        const table = new Table(seed);
        await table.sit('one');
        await table.sit('two');
        table.play(14);
        expect(lostAmong(table.given, table.asked, table.kept())).toEqual([]);
      }),
      runs,
    );
  }, 600_000);
});
