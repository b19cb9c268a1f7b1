import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { questionsOf } from '../../src/framework/framework.js';
import { frameworkFromTexts } from '../../src/framework/from-texts.js';
import { newFramework } from '../../src/framework/new-framework.js';

const text = newFramework({ id: 'ours', schema: './framework.schema.json' });
const outcome = frameworkFromTexts({ 'framework.yaml': text });

describe('a framework to begin with', () => {
  it('is sound as it is, and nothing could be advised', () => {
    expect(outcome).toMatchObject({ ok: true, advice: [] });
  });

  it('has three principles, few enough questions to change, and more than one kind', () => {
    if (!outcome.ok) throw new Error('it is not sound');
    const { id, principles } = outcome.value;
    expect(id).toBe('ours');
    expect(principles).toHaveLength(3);
    const questions = questionsOf(outcome.value);
    expect(questions).toHaveLength(4);
    expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(['scale', 'yes-no']));
  });

  it('describes every level of a scale in at most 140 characters, and the move from each but the last', () => {
    if (!outcome.ok) throw new Error('it is not sound');
    for (const { kind, levels, next } of questionsOf(outcome.value)) {
      if (kind !== 'scale') continue;
      expect(levels.map(({ level }) => level)).toEqual([0, 1, 2, 3]);
      expect(next.map(({ level }) => level)).toEqual([0, 1, 2]);
      for (const { text: described } of levels) expect(described.length).toBeLessThanOrEqual(140);
    }
  });

  it('is short enough to be read before it is changed', () => {
    expect(text.split('\n').length).toBeLessThan(120);
    expect(text.endsWith('\n')).toBe(true);
  });

  it('tells editors where the schema is, which accepts it', () => {
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=./framework.schema.json');
    const schema = new URL('../../questions/schema/framework.json', import.meta.url);
    const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(schema, 'utf8')));
    expect(validate(parse(text))).toBe(true);
  });
});
