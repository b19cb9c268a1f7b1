import { describe, expect, it } from 'vitest';
import { frameworkFromTexts } from '../../src/framework/from-texts.js';

/** What is advised about levels that are told apart by how often alone. */
function advised(scale: string, question = 'id: a, ask: How far?'): readonly string[] {
  const text = [
    'version: 1',
    'id: shed',
    'edition: "1"',
    'title: A shed',
    `scale: { levels: [ ${scale} ] }`,
    'principles:',
    `  - { id: tools, title: Tools, questions: [ { ${question} } ] }`,
  ].join('\n');
  const outcome = frameworkFromTexts({ 'framework.yaml': text });
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join('\n'));
  return outcome.advice
    .filter(({ code }) => code === 'adverb-ladder')
    .map(({ place, message }) => `${place.line}:${place.column} ${message}`);
}

const plain = '{ name: Nobody }, { name: One place }, { name: Half }, { name: Everywhere }';

describe('a ladder of adverbs', () => {
  it('is advised against in a scale', () => {
    const scale = '{ name: Rarely }, { name: Sometimes }, { name: Often }, { name: Always }';

    expect(advised(scale)).toEqual([
      '5:20 The scale tells its levels apart by "rarely", "sometimes", "often" and "always", which everybody reads in their own way.',
    ]);
  });

  it('is advised against in the levels of a question, however they are written', () => {
    const levels =
      'levels: { 0: Tools are NEVER put away., 1: Seldom., 2: "They usually are, by somebody.", 3: Every tool hangs on its hook. }';

    expect(advised(plain, `id: a, ask: How far?, ${levels}`)).toEqual([
      '7:79 "a" tells its levels apart by "never", "seldom" and "usually", which everybody reads in their own way.',
    ]);
  });

  it('is advised against in options, and where it says how much', () => {
    const options = ['Partly', 'Largely', 'Completely'].map(
      (label, index) => `{ id: o${index}, label: ${label}, points: ${index} }`,
    );

    expect(
      advised(plain, `id: a, ask: How far?, kind: choice, options: [ ${options.join(', ')} ]`),
    ).toHaveLength(1);
  });

  it('is not seen in one or two such words among levels that can be observed', () => {
    const levels =
      'levels: { 0: Nobody ever looks., 1: "One of us looks, mostly in spring.", 2: Somebody looks each month and always writes it down., 3: Everybody. }';

    expect(advised(plain, `id: a, ask: How far?, ${levels}`)).toEqual([]);
    expect(advised(plain)).toEqual([]);
  });
});
