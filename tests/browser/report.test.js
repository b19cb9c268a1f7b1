import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rendered } from '../build/rendered.ts';
import { report, reports } from '../build/reports.ts';
import { sheetAt, shippedFramework } from '../build/shipped.ts';
import { barriers, faultsOf, launch, sheetsOfPaper, show } from './browser.js';

/** The shared reports, and those of the staged framework and of the profile that come with wgll. */
const told = {
  ...reports,
  ladder: shippedReport('epr-ladder', 'tests/fixtures/ladder-answered.yaml'),
  dimensions: shippedReport('digital-services-maturity', 'tests/fixtures/dimensions-answered.yaml'),
};

function shippedReport(id, path) {
  const framework = shippedFramework(id);
  return report(framework, sheetAt(path, framework), path);
}

const html = (name, isFull = false) => rendered([told[name]], 'html', isFull);

/** In the one that is left out every text is longer than anybody should write. */
const onePage = Object.keys(told).filter((name) => name !== 'long');

let browser;
beforeAll(async () => (browser = await launch()));
afterAll(() => browser.close());

describe.each(Object.keys(told))('the report "%s" in a browser', (name) => {
  it.each(['light', 'dark'])('has no barriers of WCAG 2.2 AA in the %s', async (colorScheme) => {
    const { page } = await show(browser, await html(name, true), { colorScheme, bypassCSP: true });
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
  });

  it('is valid HTML', async () => {
    for (const isFull of [false, true])
      expect(await faultsOf(await html(name, isFull))).toEqual([]);
  });

  it('asks nothing of a network, says nothing of a fault, and scrolls sideways at no width', async () => {
    const { page, asked, said } = await show(browser, await html(name, true));
    for (const width of [320, 360, 820, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect([width, wide]).toEqual([width, width]);
    }
    expect(asked).toEqual([]);
    expect(said).toEqual([]);
    await page.context().close();
  });
});

describe.each([
  ['two subjects', ['complete', 'partial']],
  ['the same subject twice', ['anytown', 'anytown', 'profile']],
])('one file about %s', (_, names) => {
  const several = (isFull) =>
    rendered(
      names.map((name) => told[name]),
      'html',
      isFull,
    );

  it.each([
    { isFull: false, colorScheme: 'light' },
    { isFull: false, colorScheme: 'dark' },
    { isFull: true, colorScheme: 'light' },
    { isFull: true, colorScheme: 'dark' },
  ])(
    'has no barriers and is valid (full: $isFull, $colorScheme)',
    async ({ isFull, colorScheme }) => {
      const html = await several(isFull);
      const { page, said } = await show(browser, html, { colorScheme, bypassCSP: true });
      expect(await barriers(page)).toEqual([]);
      expect(await faultsOf(html)).toEqual([]);
      expect(said).toEqual([]);
      await page.context().close();
    },
  );

  it('finds questions in the one report that is asked, and leaves the others as they are', async () => {
    const { page } = await show(browser, await several(true));
    const shown = (number) =>
      page.locator('article.report').nth(number).locator('.entry:visible').count();
    const before = await shown(1);
    await page.getByLabel('Principle', { exact: true }).first().selectOption({ index: 1 });
    expect(await shown(0)).toBeLessThan(31);
    expect(await shown(1)).toBe(before);
    await page.context().close();
  });
});

describe.each(onePage)('the page "%s" on paper', (name) => {
  it('is one sheet of A4', async () => {
    const { page } = await show(browser, await html(name));
    expect(await sheetsOfPaper(page)).toBe(1);
    await page.context().close();
  });
});

describe.each(['anytown', 'complete', 'partial', 'ladder', 'dimensions'])(
  'the text of "%s" on paper',
  (name) => {
    it.each([false, true])('is 9.5 pt high or more (full: %s)', async (isFull) => {
      const { page } = await show(browser, await html(name, isFull));
      await page.emulateMedia({ media: 'print' });
      const small = await page.evaluate(() => {
        const found = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const range = document.createRange();
          range.selectNodeContents(node);
          const isDrawn = node.data.trim() !== '' && range.getClientRects().length > 0;
          const points = Number.parseFloat(getComputedStyle(node.parentElement).fontSize) * 0.75;
          if (isDrawn && points < 9.499) found.push([points, node.data.slice(0, 40)]);
        }
        return found;
      });
      expect(small).toEqual([]);
      await page.context().close();
    });
  },
);

describe('the full report on paper', () => {
  it('has each question with its answer in words beside its tile', async () => {
    const { page } = await show(browser, await html('anytown', true));
    await page.emulateMedia({ media: 'print' });
    const beside = page.locator('.tile .unseen');
    expect(await beside.count()).toBe(31);
    for (const words of await beside.all()) {
      const { width, height } = await words.boundingBox();
      expect([width > 100, height > 10]).toEqual([true, true]);
    }
    await page.context().close();
  });

  it('begins on a sheet of its own, behind the page', async () => {
    const { page } = await show(browser, await html('anytown', true));
    await page.emulateMedia({ media: 'print' });
    const more = page.locator('.full');
    expect(await more.evaluate((full) => getComputedStyle(full).breakBefore)).toBe('page');
    await page.context().close();
  });
});

