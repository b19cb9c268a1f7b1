// A framework of 500 questions in ten principles, and a sheet that answers nine in ten of them, as YAML.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const principles = Array.from({ length: 10 }, (_, number) => number);
const questions = Array.from({ length: 50 }, (_, number) => number);

/** Writes both into a folder; gives their paths. */
export function writeLarge(folder) {
  const framework = join(folder, 'large.yaml');
  const sheet = join(folder, 'large-sheet.yaml');
  writeFileSync(framework, [head, ...principles.map(principle)].join('\n'));
  writeFileSync(sheet, `${[sheetHead, ...principles.flatMap(answers)].join('\n')}\n`);
  return { framework, sheet };
}

const head = `version: 1
id: large
edition: "1"
title: A framework of five hundred questions
scale:
  levels: [ { name: Not yet }, { name: In pockets }, { name: Under way }, { name: Normal here }, { name: Holds } ]
bands: [ { name: Low, from: 0 }, { name: Middle, from: 1.5 }, { name: High, from: 3 } ]
barriers: [ { id: money, title: Money, first-moves: [Ask for it] } ]
principles:`;

function principle(p) {
  return `  - id: p${p}
    title: Principle number ${p}
    statement: What good looks like here is said in a sentence of some length.
    questions:
${questions.map((q) => question(p, q)).join('\n')}`;
}

function question(p, q) {
  const level = (l) =>
    `          ${l}: At level ${l} something can be seen that anybody could go and check within a day.`;
  const move = (l) =>
    `          ${l}: Ask two people this month to go and look, and write down what they saw.`;
  return `      - id: p${p}-q${q}
        title: Question ${p} ${q}
        ask: What happened the last time that somebody looked at thing ${q} of ${p}?
        why: It is asked because something goes wrong without it, and nobody notices until late.
        levels:
${[0, 1, 2, 3, 4].map(level).join('\n')}
        next:
${[0, 1, 2, 3].map(move).join('\n')}
        evidence: [A list with dates, A minute of a meeting]`;
}

const sheetHead = `version: 1
framework: ./large.yaml
edition: "1"
subject: { name: Anytown }
date: 2026-11-20
answers:`;

function answers(p) {
  return questions.map((q) => {
    const level = (p + q) % 5;
    if (q % 10 === 9) return `  p${p}-q${q}: dont-know`;
    return q % 3 === 0
      ? `  p${p}-q${q}: { level: ${level}, note: What was seen on the day, barriers: [money] }`
      : `  p${p}-q${q}: ${level}`;
  });
}
