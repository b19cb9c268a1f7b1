import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { annotationsOf } from '../../src/report/annotations.js';
import { type Checked, type CheckFormat, renderChecks } from '../../src/report/check-formats.js';
import { plainOptions } from '../../src/report/drawing.js';
import type { JudgementDocument, Told } from '../../src/report/judged.js';
import { checks } from '../build/checked.js';
import { checkedOf, told } from '../build/found.js';

/** What CI systems read, read back as they would read it: the same judgement in every format, whatever the texts say. */

const digest = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 12);

async function rendered(checked: readonly Checked[], format: CheckFormat): Promise<string> {
  const text = await renderChecks(checked, format, { ...plainOptions, tool: 'wgll 1.2.3', digest });
  if (typeof text !== 'string') throw new Error(`${format} is no text`);
  expect(text.endsWith('\n')).toBe(true);
  expect(text).not.toMatch(/^\uFEFF/);
  return text;
}

// --- GitHub: as the runner reads a line (actions/runner, ActionCommand.TryParseV2).

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

function commandsIn(text: string): readonly Command[] {
  return text.split('\n').flatMap((line) => {
    const trimmed = line.trimStart();
    if (!trimmed.startsWith('::')) return [];
    const end = trimmed.indexOf('::', 2);
    if (end < 0) return [];
    const [name = '', ...rest] = trimmed.slice(2, end).split(' ');
    const properties = rest
      .join(' ')
      .split(',')
      .flatMap((pair) => {
        const [key = '', ...value] = pair.split('=');
        return key === '' ? [] : [[key, unescaped(value.join('='), true)] as const];
      });
    return [
      {
        name,
        properties: Object.fromEntries(properties),
        message: unescaped(trimmed.slice(end + 2), false),
      },
    ];
  });
}

function unescaped(text: string, isProperty: boolean): string {
  const data = text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
  const whole = isProperty ? data.replaceAll('%3A', ':').replaceAll('%2C', ',') : data;
  return whole.replaceAll('%25', '%');
}

// --- JUnit: by another reader of XML.

interface JunitCase {
  readonly name: string;
  readonly failure?: { readonly message: string; readonly text: string };
  readonly skipped?: string;
  readonly output?: string;
}

interface JunitSuite {
  readonly attributes: Readonly<Record<string, string>>;
  readonly cases: readonly JunitCase[];
}

const reader = `
import json, sys, xml.etree.ElementTree as tree
def case(one):
    told = {'name': one.get('name')}
    for child in one:
        if child.tag == 'failure': told['failure'] = {'message': child.get('message'), 'text': child.text}
        elif child.tag == 'skipped': told['skipped'] = child.get('message')
        elif child.tag == 'system-out': told['output'] = child.text
        else: raise Exception(child.tag)
    return told
root = tree.fromstring(sys.stdin.buffer.read())
print(json.dumps([{'attributes': suite.attrib, 'cases': [case(one) for one in suite]} for suite in root]))
`;

function suitesIn(xml: string): readonly JunitSuite[] {
  const { stdout, stderr, error } = spawnSync('python3', ['-c', reader], {
    input: xml,
    encoding: 'utf8',
  });
  if (error !== undefined || stderr !== '') throw new Error(stderr, { cause: error });
  return JSON.parse(stdout) as readonly JunitSuite[];
}

// --- SARIF and GitLab: data.

interface Sarif {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly name: string;
        readonly version: string;
        readonly rules: readonly {
          readonly id: string;
          readonly shortDescription: { readonly text: string };
          readonly fullDescription: { readonly text: string };
          readonly help: { readonly text: string };
        }[];
      };
    };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: Readonly<
            Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number>
          >;
        };
      }[];
      readonly partialFingerprints: { readonly primaryLocationLineHash: string };
      readonly suppressions?: readonly { readonly justification: string }[];
    }[];
  }[];
}

interface GitlabIssue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const names = Object.keys(checks);
const checkNamed = (name: string): Checked => {
  const found = checks[name];
  if (found === undefined) throw new Error(name);
  return found;
};

