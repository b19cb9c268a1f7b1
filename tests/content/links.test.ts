import { describe, expect, it } from 'vitest';
import { type Framework, questionsOf } from '../../src/framework/framework.js';
import { renderMarkdown } from '../../src/report/markdown.js';
import { tellFull } from '../../src/report/tell-full.js';
import { report } from '../build/reports.js';
import { sheet } from '../build/sheet.js';
import { shippedFramework, shippedIds } from '../build/shipped.js';

/** Links from a question of one framework to what another one asks of the same thing. */

const frameworks = new Map<string, Framework>(
  shippedIds.map((id) => [id, shippedFramework(id)] as const),
);

const links = [...frameworks.values()].flatMap((framework) =>
  questionsOf(framework).flatMap(({ id, mapsTo }) =>
    mapsTo.map((to) => ({ from: framework.id, question: id, to })),
  ),
);

const named = ({ from, question, to }: (typeof links)[number]): string =>
  `${from} ${question} -> ${to.framework} ${to.id}`;

describe('a link between frameworks', () => {
  it('leads to a question that is asked there', () => {
    const lost = links.filter(({ to }) => {
      const target = frameworks.get(to.framework);
      return target === undefined || !questionsOf(target).some(({ id }) => id === to.id);
    });
    expect(links.length).toBeGreaterThan(80);
    expect(lost.map(named)).toEqual([]);
  });

  it('leads somewhere else, and only once', () => {
    expect(links.filter(({ from, to }) => from === to.framework).map(named)).toEqual([]);
    expect(new Set(links.map(named)).size).toBe(links.length);
  });

  it('to the default framework is found there as well', () => {
    const known = new Set(links.map(named));
    const oneWay = links.filter(
      ({ from, question, to }) =>
        to.framework === 'what-good-looks-like' &&
        !known.has(
          named({ from: to.framework, question: to.id, to: { framework: from, id: question } }),
        ),
    );
    expect(oneWay.map(named)).toEqual([]);
  });

  it('leads from the default framework to every other one but the ladder, which asks what is installed', () => {
    const targets = links
      .filter(({ from }) => from === 'what-good-looks-like')
      .map(({ to }) => to.framework);
    expect([...new Set(targets)].toSorted()).toEqual([
      'digital-services-maturity',
      'govuk-service-standard',
      'nhs-service-standard',
      'nhs-what-good-looks-like',
    ]);
  });

  it('is told by the full report beside the question', () => {
    const told = renderMarkdown(
      tellFull(report(shippedFramework(), sheet({ 'users-watched': 2 }), 'a.yaml')),
    );
    expect(told).toContain(
      '*Also asked in:* nhs-service-standard (ss-01), govuk-service-standard (gs-01) and digital-services-maturity (ucd-research).',
    );
  });
});
