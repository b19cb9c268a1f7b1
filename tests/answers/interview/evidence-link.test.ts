import { describe, expect, it } from 'vitest';
import { wrongLink } from '../../../src/answers/interview/evidence-link.js';

describe('where evidence is', () => {
  it.each([
    'https://example.org/board/2026-09?page=3#item',
    'http://intranet/papers',
    'HTTPS://Example.org',
    'mailto:records@example.org',
    'file:///srv/papers/a.pdf',
    './papers/board.pdf',
    '../papers/board.pdf',
    'papers/2026/board.pdf',
    '/srv/papers/board.pdf',
    'C:\\Papers\\board.pdf',
    '\\\\server\\papers\\board.pdf',
    'www.example.org/board',
    'DOC-2026-117',
    'EDRMS:117/3',
    'SharePoint: Board papers, September',
    'the red folder in room 4',
  ])('is taken: %s', (text) => {
    expect(wrongLink(text)).toBe(undefined);
  });

  it.each([
    ['javascript:alert(1)', 'would run something'],
    ['JavaScript:alert(1)', 'would run something'],
    ['data:text/html,hello', 'would run something'],
    ['https://', 'is not a whole link'],
    ['https:/example.org', 'is not a whole link'],
    ['http:example.org', 'is not a whole link'],
    ['https://exam ple.org/a', 'is not a whole link'],
    ['https://https://example.org', 'is not a whole link'],
    ['htp://example.org', 'meant to be https'],
    ['htps://example.org', 'meant to be https'],
    ['htttps://example.org', 'meant to be https'],
    ['ttps://example.org', 'meant to be https'],
    ['https//example.org', 'meant to be https'],
    ['https;//example.org', 'meant to be https'],
  ])('is asked for again: %s', (text, because) => {
    expect(wrongLink(text)).toContain(because);
  });
});
