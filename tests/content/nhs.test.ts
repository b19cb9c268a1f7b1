import { describe, expect, it } from 'vitest';
import { frameworkText } from '../../src/report/frameworks.js';
import { renderMarkdown } from '../../src/report/markdown.js';
import { noPaint } from '../../src/report/paint.js';
import { tellPage } from '../../src/report/tell-page.js';
import { report } from '../build/reports.js';
import { sheet } from '../build/sheet.js';
import { shippedFramework } from '../build/shipped.js';

/** What readers in the NHS know: seven measures, in their order and by their names, the earlier and the newer. */

const nhs = shippedFramework('nhs-what-good-looks-like');

/** As published in 2021. */
const measures = [
  'Well led',
  'Ensure smart foundations',
  'Safe practice',
  'Support people',
  'Empower citizens',
  'Improve care',
  'Healthy populations',
];

const listed = frameworkText(nhs, {
  columns: 100,
  paint: noPaint,
  isQuick: false,
  name: 'nhs-what-good-looks-like',
});

describe('the seven success measures', () => {
  it('stand in the order and under the names that NHS readers know', () => {
    expect(nhs.principles.map(({ title }) => title)).toEqual(measures);
    const places = measures.map((title) => listed.indexOf(`\n${title}\n`));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('are a profile of seven rows on the page', () => {
    const answers = { 'wl-strategy': 2, 'sf-epr': 1, 'sp-backup': 3, 'hp-equity': 0 };
    const page = renderMarkdown(tellPage(report(nhs, sheet(answers), 'trust.yaml')));
    const rows = page.split('\n').filter((line) => /^\| (\*\*)?[A-Z]/.test(line));
    const names = rows.map((row) => row.split('|')[1]?.replaceAll('*', '').trim());
    expect(names.filter((name) => name !== 'Principle')).toEqual(
      nhs.principles.map(({ short }) => short),
    );
    expect(names).toContain('Well led');
  });

  it('are found by the names that newer versions give two of them', () => {
    expect(listed).toContain('Newer versions call it Support workforce.');
    expect(listed.replaceAll('\n', ' ')).toContain('Newer versions call it Empower people.');
  });
});
