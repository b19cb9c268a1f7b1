import { didYouMean } from '../ids.js';

/** Other spellings of not applicable and don't know. */
export function stateMeant(word: string): string | undefined {
  const squeezed = word.toLowerCase().replaceAll(/[^a-z]/g, '');
  if (['na', 'none', 'notapplicable'].includes(squeezed)) {
    return 'If it does not apply, say why: { not-applicable: We run no wards }.';
  }
  if (['dontknow', 'unknown', 'unsure', 'notsure'].includes(squeezed)) return 'Write dont-know.';
  const near = didYouMean(word, ['dont-know', 'not-applicable']);
  return near?.startsWith('Did') ? near : undefined;
}
