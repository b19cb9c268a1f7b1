import { describe, expect, it } from 'vitest';
import { emptySheet } from '../../src/answers/empty-sheet.js';
import { sheetFromText } from '../../src/answers/from-text.js';
import { main } from '../../src/cli/main.js';
import { isLaterEdition } from '../../src/framework/edition.js';
import { frameworkFromTexts } from '../../src/framework/from-texts.js';
import { memoryHost } from '../build/memory-host.js';
import { valueOf } from '../build/shipped.js';

const text = (
  edition: string,
  principles = '[ { id: a, title: A, questions: [ { id: b, ask: B? } ] } ]',
) =>
  `version: 1\nid: x\nedition: ${edition}\ntitle: X\nscale: { levels: [ { name: No }, { name: Yes } ] }\nprinciples: ${principles}\n`;

describe('an edition without quotes', () => {
  const outcome = frameworkFromTexts({ 'framework.yaml': text('1.0') });

  it('is taken as it is written, and the advice says how to write it', () => {
    expect(valueOf(outcome).edition).toBe('1.0');
    expect(outcome.advice[0]?.hint).toBe('Put it in quotes: edition: "1.0".');
  });

  it('is the one of sheets that are printed from it, before and after the quotes', () => {
    const sheet = emptySheet(valueOf(outcome), {
      isQuick: false,
      date: '2026-11-20',
      name: './x.yaml',
    });
    const quoted = valueOf(frameworkFromTexts({ 'framework.yaml': text('"1.0"') }));
    expect(sheetFromText(sheet, quoted)).toMatchObject({ ok: true, advice: [] });
  });
});

describe('a later edition', () => {
  it.each([
    ['2', '1', true],
    ['1', '2', false],
    ['1', '1', false],
    ['1.10', '1.9', true],
    ['1.1', '1', true],
    ['1', '1.0', false],
    ['2026-11', '2026-02', true],
    ['b', 'a', true],
  ])('%s comes after %s: %s', (edition, other, isLater) => {
    expect(isLaterEdition(edition, other)).toBe(isLater);
  });
});

describe('what somebody met who had only read the pages', () => {
  it('is a principle named without its ending', async () => {
    const files = { 'f/framework.yaml': text('"1"', '[books]'), 'f/books.yaml': 'id: books\n' };
    const host = memoryHost({ files });
    expect(await main(host, ['validate', 'f'])).toBe(2);
    expect(host.written.messages).toContain('Write its whole name: books.yaml');
  });

  it('is an example in a printed sheet that names a barrier which the framework does not have', () => {
    const framework = valueOf(frameworkFromTexts({ 'framework.yaml': text('"1"') }));
    const sheet = emptySheet(framework, { isQuick: false, date: '2026-11-20', name: './x.yaml' });
    expect(sheet).not.toContain('barriers');
  });
});
