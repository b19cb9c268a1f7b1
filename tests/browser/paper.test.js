import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { questionsOf } from '../../src/framework/framework.ts';
import { renderPaper } from '../../src/report/paper/formats.ts';
import { fixtureFramework } from '../build/reports.ts';
import { shippedFramework, shippedIds } from '../build/shipped.ts';
import { barriers, faultsOf, launch, sheetsOfPaper, show } from './browser.js';

let browser;
beforeAll(async () => (browser = await launch()));
afterAll(() => browser.close());

const frameworks = {
  ...Object.fromEntries(shippedIds.map((id) => [id, shippedFramework(id)])),
  kinds: fixtureFramework('all-kinds.yaml'),
  hostile: fixtureFramework('hostile-framework.yaml'),
};

const paper = (name, isQuick = false) =>
  renderPaper(frameworks[name], { format: 'html', isQuick, date: '2026-11-20' });

describe.each(Object.keys(frameworks))('paper of "%s" in a browser', (name) => {
  it('has no barriers of WCAG 2.2 AA and is valid HTML', async () => {
    const html = await paper(name);
    const { page } = await show(browser, html, { bypassCSP: true });
    expect(await barriers(page)).toEqual([]);
    expect(await faultsOf(html)).toEqual([]);
    await page.context().close();
  });

  it('has one question on its first sheet, and two on each other', async () => {
    const { page, asked, said } = await show(browser, await paper(name));
    const questions = questionsOf(frameworks[name]).length;
    expect(await sheetsOfPaper(page)).toBe(1 + Math.ceil((questions - 1) / 2));
    expect([...asked, ...said]).toEqual([]);
    await page.context().close();
  });
});

describe('paper of the short set', () => {
  it('fits six sheets', async () => {
    const { page } = await show(browser, await paper('what-good-looks-like', true));
    expect(await sheetsOfPaper(page)).toBe(6);
    await page.context().close();
  });
});
