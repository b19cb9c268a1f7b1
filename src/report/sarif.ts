import { type Annotation, annotationsOf, slashed } from './annotations.js';
import type { Checked } from './check-formats.js';
import { fingerprints } from './fingerprints.js';

export interface SarifOptions {
  /** `wgll 1.0.0` */
  readonly tool: string;
  /** SHA-256 of a text, 12 hex digits. */
  readonly digest: (text: string) => string;
}

/**
 * SARIF 2.1.0 as GitHub code scanning reads it:
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
export function renderSarif(checked: readonly Checked[], { tool, digest }: SarifOptions): string {
  const annotations = checked.flatMap(({ judgement }) => annotationsOf(judgement));
  const clauses = checked.flatMap(({ judgement }) => judgement.clauses);
  const rules = rulesOf(annotations, [...new Set(clauses.map(({ clause }) => clause))]);
  const marks = fingerprints(annotations, digest);
  const [name = 'wgll', version = '0'] = tool.split(' ');
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name,
            version,
            semanticVersion: version,
            informationUri: 'https://www.npmjs.com/package/wgll',
            rules,
          },
        },
        automationDetails: { id: 'wgll/' },
        columnKind: 'utf16CodeUnits',
        results: annotations.map((one, index) => resultOf(one, rules, marks[index] ?? '')),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

interface Rule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly defaultConfiguration: { readonly level: Annotation['level'] };
}

/** Every clause, and every other kind of thing that was found. */
function rulesOf(annotations: readonly Annotation[], clauses: readonly string[]): readonly Rule[] {
  const found = annotations.map(({ rule }) => rule);
  return [...new Set([...clauses, ...found])].map((id) => {
    const [kind = id] = id.split('/');
    const { short, full } = words[kind] ?? words['other'] ?? { short: id, full: id };
    const isNote = !clauses.includes(id);
    return {
      id,
      shortDescription: { text: short },
      fullDescription: { text: full },
      help: { text: full, markdown: full },
      defaultConfiguration: { level: isNote ? 'note' : 'error' },
    };
  });
}

const words: Readonly<Record<string, { readonly short: string; readonly full: string }>> = {
  completeness: {
    short: 'Enough questions are answered.',
    full: 'The policy says what share of the questions must be answered. Don’t know is no answer; not applicable leaves the count.',
  },
  overall: {
    short: 'The whole is high enough.',
    full: 'The policy says how high the whole must be. It is undecided while open questions could still lift it there.',
  },
  principle: {
    short: 'A principle is high enough.',
    full: 'The policy says how high a principle must be. The answers that hold it back are named, the one that would lift it most first.',
  },
  section: {
    short: 'A section is high enough.',
    full: 'The policy says how high a section must be. The answers that hold it back are named, the one that would lift it most first.',
  },
  question: {
    short: 'An answer is high enough.',
    full: 'The policy says what the answer to a question must be at least. It is undecided while the question is open.',
  },
  essentials: {
    short: 'Every essential question reaches its mark.',
    full: 'The framework says which questions are essential, and what each must reach.',
  },
  evidence: {
    short: 'What is claimed has evidence that is young enough.',
    full: 'An answer at or above the level that the policy names has evidence with a date, not too old on the day of the check.',
  },
  'no-decline': {
    short: 'No answer is lower without a word.',
    full: 'No answer is lower than in the baseline, unless its note says something new. To lower an answer and say why is a correction.',
  },
  'assessed-within': {
    short: 'Every answer was given or confirmed lately.',
    full: 'The policy says how old an answer may be. To confirm one, set the day in "checked".',
  },
  'not-applicable': {
    short: 'Not too much is set aside, and each with a reason.',
    full: 'The policy says how many questions may be answered with not applicable. Each needs a reason that says something.',
  },
  'dont-know': {
    short: 'Not too much is unknown.',
    full: 'The policy says how many questions may be answered with don’t know.',
  },
  status: {
    short: 'The sheet has the status that is asked for.',
    full: 'The policy says whether the sheet must be agreed.',
  },
  waiver: {
    short: 'A waiver is still needed.',
    full: 'A waiver that has ended or that nothing needs is taken out, so that it covers nothing by accident.',
  },
  correction: {
    short: 'An answer was lowered, and its note says why.',
    full: 'An answer lowered with a new note is a correction. It is told, and never held against anybody.',
  },
  'worth-asking': {
    short: 'A careful reader would ask about it.',
    full: 'A question, and no accusation: there may be a good reason. It changes no verdict.',
  },
  other: {
    short: 'A clause of the policy holds.',
    full: 'The policy says what is enough, and gives this clause a name of its own.',
  },
};

function resultOf(annotation: Annotation, rules: readonly Rule[], mark: string): object {
  const { rule, level, message, waiver } = annotation;
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level,
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(annotation.file) },
          region: regionOf(annotation),
        },
      },
    ],
    partialFingerprints: { primaryLocationLineHash: mark },
    ...(waiver === undefined
      ? {}
      : { suppressions: [{ kind: 'external', justification: waiver.because }] }),
  };
}

function regionOf({ line, column, endLine = line, endColumn }: Annotation): object {
  const end = endColumn ?? (endLine === line ? column + 1 : 1);
  return { startLine: line, startColumn: column, endLine, endColumn: Math.max(1, end) };
}

/** Relative to the working folder, where the path is; a colon would make it a scheme. */
function uriOf(file: string): string {
  const path = slashed(file);
  const uri = path.split('/').map(encoded).join('/');
  if (/^[A-Za-z]:\//.test(path)) return `file:///${path.slice(0, 2)}${uri.slice(4)}`;
  return path.startsWith('/') ? `file://${uri}` : uri;
}

/** Half of a pair of characters alone cannot be encoded. */
function encoded(part: string): string {
  return encodeURIComponent(part.replaceAll(/\p{Surrogate}/gu, '\uFFFD'));
}