describe('the first screen', () => {
  it('holds the title, what is in short and the first step', async () => {
    const { page } = await show(browser, await html('anytown', true));
    for (const part of ['h1', '#in-short', '#steps li:first-child', '#principles thead']) {
      const box = await page.locator(part).boundingBox();
      expect([part, box.y + box.height <= 800]).toEqual([part, true]);
    }
    await page.context().close();
  });
});

describe('the page on a wide screen', () => {
  it.each(['complete', 'partial'])(
    'leaves no hole under the steps, and puts what makes it hard there: %s',
    async (name) => {
      const { page } = await show(browser, await html(name));
      const box = (part) => page.locator(part).boundingBox();
      const [steps, barriers, known] = [
        await box('#steps'),
        await box('#barriers'),
        await box('#known'),
      ];
      expect(barriers.x).toBe(steps.x);
      expect(barriers.y - steps.y - steps.height).toBeLessThan(40);
      expect(known.y).toBeGreaterThan(barriers.y + barriers.height);
      await page.context().close();
    },
  );
});

describe('choosing among the questions', () => {
  const shown = (page) => page.locator('.entry:visible').count();

  it('works by principle, barrier, whom to ask and what is open, and says how many are left', async () => {
    const { page } = await show(browser, await html('anytown', true));
    expect(await shown(page)).toBe(31);
    await page.getByLabel('Only open questions').check();
    expect(await shown(page)).toBe(5);
    expect(await page.getByRole('status').textContent()).toBe('5 of 31 questions are shown.');
    await page
      .getByLabel('Principle', { exact: true })
      .selectOption({ label: 'Modern, cloud-based technology' });
    expect(await shown(page)).toBe(3);
    expect(await page.locator('[data-section]:visible').count()).toBe(1);
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await shown(page)).toBe(31);
    expect(await page.getByRole('status').textContent()).toBe('All 31 questions are shown.');
    await page.getByLabel('In the way', { exact: true }).selectOption({ label: 'Money' });
    expect(await shown(page)).toBe(3);
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByLabel('Whom to ask', { exact: true }).selectOption({ index: 1 });
    const some = await shown(page);
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(31);
    await page.context().close();
  });

  it('says so when no question is like that', async () => {
    const { page } = await show(browser, await html('anytown', true));
    await page.getByLabel('Only open questions').check();
    await page.getByLabel('In the way', { exact: true }).selectOption({ label: 'Money' });
    expect(await page.getByRole('status').textContent()).toBe('No question is like that.');
    await page.context().close();
  });

  it('lets a link lead to what was hidden', async () => {
    const { page } = await show(browser, await html('anytown', true));
    await page.getByLabel('Only open questions').check();
    await page.getByRole('link', { name: 'The board' }).first().click();
    await expect.poll(() => shown(page)).toBe(31);
    await page.context().close();
  });

  it('lets a link lead there again that was followed before', async () => {
    const { page } = await show(browser, await html('anytown', true));
    const tile = page.locator('a[href="#q-users-watched"]');
    await tile.press('Enter');
    await page
      .getByLabel('Principle', { exact: true })
      .selectOption({ label: 'Modern, cloud-based technology' });
    const question = page.locator('#q-users-watched');
    expect(await question.isVisible()).toBe(false);
    await tile.press('Enter');
    await expect.poll(() => question.isVisible()).toBe(true);
    await expect.poll(async () => (await question.boundingBox()).y).toBeLessThan(800);
    await page.context().close();
  });

  it('is reached with the keyboard past the tiles', async () => {
    const { page } = await show(browser, await html('anytown', true));
    await page.locator('.full a').first().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement.id)).toBe('principle');
    await page.context().close();
  });

  it('leaves nothing out on paper', async () => {
    const { page } = await show(browser, await html('anytown', true));
    await page.getByLabel('Only open questions').check();
    await page.emulateMedia({ media: 'print' });
    expect(await shown(page)).toBe(31);
    expect(await page.locator('[data-section]:visible').count()).toBe(7);
    await page.context().close();
  });

  it('is left out without scripts, and everything is there to read', async () => {
    const { page } = await show(browser, await html('anytown', true), { javaScriptEnabled: false });
    expect(await page.locator('.filter,.to-filter').filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('.entry:visible').count()).toBe(31);
    await page.context().close();
  });
});

describe('the policy of the file', () => {
  it('lets nothing run, be drawn or be loaded that was not in it', async () => {
    const { page, asked } = await show(browser, await html('anytown', true));
    const refused = await page.evaluate(async () => {
      const directives = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        directives.push(event.effectiveDirective),
      );
      document.body.insertAdjacentHTML(
        'beforeend',
        '<img src="http://elsewhere.invalid/a.png" onerror="globalThis.ran = true"><p style="color: red">',
      );
      const script = document.createElement('script');
      script.textContent = 'globalThis.ran = true';
      document.body.append(script);
      await fetch('http://elsewhere.invalid/').catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { directives, ran: globalThis.ran === true };
    });
    expect(refused.ran).toBe(false);
    expect(new Set(refused.directives)).toEqual(
      new Set(['img-src', 'script-src-attr', 'style-src-attr', 'script-src-elem', 'connect-src']),
    );
    expect(asked).toEqual([]);
    await page.context().close();
  });
});
