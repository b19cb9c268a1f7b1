import { type Annotation, annotationsOf, pathOf } from './annotations.js';
import type { Checked } from './check-formats.js';
import type { JudgementDocument, ToldClause } from './judged.js';
import { words } from './words.js';
import { type Element, renderXml } from './xml.js';

/**
 * Test results as Jenkins, GitLab and Azure read them, valid by the schema junit-10 of Jenkins' xunit plugin:
 * https://github.com/jenkinsci/xunit-plugin. A suite for each sheet, a case for each clause; where a clause finds
 * several places, a case for each of them. Names differ, since GitLab keeps only the first of two.
 */
export function renderJunit(checked: readonly Checked[]): string {
  const suites = checked.map(suiteOf);
  const sum = (key: string): number =>
    suites.reduce((total, { attributes }) => total + Number(attributes?.[key] ?? 0), 0);
  return renderXml({
    name: 'testsuites',
    attributes: { name: 'wgll', tests: sum('tests'), failures: sum('failures'), errors: 0 },
    children: suites,
  });
}

interface Case {
  readonly name: string;
  readonly outcome?: Element;
  readonly output?: string;
}

function suiteOf({ sheet, judgement }: Checked): Element {
  const cases = uniquely(casesOf(judgement));
  const having = (name: string): number =>
    cases.filter(({ outcome }) => outcome?.name === name).length;
  const path = pathOf(sheet);
  return {
    name: 'testsuite',
    attributes: {
      name: path,
      tests: cases.length,
      failures: having('failure'),
      errors: 0,
      skipped: having('skipped'),
    },
    children: cases.map(({ name, outcome, output }) => ({
      name: 'testcase',
      attributes: { name, classname: path },
      children: [
        ...(outcome === undefined ? [] : [outcome]),
        ...(output === undefined ? [] : [{ name: 'system-out', children: [output] }]),
      ],
    })),
  };
}

function casesOf(judgement: JudgementDocument): readonly Case[] {
  const annotations = annotationsOf(judgement);
  const found = new Set(annotations.map(({ rule }) => rule));
  const others = annotations.filter(
    ({ rule }) => !judgement.clauses.some(({ clause }) => clause === rule),
  );
  return [
    ...judgement.clauses.flatMap((clause) =>
      found.has(clause.clause)
        ? annotations.filter(({ rule }) => rule === clause.clause).map(caseOf)
        : [quietCase(clause)],
    ),
    ...others.map(caseOf),
  ];
}

/** A clause with nothing to find. */
function quietCase({ clause, verdict, message }: ToldClause): Case {
  return verdict === 'met'
    ? { name: clause, output: message }
    : { name: clause, outcome: { name: 'skipped', attributes: { message } } };
}

function caseOf(annotation: Annotation): Case {
  const { rule, question, message, isFailing, waiver, level } = annotation;
  const isNamed = question === undefined || rule.endsWith(`/${question}`);
  const name = isNamed ? rule : words.judgement.caseAt(rule, question);
  const text = `${placeOf(annotation)} ${message}`;
  if (isFailing) {
    const failure = { name: 'failure', attributes: { type: level, message }, children: [text] };
    return { name, outcome: failure };
  }
  if (waiver !== undefined) return { name, outcome: { name: 'skipped', attributes: { message } } };
  return { name, output: level === 'warning' ? words.judgement.warning(text) : text };
}

function placeOf({ file, line, column }: Annotation): string {
  return `${pathOf(file)}:${line}:${column}`;
}

/** A second case of a name gets a number. */
function uniquely(cases: readonly Case[]): readonly Case[] {
  const seen = new Map<string, number>();
  return cases.map((one) => {
    const count = (seen.get(one.name) ?? 0) + 1;
    seen.set(one.name, count);
    return count === 1 ? one : { ...one, name: `${one.name} (${count})` };
  });
}
