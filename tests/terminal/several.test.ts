import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { randomFrom } from '../build/random.js';
import { type Given, lostAmong } from '../build/several.js';
import { putQuestionnaire } from './questionnaire.js';
import { sleep, type Terminal } from './terminal.js';
import { useTerminals } from './terminals.js';

const terminals = useTerminals();

const interleavings = 200;
/** More than two conversations answer in so many turns. */
const questions = 440;

/** What was answered, by whom, in its order; and which answers somebody was asked to choose from. */
interface Record {
  readonly given: Given[];
  readonly asked: Set<string>;
}

/** One of two people at the same sheet. */
class Person {
  readonly #name: string;
  readonly #terminal: Terminal;
  readonly #record: Record;
  readonly #random: () => number;
  /** How much of what the terminal was sent is known. */
  #known = 0;
  question = '';

  constructor(name: string, terminal: Terminal, record: Record, random: () => number) {
    this.#name = name;
    this.#terminal = terminal;
    this.#record = record;
    this.#random = random;
  }

  /** Answers the question that is shown, and chooses where two answers differ. */
  async answer(level: number): Promise<void> {
    this.#record.given.push({ by: this.#name, question: this.question, level });
    await this.#terminal.type(`${level}\r`);
    await this.settle();
  }

  /** What the terminal said around a question, for finding what went wrong. */
  toldAround(question: string): string {
    const { told } = this.#terminal;
    const at = told.indexOf(`${question}?`);
    return told.slice(Math.max(0, at - 1500), told.lastIndexOf(`${question}?`) + 1500);
  }

  async back(): Promise<void> {
    await this.#terminal.type('\u001B[D');
    await this.settle();
  }

  async quit(): Promise<number> {
    await this.#terminal.type('q');
    return this.#terminal.ended();
  }

  /** Waits for the next question; on the way there may be two answers to choose from. */
  async settle(): Promise<void> {
    for (;;) {
      const place = await this.#place();
      if (place.kind === 'question') {
        this.question = place.question;
        return;
      }
      for (const level of place.levels) this.#record.asked.add(`${place.question} ${level}`);
      await this.#terminal.type(this.#random() < 0.5 ? 'm' : 'f');
    }
  }

  async #place(): Promise<
    | { readonly kind: 'question'; readonly question: string }
    | { readonly kind: 'conflict'; readonly question: string; readonly levels: readonly number[] }
  > {
    const end = performance.now() + 20_000;
    while (performance.now() < end) {
      const told = this.#terminal.told.slice(this.#known);
      const conflict =
        /Two answers: "What is true of (q\d+)\?"[^]*mine, given here: (\d)[^]*the file's: (\d)[^]*quit +>/.exec(
          told,
        );
      // Between quotation marks a question is only spoken of, as in what is put back.
      const question = [...told.matchAll(/What is true of (q\d+)\?(?!")[^]*?keys +>/g)].at(-1);
      if (conflict !== null && conflict.index > (question?.index ?? -1)) {
        this.#known += conflict.index + conflict[0].length;
        const [, name = '', mine, theirs] = conflict;
        return { kind: 'conflict', question: name, levels: [Number(mine), Number(theirs)] };
      }
      if (question !== undefined) {
        this.#known += question.index + question[0].length;
        return { kind: 'question', question: question[1] ?? '' };
      }
      await sleep(3);
    }
    throw new Error(
      `${this.#name} sees neither a question nor a choice:\n${await this.#terminal.scrollback()}`,
    );
  }
}

/**
 * Reads, changes and writes the sheet in one step, into the file itself. A program that renames over it in the
 * microseconds of somebody's own renaming cannot be seen (docs/decisions/0016).
 */
function script(record: Record, question: string, level: number): void {
  const path = join(terminals.folder, 'sheet.yaml');
  const sheet = parse(readFileSync(path, 'utf8')) as { answers: { [id: string]: number } };
  // What stands there already is not given again: the file would not differ, and nobody could see whose it is.
  if (sheet.answers[question] !== level) record.given.push({ by: 'script', question, level });
  sheet.answers[question] = level;
  writeFileSync(path, stringify(sheet));
}

describe('two conversations and a script at one sheet', () => {
  it(`keep every answer, or ask about it, in ${interleavings} random interleavings`, async () => {
    const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
    const random = randomFrom(seed);
    const record: Record = { given: [], asked: new Set() };
    putQuestionnaire(terminals.folder, questions);
    const people = [
      new Person('one', await terminals.assess(), record, random),
      new Person('two', await terminals.assess(), record, random),
    ];
    for (const person of people) await person.settle();
    const level = (): number => Math.floor(random() * 5);
    for (let turn = 0; turn < interleavings; turn += 1) {
      await Promise.all([
        ...people.map(async (person) => {
          await sleep(random() * 25);
          if (random() < 0.25) await person.back();
          await person.answer(level());
        }),
        (async () => {
          await sleep(random() * 50);
          // At a question that both have reached, or are about to.
          const near = Number(people[random() < 0.5 ? 0 : 1]?.question.slice(1));
          const at = Math.max(1, near + Math.floor(random() * 4) - 2);
          script(record, `q${String(at).padStart(3, '0')}`, level());
        })(),
      ]);
    }
    // Each looks once more at what the others have written last, until nobody has anything to add.
    for (const person of [...people, ...people, ...people]) await person.back();
    const kept = (parse(terminals.sheet()) as { answers: { [id: string]: number } }).answers;
    for (const person of people) expect(await person.quit()).toBe(0);
    expect((parse(terminals.sheet()) as { answers: object }).answers).toEqual(kept);
    const { given, asked } = record;
    const lost = lostAmong(given, asked, kept);
    console.log(
      `seed ${seed}: ${given.length} answers, ${asked.size} of them asked about, ${lost.length} lost`,
    );
    for (const { question } of lost) {
      console.log(given.filter((one) => one.question === question));
      for (const person of people) console.log(person.toldAround(question));
    }
    expect(lost).toEqual([]);
  }, 900_000);
});
