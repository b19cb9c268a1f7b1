// How well strangers agree on the cases: node tests/content/agreement.js [framework]
// For each round and question: the placements at the level meant, those two levels or more from it,
// and those with a comment, which is a level that was nearly chosen.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse, parseDocument } from 'yaml';

const here = new URL('.', import.meta.url);
const [named] = process.argv.slice(2);
const tried = readdirSync(here)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace(/\.yaml$/, ''))
  .filter((framework) => named === undefined || framework === named);
if (tried.length === 0) stop(`no cases of ${named}`);
for (const framework of tried) tellOf(framework);

function tellOf(framework) {
  const { cases } = parse(read(`${framework}.yaml`));
  const questions = [...new Set(cases.map(({ question }) => question))];
  for (const [round, files] of roundsOf(framework)) {
    const placed = files.flatMap((file) => placementsIn(file, cases));
    console.log(`${framework}, round ${round}: ${files.length} readers, ${cases.length} cases`);
    for (const question of questions) {
      const ofQuestion = placed.filter((placement) => placement.question === question);
      console.log(line(question, ofQuestion));
    }
    console.log(`${line('in all', placed)}\n`);
  }
}

function roundsOf(framework) {
  const folder = `placements/${framework}/`;
  if (!existsSync(new URL(folder, here))) return [];
  const files = readdirSync(new URL(folder, here)).filter((file) => file.endsWith('.yaml'));
  const byRound = new Map();
  for (const file of files.toSorted()) {
    const round = Number(/^round-(\d+)-/.exec(file)?.[1] ?? stop(`${file}: no round in its name`));
    byRound.set(round, [...(byRound.get(round) ?? []), `${folder}${file}`]);
  }
  return [...byRound].toSorted(([one], [other]) => one - other);
}

/** One reader's placements beside what was meant; a case unknown or left out stops the count. */
function placementsIn(file, cases) {
  const pairs = parseDocument(read(file)).contents.items;
  const given = new Map(pairs.map(({ key, value }) => [key.value, value]));
  const ids = new Set(cases.map(({ id }) => id));
  for (const id of given.keys()) if (!ids.has(id)) stop(`${file}: there is no case ${id}`);
  return cases.map(({ id, question, meant }) => {
    const level = given.get(id)?.value;
    if (![0, 1, 2, 3, 4].includes(level)) stop(`${file}: ${id} has no level`);
    const hesitated = given.get(id).comment !== undefined;
    return { question, apart: Math.abs(level - meant), hesitated };
  });
}

function line(name, placed) {
  const meant = placed.filter(({ apart }) => apart === 0).length;
  const twoApart = placed.filter(({ apart }) => apart >= 2).length;
  const hesitated = placed.filter((placement) => placement.hesitated).length;
  const share = Math.floor((100 * meant) / placed.length);
  return [
    `  ${name.padEnd(24)}${String(share).padStart(3)} % as meant`,
    `${String(meant).padStart(3)} of ${String(placed.length).padEnd(3)}`,
    `two apart ${String(twoApart).padEnd(3)}`,
    `hesitated ${hesitated}`,
  ].join('   ');
}

function read(name) {
  return readFileSync(new URL(name, here), 'utf8');
}

function stop(why) {
  throw new Error(why);
}
