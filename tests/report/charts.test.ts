import { describe, expect, it } from 'vitest';
import { renderSvg } from '../../src/report/charts/chart.js';
import { charts } from '../../src/report/charts/chart-names.js';
import { unclosed } from '../build/markup-faults.js';
import { rendered } from '../build/rendered.js';
import { reportNames, reports } from '../build/reports.js';

const each = reportNames.flatMap((name) => charts.map((chart) => ({ name, chart })));

describe.each(each)('the chart $chart of "$name"', ({ name, chart }) => {
  const text = renderSvg([reports[name]], chart);

  it('closes every element that it opens, in order', () => {
    expect(unclosed(text)).toEqual([]);
  });

  it('runs nothing and loads nothing', () => {
    expect(text).not.toMatch(/<(script|style|image|use|a|foreignObject)[\s>]/);
    expect(text).not.toMatch(/<[^>]*\s(style|href|on[a-z]+)=/);
    expect(text.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/<[^>]*:\/\//);
  });

  it('has only characters that XML and a reader can bear', () => {
    const hidden =
      // oxlint-disable-next-line no-control-regex
      /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/;
    expect(text).not.toMatch(hidden);
    expect(text).not.toMatch(/&(?!(amp|lt|gt|quot|#39);)/);
    expect(text).not.toMatch(/undefined|NaN|Infinity|\[object/);
  });

  it('has no text that could not be read on a telephone', () => {
    const sizes = [...text.matchAll(/ font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
    expect(sizes.length).toBeGreaterThan(3);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
  });

  it('stays within its own width', () => {
    const numbers = [...text.matchAll(/ (?:x|x1|x2|cx)="([\d.-]+)"/g)].map(([, x]) => Number(x));
    expect(Math.max(...numbers)).toBeLessThanOrEqual(400 - 16);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(16);
  });
});

describe('the legend of the bars', () => {
  it.each(['svg', 'html', 'terminal'] as const)(
    'says "at least" only while something is open: %s',
    async (format) => {
      expect(await rendered([reports.anytown], format)).toContain('as answered at least');
      const settled = await rendered([reports.complete], format);
      expect(settled).not.toContain('as answered at least');
      expect(settled.replaceAll(/\s+/g, ' ')).toMatch(/(?:solid|█|<\/svg>) as answered[,<]/);
    },
  );
});

describe('the bars', () => {
  const text = renderSvg([reports.anytown]);

  it('draw a range as a range, and lines at the value and at what is shown', () => {
    // 1.0 to 2.6 of 4, value 1.667, shown 1.333, on 368 units from 16.
    expect(text).toMatch(/<rect x="16" y="[\d.]+" width="92" height="13" fill="#1f5f8b"/);
    expect(text).toMatch(/<rect x="108" y="[\d.]+" width="147.2" height="13" fill="url\(#open\)"/);
    expect(text).toMatch(/<line x1="169.33" x2="169.33"/);
    expect(text).toMatch(/<circle cx="138.67"/);
  });

  it('say in words what they draw, in framework order', () => {
    const [, description = ''] = /<desc id="description">(.*?)<\/desc>/s.exec(text) ?? [];
    expect(description.split('\n')).toEqual([
      'A clear mission: answers 2 3 1 1, Depends on a few people, 1.8, shown 1.8.',
      'Users&#39; needs: answers 3 1 1 ? ?, Depends on a few people or Taking hold, 1.7 (1.0 to 2.6), shown 1.3.',
      'Services, not projects: answers 0 1 1 2, Depends on a few people, 1.0, shown 1.0.',
      'Skilled teams: answers 1 3 2 1, Depends on a few people, 1.8, shown 1.8.',
      'Cloud technology: answers 3 – ? ? ?, Too few answers to say, (0.8 to 3.8).',
      'Agile: answers 2 2 1 3, Taking hold, 2.0, shown 2.0.',
      'The board: answers 2 1 2 1 1, Depends on a few people, 1.4, shown 1.4.',
    ]);
  });

  it('say that an example is invented, and whose framework it is', () => {
    expect(text).toContain('An invented example. 20 November 2026.');
    expect(text).toContain('Public Digital');
  });
});

describe('the heat map', () => {
  const text = renderSvg([reports.anytown], 'heat-map');

  it('has a tile for each question, with its answer on it', () => {
    expect(text.match(/<rect [^>]*width="40"/g)).toHaveLength(31);
    const signs = [...text.matchAll(/text-anchor="middle"[^>]*>([^<]*)</g)].map(([, sign]) => sign);
    expect(signs.slice(0, 9)).toEqual(['2', '3', '1', '1', '3', '1', '1', '?', '?']);
  });

  it('tells in words what each question was answered', () => {
    expect(text).toContain('Watching people use it: 3 Normal here.');
    expect(text).toContain('Whether people use it: Not known yet.');
    expect(text).toContain('Contracts with a way out: Does not apply.');
  });

  it('grows darker from each shade to the next, in grey too', () => {
    const fills = [
      ...new Set(
        [...text.matchAll(/width="40" height="22" fill="(#\w+)"/g)].map(([, fill = '']) => fill),
      ),
    ];
    const grey = (fill: string): number => {
      const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) =>
        Number.parseInt(fill.slice(at, at + 2), 16),
      );
      return 0.299 * r + 0.587 * g + 0.114 * b;
    };
    const byAnswer = ['#f1f5f8', '#c3d8e6', '#8db4cf', '#2f6f9c'];
    expect(
      fills.filter((fill) => fill !== '#ffffff').toSorted((a, b) => grey(b) - grey(a)),
    ).toEqual(byAnswer);
    const steps = byAnswer.slice(1).map((fill, index) => grey(byAnswer[index] ?? '') - grey(fill));
    expect(Math.min(...steps)).toBeGreaterThan(25);
  });
});

describe('several reports in one drawing', () => {
  it('stand one under the other', () => {
    const text = renderSvg([reports.few, reports.perfect]);
    expect(text.match(/<g transform="translate\(0 \d+\)">/g)).toHaveLength(2);
    expect(unclosed(text)).toEqual([]);
  });
});
