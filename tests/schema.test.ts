import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv, type AnySchemaObject, type ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { sheetFromText } from '../src/answers/from-text.js';
import type { GeneralSheetSchema } from '../src/answers/json-schema.js';
import { sheetSchemaOf } from '../src/answers/sheet-schema.js';
import { main } from '../src/cli/main.js';
import { frameworkFromTexts } from '../src/framework/from-texts.js';
import type { Outcome } from '../src/outcome.js';
import { reportOf } from '../src/report/report.js';
import { score } from '../src/score/score.js';
import { memoryHost } from './build/memory-host.js';

const root = new URL('../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const schemaNamed = (name: string): AnySchemaObject =>
  JSON.parse(read(`questions/schema/${name}.json`));
const filesIn = (folder: string): readonly string[] =>
  readdirSync(new URL(folder, root)).filter((name) => name.endsWith('.yaml'));

const questions = 'questions/what-good-looks-like/';
const examples = filesIn('examples/');
const ofFramework = validatorOf(schemaNamed('framework'));
const ofPrinciple = validatorOf(
  { ...schemaNamed('framework'), $ref: '#/definitions/a-principle' },
  ['properties', 'required', 'additionalProperties', 'type', 'title'],
);
const ofSheet = validatorOf(schemaNamed('sheet'));
const ofShippedSheet = validatorOf(schemaNamed('sheets/what-good-looks-like'));
const ofReport = validatorOf(schemaNamed('report'));

describe('the JSON Schemas', () => {
  it('are printed by a command, that of framework files where no framework is named', async () => {
    const host = memoryHost({ files: {} });
    expect(await main(host, ['frameworks', '--format', 'schema'])).toBe(0);
    expect(host.written.output).toBe(read('questions/schema/framework.json'));
  });

  it('are what the sources say', () => {
    const script = fileURLToPath(new URL('.config/schemas.js', root));
    const { status, stderr } = spawnSync(process.execPath, [script, '--check'], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it('accept the framework that comes with wgll', () => {
    expect(faults(ofFramework, parse(read(`${questions}framework.yaml`)))).toEqual([]);
  });

  it.each(filesIn(questions).filter((name) => name !== 'framework.yaml'))(
    'accept its principle %s',
    (name) => {
      expect(faults(ofPrinciple, parse(read(questions + name)))).toEqual([]);
    },
  );

  it.each(examples)('accept the example %s', (name) => {
    const sheet: unknown = parse(read(`examples/${name}`));
    expect(faults(ofSheet, sheet)).toEqual([]);
    expect(faults(ofShippedSheet, sheet)).toEqual([]);
  });

  it.each(examples)('accept the report of the example %s', (name) => {
    expect(faults(ofReport, reportOfExample(name))).toEqual([]);
  });
});

const sheet = {
  version: 1,
  framework: 'what-good-looks-like',
  subject: { name: 'A' },
  date: '2026-11-20',
  answers: {},
};

describe('the schema of a sheet', () => {
  it('accepts every form of an answer', () => {
    for (const answer of [
      3,
      'dont-know',
      null,
      {
        level: 2,
        note: 'Seen',
        barriers: ['money'],
        evidence: [{ title: 'Paper', date: '2026-09-01' }],
      },
      { 'not-applicable': 'We run no wards' },
      { 'dont-know': true, checked: '2026-12-01' },
      { level: 1, votes: { 1: 6, 2: 7 } },
    ]) {
      const given = { ...sheet, answers: { 'mission-memorable': answer } };
      expect(faults(ofSheet, given)).toEqual([]);
      expect(faults(ofShippedSheet, given)).toEqual([]);
    }
  });

  it.each([
    ['another version', { version: 2 }],
    ['an unknown key', { answer: {} }],
    ['no subject', { subject: undefined }],
    ['a date that is none', { date: 'yesterday' }],
    ['a subject without a name', { subject: { id: 'RX1' } }],
    ['an unknown status', { status: 'final' }],
    ['a step without a question', { steps: [{ do: 'Something' }] }],
    ['a misspelt key in an answer', { answers: { 'mission-memorable': { levl: 2 } } }],
    ['a negative number of people', { respondent: { people: { board: -1 } } }],
  ])('refuses %s', (_, wrong) => {
    expect(faults(ofSheet, { ...sheet, ...wrong })).not.toEqual([]);
    expect(faults(ofShippedSheet, { ...sheet, ...wrong })).not.toEqual([]);
  });

  it.each([
    ['another framework', { framework: 'nhs-service-standard' }],
    ['an unknown question', { answers: { 'mission-memorible': 2 } }],
    ['a level that does not exist', { answers: { 'mission-memorable': 5 } }],
    ['a level between two', { answers: { 'mission-memorable': { level: 1.5 } } }],
    ['a word that is no answer', { answers: { 'mission-memorable': 'maybe' } }],
    ['an answer of another kind', { answers: { 'mission-memorable': { share: 50 } } }],
    [
      'an unknown barrier in an answer',
      { answers: { 'mission-memorable': { barriers: ['weather'] } } },
    ],
    ['an unknown barrier', { barriers: { weather: { note: 'Rain' } } }],
    ['an unknown role', { respondent: { role: 'bord' } }],
    ['an unknown role in a list', { respondent: { role: ['board', 'bord'] } }],
    ['people in an unknown role', { respondent: { people: { bord: 3 } } }],
    ['a facet that the framework does not have', { subject: { name: 'A', phase: 'beta' } }],
    ['a step of an unknown question', { steps: [{ question: 'mission-memorible' }] }],
  ])('of the shipped framework refuses %s', (_, wrong) => {
    expect(faults(ofSheet, { ...sheet, ...wrong })).toEqual([]);
    expect(faults(ofShippedSheet, { ...sheet, ...wrong })).not.toEqual([]);
  });

  it('shows the question and what is true at each level', () => {
    const { properties, definitions } = schemaNamed('sheets/what-good-looks-like');
    const question = properties.answers.anyOf[0].properties['users-watched'];
    expect(question.description).toMatch(/^How often do teams watch people use what they make\?/);
    expect(definitions['levels-of-users-watched'].oneOf).toHaveLength(5);
    expect(definitions['levels-of-users-watched'].oneOf[0]).toEqual({
      const: 0,
      title: 'Not yet',
      description: 'Nobody watches people use a service.',
    });
    expect(question.markdownDescription).toContain(
      '- **0** Nobody watches people use a service. What they need is gathered from complaints, meetings and those who speak for them.\n',
    );
  });
});

describe('the schema of the sheets of a framework with every kind of question', () => {
  const orchard = valueOf(
    frameworkFromTexts({ 'framework.yaml': read('tests/fixtures/all-kinds.yaml') }),
  );
  const ofOrchardSheet = validatorOf(
    sheetSchemaOf(orchard, schemaNamed('sheet') as unknown as GeneralSheetSchema),
  );
  const empty = { ...sheet, framework: 'orchard' };
  const answered = (answers: object): object => ({ ...empty, answers });

  it('is a framework that its own schema accepts', () => {
    expect(faults(ofFramework, parse(read('tests/fixtures/all-kinds.yaml')))).toEqual([]);
  });

  it.each(['all-kinds', 'none-chosen'])('accepts the sheet %s', (name) => {
    const given: object = parse(read(`tests/fixtures/sound/${name}.yaml`));
    expect(faults(ofSheet, given)).toEqual([]);
    expect(faults(ofOrchardSheet, { ...given, framework: 'orchard' })).toEqual([]);
  });

  it.each([
    { pruned: 4 },
    { tools: [] },
    { gear: { met: ['saw'], note: 'x' } },
    { picked: 'nobody' },
    { 'kept-in': 'boxes' },
    { 'kept-in': { option: 'boxes' } },
    { bees: 'partly' },
    { stored: '62%' },
    { stored: { share: 0, votes: { '50%': 3 } } },
    { notes: { text: 'Hollow' } },
    { notes: null },
    { sound: { 'not-applicable': 'None' } },
    { last: 'dont-know' },
  ])('accepts %j', (answers) => {
    expect(faults(ofOrchardSheet, answered(answers))).toEqual([]);
  });

  it.each([
    { pruned: 0 },
    { pruned: { level: 1, votes: { 9: 1 } } },
    { tools: ['hammer'] },
    { tools: ['saw', 'saw'] },
    { tools: 'saw' },
    { tools: { level: 2 } },
    { picked: 'strangers' },
    { picked: ['nobody'] },
    { picked: { options: ['nobody'] } },
    { 'kept-in': ['hay'] },
    { bees: true },
    { bees: 'Yes' },
    { bees: { answer: 'yes', votes: { maybe: 1 } } },
    { grafted: 'partly' },
    { stored: 101 },
    { stored: '62' },
    { stored: { share: 'most' } },
    { notes: 'Hollow' },
    { notes: { text: '' } },
  ])('refuses %j', (answers) => {
    expect(faults(ofOrchardSheet, answered(answers))).not.toEqual([]);
  });

  it('shows what can be chosen', () => {
    const { definitions, properties } = sheetSchemaOf(
      orchard,
      schemaNamed('sheet') as unknown as GeneralSheetSchema,
    ) as AnySchemaObject;
    expect(definitions['elements-of-tools'].oneOf[0]).toEqual({
      const: 'saw',
      title: 'Tended',
      description: 'A saw that is sharp.',
    });
    expect(definitions['options-of-picked'].oneOf[2]).toEqual({
      const: 'yes',
      title: 'Yes, all of us',
    });
    expect(properties.answers.anyOf[0].properties.tools.markdownDescription).toBe(
      '**Which tools are there?**\n\n- **saw** A saw that is sharp.\n- **gloves** Gloves for everyone.\n- **ladder** A ladder with three legs.',
    );
  });
});

describe('the schema of a framework', () => {
  const scale = { levels: [{ name: 'No' }, { name: 'Yes' }] };
  const principle = { id: 'one', title: 'One', questions: [{ id: 'q', ask: 'How?' }] };
  const framework = {
    version: 1,
    id: 'mine',
    edition: '1',
    title: 'Mine',
    scale,
    principles: [principle],
  };

  it('accepts a small one', () => {
    expect(faults(ofFramework, framework)).toEqual([]);
    expect(faults(ofFramework, { ...framework, principles: ['one.yaml'] })).toEqual([]);
  });

  it.each([
    ['no principles', { principles: [] }],
    ['an id with a space', { id: 'my own' }],
    ['a scale of one level', { scale: { levels: [{ name: 'No' }] } }],
    ['a scale from 2', { scale: { from: 2, ...scale } }],
    ['an unknown rule for combining', { combine: 'best' }],
    ['a percentage without its sign', { 'provisional-below': 60 }],
    ['a question without words', { principles: [{ ...principle, questions: [{ id: 'q' }] }] }],
    [
      'a key that no question has',
      { principles: [{ ...principle, questions: [{ id: 'q', ask: 'How?', lvels: {} }] }] },
    ],
    ['a weight of nothing', { principles: [{ ...principle, weight: 0 }] }],
  ])('refuses %s', (_, wrong) => {
    expect(faults(ofFramework, { ...framework, ...wrong })).not.toEqual([]);
  });
});

describe('the schema of a report', () => {
  it('accepts keys that a later wgll adds', () => {
    expect(faults(ofReport, { ...reportOfExample('complete.yaml'), mood: 'good' })).toEqual([]);
  });

  it.each([
    ['another kind', { kind: 'report' }],
    ['another version', { version: 2 }],
    ['no total', { overall: undefined }],
    ['a value over one', { overall: { state: 'scored', attainment: 1.5 } }],
  ])('refuses %s', (_, wrong) => {
    expect(faults(ofReport, { ...reportOfExample('complete.yaml'), ...wrong })).not.toEqual([]);
  });
});

function validatorOf(schema: AnySchemaObject, without: readonly string[] = []): ValidateFunction {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true });
  ajv.addVocabulary(['markdownDescription']);
  return ajv.compile(
    Object.fromEntries(Object.entries(schema).filter(([key]) => !without.includes(key))),
  );
}

/** As the document looks when it is saved: a key without a value is not there. */
function faults(validate: ValidateFunction, data: unknown): readonly string[] {
  const isValid = validate(JSON.parse(JSON.stringify(data)));
  return isValid
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

function reportOfExample(name: string): object {
  const framework = valueOf(
    frameworkFromTexts(
      Object.fromEntries(filesIn(questions).map((file) => [file, read(questions + file)])),
    ),
  );
  const example = valueOf(sheetFromText(read(`examples/${name}`), framework, name));
  const assessment = score(framework, example);
  return reportOf({
    framework,
    sheet: example,
    assessment,
    file: name,
    tool: 'wgll 0',
    today: '2026-11-24',
    digest: () => '0',
  });
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}
