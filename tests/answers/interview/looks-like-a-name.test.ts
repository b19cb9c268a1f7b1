import { describe, expect, it } from 'vitest';
import { looksLikeAName } from '../../../src/answers/interview/looks-like-a-name.js';

describe('an owner', () => {
  it.each([
    'Jane Smith',
    'Jane Smith, COO',
    'Anne-Marie O’Neill',
    'José García Pérez',
    'Jane Smith (finance)',
  ])('looks like a person: %s', (owner) => {
    expect(looksLikeAName(owner, ['Board'])).toBe(true);
  });

  it.each([
    'Head of digital',
    'Chief Executive',
    'Town Clerk',
    'Product Owner, benefits',
    'Finance',
    'COO',
    'Digital Teams',
    'Nursing Directorate',
    'Wardens Together',
    'the board',
    'JS',
    '',
  ])('looks like a role: %s', (owner) => {
    expect(looksLikeAName(owner, ['Board', 'Wardens'])).toBe(false);
  });
});
