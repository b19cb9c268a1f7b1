import { createRequire } from 'node:module';

/** The tools are installed apart from the project's own; see .config/browser.js. */
const require = createRequire(new URL('../tools/browser/package.json', import.meta.url));
const { chromium } = require('playwright-core');

const axeSource = require('axe-core').source;
const { HtmlValidate } = require('html-validate');

/** Sandboxes are refused to root, who runs the tests in a container. */
export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}

/** A page that shows a text as a file of its own: its policy, its scripts and its network as its reader would have them. */
export async function show(browser, html, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const asked = [];
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url === address) return route.fulfill({ body: html, contentType: 'text/html' });
    asked.push(url);
    return route.abort();
  });
  await page.goto(address);
  return { page, asked, said };
}

const address = 'http://report.invalid/';

/** How many sheets of paper a page takes, as its own print style lays it out. */
export async function sheetsOfPaper(page) {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** What is wrong for somebody who cannot see, hear or point well, by the rules of WCAG 2.2 AA. */
export async function barriers(page) {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html}`);
}

const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] });

/** What is not valid HTML, or not as it should be written. */
export async function faultsOf(html) {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`),
  );
}
