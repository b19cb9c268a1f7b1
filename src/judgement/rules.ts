import { didYouMean } from '../ids.js';
import { hintIf, type Place, type Problem } from '../problem.js';
import type { SourceDocument } from '../source.js';
import type { ClauseKind, Policy } from './policy.js';
import type { WrittenClause } from './written.js';

/** The rules between the parts of a policy. */

const kinds = [
  'completeness',
  'overall',
  'principle',
  'section',
  'question',
  'essentials',
  'evidence',
  'no-decline',
  'assessed-within',
  'not-applicable',
  'dont-know',
  'status',
] as const satisfies readonly ClauseKind[];

/** Keys that only some kinds of clause have. */
const keysOfKinds: Readonly<
  Record<'of' | 'at-least' | 'as' | 'warn-before', readonly ClauseKind[]>
> = {
  of: ['completeness'],
  'at-least': ['principle', 'section', 'question'],
  as: ['principle', 'section', 'question'],
  'warn-before': ['evidence', 'assessed-within'],
};

/** What a clause requires, by the one key that says so. */
export function kindOf(clause: WrittenClause): ClauseKind | undefined {
  return kinds.find((kind) => clause[kind] !== undefined);
}

/** A clause requires one thing, and has only keys that say something about it. One of them may be misspelt. */
export function clauseProblems(
  document: SourceDocument,
  path: readonly PropertyKey[],
  isMisspelt: boolean,
): readonly Problem[] {
  // What is wrong with a value is told already; here counts which keys there are.
  const isThere = (key: string): boolean => hasKey(document, path, key);
  const [kind, second] = kinds.filter(isThere);
  if (kind === undefined) return isMisspelt ? [] : [nothingRequired(document.placeOf(path))];
  if (second !== undefined) {
    const message = `"${kind}" and "${second}" are two clauses, and this is one.`;
    const hint = 'Begin each with a dash of its own.';
    return [{ code: 'two-clauses', message, hint, place: document.placeOfKey([...path, second]) }];
  }
  return [
    ...strayKeys(kind, isThere, document, path),
    ...(isMisspelt ? [] : noFloor(kind, isThere, document, path)),
  ];
}

function nothingRequired(place: Place): Problem {
  return {
    code: 'no-clause',
    message: 'A clause requires nothing.',
    hint: `Write one of ${kinds.join(', ')}.`,
    place,
  };
}

function strayKeys(
  kind: ClauseKind,
  isThere: (key: string) => boolean,
  document: SourceDocument,
  path: readonly PropertyKey[],
): readonly Problem[] {
  return Object.entries(keysOfKinds)
    .filter(([key, allowed]) => isThere(key) && !allowed.includes(kind))
    .map(([key, allowed]) => ({
      code: 'unknown-key',
      message: `"${key}" says nothing about "${kind}".`,
      hint:
        kind === 'overall'
          ? `Write: overall: { ${key}: … }.`
          : `It belongs to ${allowed.join(', ')}. Take it out.`,
      place: document.placeOfKey([...path, key]),
    }));
}

function noFloor(
  kind: ClauseKind,
  isThere: (key: string) => boolean,
  document: SourceDocument,
  path: readonly PropertyKey[],
): readonly Problem[] {
  if (!keysOfKinds['at-least'].includes(kind) || isThere('at-least')) return [];
  return [
    {
      code: 'missing',
      message: `The clause does not say what "${kind}" must be.`,
      hint: 'Add: at-least: 3 (a number on its own scale, or a share such as 60%).',
      place: document.placeOfKey([...path, kind]),
    },
  ];
}

function hasKey(document: SourceDocument, path: readonly PropertyKey[], key: string): boolean {
  let node = document.root;
  for (const step of path) {
    const next = typeof step === 'number' ? node.items[step] : node.entries.get(String(step))?.node;
    if (next === undefined) return false;
    node = next;
  }
  return node.entries.has(key);
}

/** The names of clauses differ, and waivers are of clauses that there are. */
export function policyProblems(policy: Policy, document: SourceDocument): readonly Problem[] {
  return [...sameNames(policy, document), ...unknownWaivers(policy, document)];
}

function sameNames({ clauses }: Policy, document: SourceDocument): readonly Problem[] {
  return clauses.flatMap(({ name, place }, index) => {
    const first = clauses.findIndex((other) => other.name === name);
    if (first === index) return [];
    const line = clauses[first]?.place?.line;
    const where = line === undefined ? '' : ` It stands on line ${line} already.`;
    return [
      {
        code: 'duplicate-clause',
        message: `Two clauses are called "${name}".`,
        hint: `Give one of them a name of its own: id: ${name.replace('/', '-')}-2.${where}`,
        place: place ?? document.placeOf(['require', index]),
      },
    ];
  });
}

function unknownWaivers(
  { clauses, waivers }: Policy,
  document: SourceDocument,
): readonly Problem[] {
  const names = clauses.map(({ name }) => name);
  return waivers.flatMap(({ clause }, index) =>
    names.includes(clause)
      ? []
      : [
          {
            code: 'unknown-clause',
            message: `"${clause}" is not a clause of this policy.`,
            ...hintIf(didYouMean(clause, names)),
            place: document.placeOf(['waivers', index, 'clause']),
          },
        ],
  );
}
