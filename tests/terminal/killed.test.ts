import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { begunSheet, questionnaire } from './questionnaire.js';
import { sleep } from './terminal.js';
import { useTerminals } from './terminals.js';

const terminals = useTerminals();

/** How often a run is killed: KILLS=500 npm run test:terminal -- killed */
const kills = Number(process.env['KILLS'] ?? 60);
const answered = 30;
const { ids, text: framework } = questionnaire(answered + 2);

interface Killed {
  /** What stands in the file, answer by answer; nothing where it cannot be read. */
  readonly kept: readonly number[] | undefined;
  /** How many answers were followed by the next question on the terminal. */
  readonly confirmed: number;
  /** Temporary files that were there when it had begun, after others were killed. */
  readonly leftBefore: number;
}

const level = (index: number): number => (index * 3 + 1) % 5;

/** Answers one question after the other, and is killed a part of the time that one takes after the last was typed. */
async function killedAfter(answers: number, part: number): Promise<Killed> {
  const { folder } = terminals;
  writeFileSync(join(folder, 'framework.yaml'), framework);
  writeFileSync(join(folder, 'sheet.yaml'), begunSheet);
  const terminal = await terminals.assess();
  await terminal.until(question(1));
  const leftBefore = readdirSync(folder).filter((name) => name.endsWith('.wgll-tmp')).length;
  let taken = 30;
  for (let index = 1; index < answers; index += 1) {
    const start = performance.now();
    await terminal.type(`${level(index)}\r`);
    await terminal.until(question(index + 1));
    taken = performance.now() - start;
  }
  await terminal.type(`${level(answers)}\r`);
  await sleep(part * taken);
  process.kill(terminal.pid, 'SIGKILL');
  const isLastConfirmed = terminal.told.includes(question(answers + 1));
  await terminal.ended();
  await terminal.close();
  return { kept: keptLevels(), confirmed: isLastConfirmed ? answers : answers - 1, leftBefore };
}

function question(index: number): string {
  return `What is true of ${ids[index]}?`;
}

function keptLevels(): readonly number[] | undefined {
  try {
    const sheet = parse(terminals.sheet()) as { readonly answers: Record<string, number> };
    return Object.entries(sheet.answers).map(([id, kept], index) =>
      id === ids[index] ? kept : NaN,
    );
  } catch {
    return undefined;
  }
}

describe(`a run of ${answered} answers that is killed, ${kills} times from the first save to the last`, () => {
  it('tears no file and loses no answer that the next question had followed', async () => {
    const torn: string[] = [];
    const lost: string[] = [];
    const left: number[] = [];
    let unconfirmed = 0;
    for (let index = 0; index < kills; index += 1) {
      const moment = (index / Math.max(1, kills - 1)) * (answered - 1);
      const answers = 1 + Math.floor(moment);
      const { kept, confirmed, leftBefore } = await killedAfter(answers, moment % 1);
      left.push(leftBefore);
      if (confirmed < answers) unconfirmed += 1;
      if (kept === undefined) torn.push(terminals.sheet());
      const expected = [2, ...Array.from({ length: confirmed }, (_, at) => level(at + 1))];
      const isKept = kept !== undefined && expected.every((one, at) => kept[at] === one);
      if (!isKept) lost.push(`${kept?.join()} after ${confirmed}`);
    }
    console.log(`Killed ${kills} times, ${unconfirmed} of them before the next question was told.`);
    expect(torn).toEqual([]);
    expect(lost).toEqual([]);
    // What one that was killed has left is swept away when the next one begins.
    expect(left.filter((count) => count > 0)).toEqual([]);
    expect(unconfirmed).toBeGreaterThan(0);
    expect(unconfirmed).toBeLessThan(kills);
  }, 3_600_000);
});
