import { InvalidInput } from './invalid-input.js';

interface Answering {
  /** As it was named. */
  readonly sheet: string;
  readonly framework: string;
}

/** Answers are compared when they answer one framework; throws `InvalidInput` where they do not. */
export function sameFrameworkOrThrow(before: Answering, now: Answering): void {
  if (before.framework === now.framework) return;
  throw new InvalidInput([
    {
      code: 'other-framework',
      message: `It answers "${before.framework}", and "${now.sheet}" answers "${now.framework}".`,
      hint: 'Answers can be compared when they answer one framework, in the same edition or another.',
      place: { file: before.sheet },
    },
  ]);
}
