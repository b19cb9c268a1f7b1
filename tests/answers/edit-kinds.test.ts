import { describe, expect, it } from 'vitest';
import { editSheet } from '../../src/answers/edit.js';
import type { Written } from '../../src/edit/yaml-text.js';
import { allKinds } from './shipped.js';

const framework = allKinds();

/** The lines of the answers after one of them was changed. */
function edited(lines: readonly string[], id: string, to: Written): readonly string[] {
  const text = `answers:\n${lines.map((line) => `  ${line}\n`).join('')}`;
  const outcome = editSheet(text, 'sheet.yaml', [{ path: ['answers', id], to }], framework);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.slice(2));
}

describe('an answer in its short form', () => {
  it.each<readonly [string, Written, string, string]>([
    ['tools', ['saw', 'gloves'], 'tools: [saw] # in May', 'tools: [saw, gloves] # in May'],
    ['tools', [], 'tools: [saw] # in May', 'tools: [] # in May'],
    ['picked', 'neighbours', 'picked: nobody # yet', 'picked: neighbours # yet'],
    ['picked', { option: 'yes' }, 'picked: nobody # yet', 'picked: yes # yet'],
    ['kept-in', { options: ['boxes', 'straw'] }, 'kept-in: [boxes]', 'kept-in: [boxes, straw]'],
    ['bees', 'partly', 'bees: yes # seen', 'bees: partly # seen'],
    ['bees', { answer: 'no' }, 'bees: "yes"', 'bees: "no"'],
    ['stored', 70, 'stored: 62% # guess', 'stored: 70 # guess'],
    ['gear', ['ladder'], 'gear: [saw]', 'gear: [ladder]'],
    ['tools', ['ladder'], 'gear: [saw] # old', 'gear: [ladder] # old'],
    ['notes', { text: 'Old: hollow' }, 'notes: dont-know', 'notes: { text: "Old: hollow" }'],
  ])('of %s becomes %j', (id, to, before, after) => {
    expect(edited([before, '# end'], id, to)).toEqual([after, '# end']);
  });
});

describe('an answer that has comments', () => {
  it.each<readonly [string, Written, string, string]>([
    ['tools', ['saw', 'gloves'], 'met: [saw] # in May', 'met: [saw, gloves] # in May'],
    ['picked', 'neighbours', 'option: nobody # yet', 'option: neighbours # yet'],
    ['kept-in', 'straw', 'options: [boxes] # two', 'options: [straw] # two'],
    ['bees', 'no', 'answer: yes # seen', 'answer: no # seen'],
    ['stored', 70, 'share: 62% # guess', 'share: 70 # guess'],
    ['notes', { text: 'New' }, 'text: Old # Ann', 'text: New # Ann'],
  ])('keeps its long form: %s', (id, to, before, after) => {
    expect(edited([`${id}:`, '  # asked', `  ${before}`], id, to)).toEqual([
      `${id}:`,
      '  # asked',
      `  ${after}`,
    ]);
  });

  it.each<readonly [string, Written, string]>([
    ['tools', ['saw'], 'met: [saw]'],
    ['picked', 'nobody', 'option: nobody'],
    ['kept-in', ['boxes', 'straw'], 'options: [boxes, straw]'],
    ['bees', 'yes', 'answer: yes'],
    ['stored', 70, 'share: 70'],
  ])('gets the key of its kind: %s', (id, to, after) => {
    const before = [`${id}:`, '  note: x', '  # asked', '  dont-know: true'];
    expect(edited(before, id, to)).toEqual([`${id}:`, `  ${after}`, '  # asked']);
  });
});

describe('an answer that says the same in other words', () => {
  it.each<readonly [string, Written, string]>([
    ['stored', 62, 'stored: 62% # guess'],
    ['stored', 62, 'stored: 62 % # guess'],
    ['stored', { share: 62, note: 'x' }, 'stored: { share: 62%, note: x }'],
    ['kept-in', { option: 'boxes' }, 'kept-in: [boxes]'],
    ['kept-in', { option: 'boxes', note: 'x' }, 'kept-in: { options: [boxes], note: x }'],
    ['kept-in', ['straw', 'boxes'], 'kept-in: [boxes, straw]'],
    ['tools', { met: ['gloves', 'saw'] }, 'tools: [saw, gloves]'],
    ['tools', ['saw'], 'tools: { met: [saw] }'],
    ['bees', { answer: 'yes' }, 'bees: "yes"'],
  ])('stays as it is: %s', (id, to, line) => {
    expect(edited([line], id, to)).toEqual([line]);
  });
});
