import { describe, expect, it } from 'vitest';
import { type Question, questionsOf, type Section } from '../../src/framework/framework.js';
import { allKinds } from '../answers/shipped.js';

const framework = allKinds();

const question = (id: string): Question | undefined =>
  questionsOf(framework).find((candidate) => candidate.id === id);

const section = (id: string): Section | undefined => {
  const below = (sections: readonly Section[]): readonly Section[] =>
    sections.flatMap((one) => [one, ...below(one.sections)]);
  return below(framework.principles).find((candidate) => candidate.id === id);
};

describe('a framework with everything', () => {
  it('has the rule of the whole', () => {
    expect(framework.rule).toEqual({
      combine: 'mean',
      over: 'questions',
      display: { from: 0, to: 3 },
    });
    expect(framework.essentialsUnmet).toBe('flag');
    expect(framework.scale).toMatchObject({ from: 1, to: 4 });
  });

  it.each([
    ['trees', { combine: 'median' }],
    ['harvest', { combine: 'none' }],
    ['store', { combine: 'weakest' }],
    ['store-share', { combine: 'mean', display: { from: 0, to: 100 } }],
    ['steps', { combine: 'stages', pass: 0.5 }],
  ])('has the rule of %s', (id, rule) => {
    expect(section(id)?.rule).toEqual(rule);
  });

  it('lists elements by level, and in a level as they are written', () => {
    expect(question('tools')?.elements).toEqual([
      { id: 'saw', text: 'A saw that is sharp.', level: 2 },
      { id: 'gloves', text: 'Gloves for everyone.', level: 2 },
      { id: 'ladder', text: 'A ladder with three legs.', level: 3 },
    ]);
    expect(question('tools')?.formerly).toEqual(['gear']);
  });

  it('counts one option out of the largest, and several out of what is said', () => {
    expect(question('picked')?.choice).toEqual({
      options: [
        { id: 'nobody', label: 'Nobody does', points: 0 },
        { id: 'neighbours', label: 'Neighbours', points: 17 },
        { id: 'yes', label: 'Yes, all of us', points: 35 },
      ],
      many: false,
      outOf: 35,
    });
    expect(question('kept-in')?.choice).toMatchObject({ many: true, outOf: 4 });
  });

  it('counts shares in three ways', () => {
    expect(question('stored')?.share).toEqual({ count: 'linear' });
    expect(question('eaten')?.share).toEqual({
      count: 'bands',
      bands: [
        { from: 0, points: 0 },
        { from: 51, points: 17 },
        { from: 90, points: 34 },
      ],
    });
    expect(question('sound')?.share).toEqual({ count: 'pass', at: 50 });
  });

  it('allows a middle answer where it says so', () => {
    expect(question('bees')?.yesNo).toEqual({ partly: 0.5 });
    expect(question('grafted')?.yesNo).toEqual({});
  });

  it('scores neither text nor what it sets aside', () => {
    const context = questionsOf(framework).filter(({ isScored }) => !isScored);
    expect(context.map(({ id }) => id)).toEqual(['notes', 'last']);
  });

  it.each([
    ['pruned', { by: 'level', level: 2 }],
    ['tools', { by: 'level', level: 2 }],
    ['bees', { by: 'yes' }],
    ['picked', { by: 'option', option: 'neighbours' }],
    ['sound', { by: 'pass' }],
    ['stored', undefined],
  ])('knows what is essential of %s', (id, essential) => {
    expect(question(id)?.essential).toEqual(essential);
  });

  it.each([
    [
      'store',
      {
        applies: [{ facet: 'phase', options: ['old'] }],
        when: [
          { question: 'tools', met: ['saw', 'gloves'] },
          { question: 'bees', is: ['yes', 'partly'] },
        ],
      },
    ],
    ['store-last', undefined],
  ])('knows when the section %s applies', (id, scope) => {
    expect(section(id)?.scope).toEqual(scope);
  });

  it.each([
    ['kept-in', { applies: [], when: [{ question: 'picked', is: ['neighbours', 'yes'] }] }],
    ['eaten', { applies: [], when: [{ question: 'stored', atLeast: 1, atMost: 99.5 }] }],
    ['last', { applies: [], when: [{ question: 'pruned', atLeast: 2, is: [2, 3] }] }],
    ['planted', { applies: [{ facet: 'phase', options: ['new', 'old'] }], when: [] }],
    ['watered', undefined],
  ])('knows when the question %s applies', (id, scope) => {
    expect(question(id)?.scope).toEqual(scope);
  });

  it('lets what does not apply pass where it says so', () => {
    expect(section('steps-graft')?.notApplicablePasses).toBe(true);
    expect(question('grafted')?.notApplicablePasses).toBe(true);
    expect(section('steps-plant')).not.toHaveProperty('notApplicablePasses');
  });

  it('stays the same after a trip through JSON', () => {
    expect(JSON.parse(JSON.stringify(framework))).toEqual(framework);
  });
});