describe.each(names)('the judgement "%s"', (name) => {
  const checked = checkNamed(name);
  const annotations = annotationsOf(checked.judgement);

  it('is told to GitHub as commands that say the same', async () => {
    const commands = commandsIn(await rendered([checked], 'github'));
    const kinds = { error: 'error', warning: 'warning', note: 'notice' } as const;
    expect(new Set(commands.map(({ message }) => message))).toEqual(
      new Set(annotations.map(({ message }) => message)),
    );
    for (const { level, rule, line, message } of annotations) {
      const command = commands.find(
        (one) => one.message === message && one.properties['title'] === rule,
      );
      expect(command).toMatchObject({ name: kinds[level], properties: { line: String(line) } });
    }
    expect(commands).toHaveLength(annotations.length);
  });

  it('is told as JUnit, where the failures are what fails', async () => {
    const [suite, ...others] = suitesIn(await rendered([checked], 'junit'));
    expect(others).toEqual([]);
    const cases = suite?.cases ?? [];
    const failing = annotations.filter(({ isFailing }) => isFailing);
    expect(cases.flatMap(({ failure }) => failure?.message ?? []).toSorted()).toEqual(
      failing.map(({ message }) => message).toSorted(),
    );
    expect(new Set(cases.map((one) => one.name)).size).toBe(cases.length);
    expect(suite?.attributes).toMatchObject({
      tests: String(cases.length),
      failures: String(failing.length),
      errors: '0',
      skipped: String(cases.filter(({ skipped }) => skipped !== undefined).length),
    });
    expect(failing.length === 0).toBe(checked.judgement.met);
    for (const { clause } of checked.judgement.clauses)
      expect(cases.some((one) => one.name === clause || one.name.startsWith(`${clause} at `))).toBe(
        true,
      );
  });

  it('is told as SARIF that GitHub can place', async () => {
    const log = JSON.parse(await rendered([checked], 'sarif')) as Sarif;
    expect(log.version).toBe('2.1.0');
    const [run] = log.runs;
    expect(run?.tool.driver).toMatchObject({ name: 'wgll', version: '1.2.3' });
    const rules = run?.tool.driver.rules ?? [];
    const results = run?.results ?? [];
    expect(results.map(({ message, level }) => [message.text, level])).toEqual(
      annotations.map(({ message, level }) => [message, level]),
    );
    for (const { ruleId, ruleIndex, locations } of results) {
      expect(rules[ruleIndex]?.id).toBe(ruleId);
      const [location] = locations;
      const { startLine, startColumn, endLine, endColumn } =
        location?.physicalLocation.region ?? {};
      expect([startLine, startColumn, endLine, endColumn].every(Number.isInteger)).toBe(true);
      const position = (line = 0, column = 0): number => line * 1e6 + column;
      expect(position(endLine, endColumn)).toBeGreaterThan(position(startLine, startColumn));
      const uri = location?.physicalLocation.artifactLocation.uri ?? '';
      expect(uri).toMatch(/^[A-Za-z0-9_.!~*'()%/-]+$/);
    }
    expect(emptyTexts(log)).toEqual([]);
    const hashes = results.map(
      ({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash,
    );
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(results.filter(({ suppressions }) => suppressions).length).toBe(
      checked.judgement.waived.length,
    );
  });

  it('is told to GitLab as issues with fingerprints of their own', async () => {
    const issues = JSON.parse(await rendered([checked], 'gitlab')) as readonly GitlabIssue[];
    const severities = { error: 'major', warning: 'minor', note: 'info' } as const;
    expect(issues.map((one) => [one.description, one.severity, one.location.lines.begin])).toEqual(
      annotations.map(({ message, level, line }) => [message, severities[level], line]),
    );
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
    for (const { location } of issues) expect(location.path).not.toMatch(/^\.\/|\\(?!u\{)/);
  });

  it('is told as JSON that says the same', async () => {
    const report = JSON.parse(await rendered([checked], 'json')) as {
      readonly judgement: JudgementDocument;
    };
    expect(report.judgement).toEqual(checked.judgement);
  });

  it.each(['terminal', 'markdown'] as const)('is told in %s with every place', async (format) => {
    const text = (await rendered([checked], format)).replaceAll(/\s+/g, ' ');
    for (const { line, column } of annotations) expect(text).toContain(`:${line}:${column}`);
    expect(text).toContain(checked.judgement.met ? ': met' : ': not met');
  });
});

function emptyTexts(data: unknown, path = ''): readonly string[] {
  if (data === '') return [path];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => emptyTexts(value, `${path}/${key}`));
}

describe('no text of a file', () => {
  it.each(['terminal', 'markdown', 'github'] as const)(
    'is a command to the runner that shows %s in its log',
    async (format) => {
      const text = await rendered([checkNamed('hostile')], format);
      const commands = commandsIn(text);
      const own = format === 'github' ? annotationsOf(checkNamed('hostile').judgement).length : 0;
      expect(commands).toHaveLength(own);
      expect(text).not.toMatch(/##\[|##vso\[/);
      // oxlint-disable-next-line no-control-regex
      expect(text).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202E\u2028]/);
    },
  );
});

const many = (count: number, parts: Partial<Told> = {}): readonly Told[] =>
  Array.from({ length: count }, (_, index) =>
    told({ message: `Breach ${index + 1}.`, line: index + 1, ...parts }),
  );

describe('annotations of a kind', () => {
  const messagesOf = async (checked: Checked, name: string): Promise<readonly string[]> =>
    commandsIn(await rendered([checked], 'github'))
      .filter((command) => command.name === name)
      .map(({ message }) => message);

  it('are all told where there are ten', async () => {
    const messages = await messagesOf(checkedOf({ breaches: many(10) }), 'error');
    expect(messages).toHaveLength(10);
    expect(messages.at(-1)).toBe('Breach 10.');
  });

  it('become nine and "+3 more" where there are twelve', async () => {
    const messages = await messagesOf(checkedOf({ breaches: many(12) }), 'error');
    expect(messages).toHaveLength(10);
    expect(messages.slice(-2)).toEqual(['Breach 9.', '+3 more']);
  });

  it('are counted by their kind, over all sheets', async () => {
    const breaches = [...many(7), ...many(6, { severity: 'warning' })];
    const text = await rendered([checkedOf({ breaches }), checkedOf({ breaches })], 'github');
    const commands = commandsIn(text);
    const ofKind = (kind: string) => commands.filter(({ name }) => name === kind);
    expect(
      ofKind('error')
        .map(({ message }) => message)
        .at(-1),
    ).toBe('+5 more');
    expect(
      ofKind('warning')
        .map(({ message }) => message)
        .at(-1),
    ).toBe('+3 more');
    expect(commands).toHaveLength(20);
  });
});

describe('a text of 10,000 characters', () => {
  const long = checkedOf({
    breaches: [told({ message: `${'x%\n::error::]]>'.repeat(700)}end` })],
    clauses: [
      { clause: 'evidence', verdict: 'breached', severity: 'error', message: 'One place.' },
    ],
  });

  it('comes back whole from every format that programs read', async () => {
    const message = long.judgement.breaches[0]?.message ?? '';
    expect(message.length).toBeGreaterThan(10_000);
    const github = commandsIn(await rendered([long], 'github'));
    expect(github.map((command) => command.message)).toEqual([message]);
    const [suite] = suitesIn(await rendered([long], 'junit'));
    expect(suite?.cases[0]?.failure?.message).toBe(message);
    const sarif = JSON.parse(await rendered([long], 'sarif')) as Sarif;
    expect(sarif.runs[0]?.results[0]?.message.text).toBe(message);
    const gitlab = JSON.parse(await rendered([long], 'gitlab')) as readonly GitlabIssue[];
    expect(gitlab[0]?.description).toBe(message);
  });

  it('a hundred times over still fits into a comment, which says what is left out', async () => {
    const breaches = Array.from({ length: 200 }, () => long.judgement.breaches[0] ?? told({}));
    const text = await rendered([checkedOf({ breaches })], 'markdown');
    expect(text.length).toBeLessThan(65_536);
    expect(text).toContain('of what a clause finds at most five places are told');
    expect(text).toContain('- +195 more');
  });
});

describe('the path of a file', () => {
  const uriOf = async (file: string): Promise<string | undefined> => {
    const log = JSON.parse(
      await rendered([checkedOf({ breaches: [told({ file })] })], 'sarif'),
    ) as Sarif;
    return log.runs[0]?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri;
  };

  it.each([
    ['answers.yaml', 'answers.yaml'],
    ['./a b/ü#1.yaml', 'a%20b/%C3%BC%231.yaml'],
    ['teams\\one.yaml', 'teams/one.yaml'],
    ['C:\\teams\\one.yaml', 'file:///C:/teams/one.yaml'],
    ['/teams/one.yaml', 'file:///teams/one.yaml'],
    ['git:main:one.yaml', 'git%3Amain%3Aone.yaml'],
    ['half\uD800.yaml', 'half%EF%BF%BD.yaml'],
  ])('%s becomes the address %s', async (file, uri) => {
    expect(await uriOf(file)).toBe(uri);
  });
});

describe('what is known again in the next run', () => {
  it('is so although its line and its numbers have moved', async () => {
    const fingerprintOf = async (parts: Partial<Told>): Promise<string | undefined> => {
      const text = await rendered([checkedOf({ breaches: [told(parts)] })], 'gitlab');
      return (JSON.parse(text) as readonly GitlabIssue[])[0]?.fingerprint;
    };
    const before = await fingerprintOf({ question: 'a' });
    expect(await fingerprintOf({ question: 'a', line: 9, message: 'Now otherwise.' })).toBe(before);
    expect(await fingerprintOf({ question: 'b' })).not.toBe(before);
    expect(await fingerprintOf({ question: 'a', file: 'other.yaml' })).not.toBe(before);
  });
});
