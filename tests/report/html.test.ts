import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/report/report.js';
import { htmlWords } from '../build/html-words.js';
import { unclosed } from '../build/markup-faults.js';
import { rendered } from '../build/rendered.js';
import { reportNames, reports } from '../build/reports.js';

const html = (given: readonly Report[], isFull = true): Promise<string> =>
  rendered(given, 'html', isFull);

describe.each(reportNames)('the report "%s" in HTML', (name) => {
  const given = reports[name];

  it('closes every element that it opens, in order', async () => {
    for (const isFull of [false, true]) expect(unclosed(await html([given], isFull))).toEqual([]);
  });

  it('has every id once, and leads only to ids that are there', async () => {
    const text = await html([given, reports.few]);
    const ids = [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const named = [...text.matchAll(/ (?:href="#|for="|aria-labelledby="|fill="url\(#)([^")]*)/g)];
    expect(named.map(([, id]) => id).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('loads nothing, and runs nothing but its own script', async () => {
    const text = await html([given]);
    expect(text).not.toMatch(/<(link|img|iframe|object|embed|base|video|audio|image|use)[\s>]/);
    expect(text).not.toMatch(/<[^>]*\s(src|style|on[a-z]+)=/);
    expect(text).not.toMatch(/@import|url\((?!#)/);
    expect(text.match(/<script/g)).toHaveLength(1);
    const links = [...text.matchAll(/<a href="([^"]*)"/g)].map(([, address]) => address);
    expect(links.filter((address) => !/^(#|https?:|mailto:)/.test(address ?? ''))).toEqual([]);
  });

  it('has a policy that allows its own style and script by their hashes, and nothing else', async () => {
    const text = await html([given]);
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(text) ?? [];
    const hashOf = (element: string): string => {
      const [, inner = ''] = new RegExp(`<${element}>(.*?)</${element}>`, 's').exec(text) ?? [];
      return `'sha256-${createHash('sha256').update(inner).digest('base64')}'`;
    };
    expect(policy.replaceAll('&#39;', "'").split('; ')).toEqual([
      "default-src 'none'",
      `style-src ${hashOf('style')}`,
      `script-src ${hashOf('script')}`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it('has no script where there is nothing to choose among', async () => {
    const text = await html([given], false);
    expect(text).not.toContain('<script');
    expect(text).toContain('script-src &#39;none&#39;');
  });
});

describe('a report in HTML', () => {
  it('of 31 questions is smaller than 150 kB', async () => {
    expect(Buffer.byteLength(await html([reports.anytown]))).toBeLessThan(150_000);
    expect(Buffer.byteLength(await html([reports.complete]))).toBeLessThan(150_000);
  });

  it('draws a bar up to what is certain, stripes for what is open, and a line at the value', async () => {
    const text = await html([reports.anytown], false);
    const row = text.split('\n').find((line) => line.includes('>Users&#39; needs<')) ?? '';
    // Range 1.0 to 2.6 of 4, value 1.667, shown 1.333.
    expect(row).toContain('<rect class="solid" y="3" width="25%"');
    expect(row).toMatch(/<rect class="open" x="25%" y="3" width="40%"/);
    expect(row).toContain('<line class="value" x1="41.67%"');
    expect(row).toContain('<svg x="33.33%"');
    expect(htmlWords(`<body>${row}`)).toBe(
      "Users' needsDepends on a few people or Taking hold3 1 1 ? ?1.7 (1.0 to 2.6)1.3",
    );
  });

  it('says what questions can be found by', async () => {
    const text = await html([reports.anytown]);
    const entry = (id: string): string =>
      text.split('\n').find((line) => line.includes(` id="q-${id}"`)) ?? '';
    expect(entry('users-takeup')).toContain('data-principle="users" data-open=""');
    expect(entry('services-after-go-live')).toContain(
      'data-barriers="[&quot;money&quot;,&quot;rules&quot;]"',
    );
    expect(entry('services-after-go-live')).not.toContain('data-open');
    expect(entry('technology-cloud')).toContain('data-roles="[&quot;');
  });

  it('leads to evidence on the web and by mail, and to nothing that runs', async () => {
    const withAddress = (url: string): Report => ({
      ...reports.few,
      questions: reports.few.questions.map((question) => ({
        ...question,
        answer: { ...question.answer, evidence: [{ title: 'Here', url }] },
      })),
    });
    for (const url of ['https://example.org/a?b=1&c="d"', 'http://a', 'mailto:a@b.org'])
      expect(await html([withAddress(url)])).toContain('<a href="' + url.slice(0, 6));
    for (const url of [
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'data:text/html,x',
      '//evil',
      'file:///etc',
    ]) {
      const text = await html([withAddress(url)]);
      expect(text).not.toMatch(/<a href="[^#]/);
      expect(htmlWords(text)).toContain(url);
    }
  });

  it('keeps the lines of a note', async () => {
    expect(await html([reports.hostile])).toContain('First line\n\n# Second line\n- third');
  });
});

describe('several reports in HTML', () => {
  it('have one title above them, and a way to each', async () => {
    const text = await html([reports.few, reports.perfect]);
    expect(text.match(/<h1/g)).toHaveLength(1);
    expect(text).toContain('<h1>Two reports</h1>');
    expect(text).toContain('<a href="#1-report">A good garden: Plot 13</a>');
    expect(text).toContain('<article class="report" id="2-report">');
  });
});
