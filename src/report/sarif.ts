import { type Annotation, annotationsOf, slashed } from './annotations.js';
import type { Checked } from './check-formats.js';
import { fingerprints } from './fingerprints.js';
import { words } from './words.js';

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
    const { short, full } = words.clauses[kind] ??
      words.clauses['other'] ?? { short: id, full: id };
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
