import { writeInline } from '../document.js';
import type { Framework, Question } from '../framework/framework.js';

/** What an answer to a question looks like, in words and as an example, for messages that show the way out. */
export interface Wanted {
  /** `a level from 0 to 4` */
  readonly what: string;
  /** What could stand behind the question's id. */
  readonly example: string;
  /** `an option`: what `dont-know` is not. */
  readonly noun: string;
  /** The long form, with words before it: `a level: soil: { level: 4 }`. */
  readonly long: string;
}

export function wanted(question: Question, framework: Framework): Wanted {
  const { id, kind } = question;
  switch (kind) {
    case 'scale':
      return wantedLevel(id, framework);
    case 'elements': {
      const met = `[${firstIds(question.elements)}]`;
      return {
        what: 'a list of what is met',
        example: `${met} or the like, [] for none`,
        noun: 'a list of elements',
        long: `what is met: ${id}: { met: ${met} }`,
      };
    }
    case 'choice':
      return wantedOption(question);
    case 'yes-no': {
      const what = question.yesNo?.partly === undefined ? 'yes or no' : 'yes, no or partly';
      return { what, example: what, noun: what, long: `${what}: ${id}: { answer: yes }` };
    }
    case 'share': {
      const what = 'a percentage from 0 to 100';
      return { what, example: what, noun: 'a percentage', long: `${what}: ${id}: { share: 50 }` };
    }
    case 'text':
      return {
        what: 'words',
        example: '{ text: your words }',
        noun: 'an answer in words',
        long: `words: ${id}: { text: your words }`,
      };
    default:
      return kind satisfies never;
  }
}

function wantedLevel(id: string, { scale }: Framework): Wanted {
  const what = scale === undefined ? 'a level' : `a level from ${scale.from} to ${scale.to}`;
  const long = `a level: ${id}: { level: ${scale?.to ?? 0} }`;
  return { what, example: what, noun: 'a level', long };
}

function wantedOption({ id, choice }: Question): Wanted {
  const options = choice?.options ?? [];
  const first = writeInline(options[0]?.id ?? '…');
  if (choice?.many !== true) {
    const example =
      options.length > 7
        ? `${first} or another`
        : options.map((one) => writeInline(one.id)).join(', ');
    return {
      what: 'one of its options',
      example,
      noun: 'an option',
      long: `an option: ${id}: { option: ${first} }`,
    };
  }
  const list = `[${firstIds(options)}]`;
  return {
    what: 'a list of its options',
    example: `${list} or the like, [] for none`,
    noun: 'an option',
    long: `options: ${id}: { options: ${list} }`,
  };
}

function firstIds(listed: readonly { readonly id: string }[] = []): string {
  return listed
    .slice(0, 2)
    .map((one) => writeInline(one.id))
    .join(', ');
}
