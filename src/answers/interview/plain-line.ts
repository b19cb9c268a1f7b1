import { initialOf } from '../opening.js';
import { chosenNow, offeredBy, responseNow, wayOf } from './choices.js';
import { isOpen, questionById } from './places.js';
import { type Interview, isKeyStage, type Press, type Stage } from './state.js';

/**
 * The plain mode: a whole line that was typed, as the keys that it stands for. A blank line takes the default:
 * what is there already, or going on.
 */
export function pressesOf(interview: Interview, line: string): readonly Press[] {
  const text = line.trim();
  const { stage } = interview;
  if (stage.kind === 'value') return atTyping(interview, text, [{ kind: 'leave' }], []);
  if (stage.kind === 'question' && isTyping(interview, stage.question))
    return atTyping(interview, text, [], [key('enter')]);
  if (stage.kind === 'go')
    return keyIn(text) === 'left' ? [key('escape')] : [{ kind: 'line', text }];
  return isKeyStage(stage) ? atKeys(interview, text) : inField(interview, text);
}

function isTyping(interview: Interview, question: string): boolean {
  return wayOf(questionById(interview, question)) === 'typing';
}

/** Keys under the words that people type for them. */
const words: Readonly<Record<string, string>> = {
  '': 'enter',
  '<': 'left',
  '<-': 'left',
  back: 'left',
  '>': 'right',
  '->': 'right',
  on: 'right',
  "don't know": 'd',
  'dont know': 'd',
  'dont-know': 'd',
  'does not apply': 'x',
  note: 'n',
  later: 's',
  skip: 's',
  why: 'w',
  go: 'g',
  help: '?',
  quit: 'q',
  undo: 'u',
  evidence: 'e',
  votes: 'v',
  barriers: 'b',
};

/** The key that a line stands for, if it stands for one. */
function keyIn(text: string): string | undefined {
  const small = text.normalize('NFKC').toLowerCase();
  return words[small] ?? (/^[a-z?]$/.test(small) ? small : undefined);
}

function key(name: string): Press {
  return { kind: 'key', key: name };
}

function atKeys(interview: Interview, text: string): readonly Press[] {
  const numbers = numbersIn(text);
  const set = choiceOfMany(interview);
  if (set !== undefined && numbers !== undefined) {
    const isNone = numbers.length === 1 && numbers[0] === 0 && !set.offered.includes(0);
    return chosen(set, isNone ? [] : numbers);
  }
  if (set !== undefined && isNoneWord(text)) return chosen(set, []);
  const [number, second] = numbers ?? [numberNamed(interview, text)];
  if (number !== undefined && second === undefined) return [{ kind: 'number', number }];
  const named = keyIn(text);
  if (named === 'enter' && isLeftOpen(interview)) return [key('s')];
  // A line ends with Enter: there is none too many.
  if (named === 'enter' && interview.stage.kind === 'principle') return [key('right')];
  return [named === undefined ? { kind: 'unknown', text } : key(named)];
}

/** A blank line at a question without an answer leaves it for later. */
function isLeftOpen(interview: Interview): boolean {
  const { stage } = interview;
  if (stage.kind !== 'question') return false;
  return isOpen(interview, questionById(interview, stage.question));
}

/** `3`, or `1 3`, or `1, 3`. */
function numbersIn(text: string): readonly number[] | undefined {
  const plain = text.normalize('NFKC');
  return /^\d+(?:[\s,;]+\d+)*$/.test(plain) ? plain.split(/[\s,;]+/).map(Number) : undefined;
}

function isNoneWord(text: string): boolean {
  return text === '-' || text.toLowerCase() === 'none';
}

interface Choice {
  readonly offered: readonly number[];
  readonly now: readonly number[];
}

/** Where several may be chosen: a line names all of them, and goes on. */
function choiceOfMany(interview: Interview): Choice | undefined {
  const { framework, sheet, stage, proposals } = interview;
  const count = (items: readonly unknown[]) => items.map((_, index) => index + 1);
  switch (stage.kind) {
    case 'question': {
      const question = questionById(interview, stage.question);
      if (wayOf(question) !== 'ticks') return undefined;
      const offered = offeredBy(framework, question).map(({ number }) => number);
      return { offered, now: chosenNow(framework, sheet, question) };
    }
    case 'barriers': {
      const ids = framework.barriers.map(({ id }) => id);
      return { offered: count(ids), now: stage.chosen.map((id) => ids.indexOf(id) + 1) };
    }
    case 'last-steps': {
      const done = sheet.steps.flatMap((step, index) => (step.done === true ? [index + 1] : []));
      return { offered: count(sheet.steps), now: done };
    }
    case 'steps':
      return {
        offered: count(proposals),
        now: stage.chosen.map((id) => proposals.indexOf(id) + 1),
      };
    default:
      return undefined;
  }
}

/** What is to be taken back first, then what is to be chosen; a number that is not on offer keeps the place. */
function chosen({ offered, now }: Choice, wanted: readonly number[]): readonly Press[] {
  const unknown = wanted.find((number) => !offered.includes(number));
  if (unknown !== undefined) return [{ kind: 'unknown', text: String(unknown) }];
  const back = now.filter((number) => !wanted.includes(number));
  const added = [...new Set(wanted)].filter((number) => !now.includes(number));
  return [
    ...[...back, ...added].map((number): Press => ({ kind: 'number', number })),
    key('enter'),
  ];
}

/** `yes`, or an option by its words; at a question of yes and no, `y`. */
function numberNamed(interview: Interview, text: string): number | undefined {
  const { stage, framework } = interview;
  if (stage.kind !== 'question') return undefined;
  const question = questionById(interview, stage.question);
  if (text.toLowerCase() === 'y' && question.kind === 'yes-no') return 1;
  if (text.length < 2) return undefined;
  const plain = (words: string): string => words.toLowerCase().replace(/\.$/, '');
  return offeredBy(framework, question).find((offered) => plain(offered.text) === plain(text))
    ?.number;
}

/** A share or a text: a letter by itself is a key, anything else is the answer. */
function atTyping(
  interview: Interview,
  text: string,
  beforeKey: readonly Press[],
  beforeText: readonly Press[],
): readonly Press[] {
  const named = text === '' ? undefined : keyIn(text);
  if (named !== undefined) return [...beforeKey, key(named)];
  return [...beforeText, { kind: 'line', text: text === '' ? valueNow(interview) : text }];
}

function valueNow(interview: Interview): string {
  const { stage } = interview;
  if (stage.kind !== 'value' && stage.kind !== 'question') return '';
  const response = responseNow(interview.sheet, questionById(interview, stage.question));
  if (response?.kind === 'share') return String(response.share);
  return response?.kind === 'text' ? response.text : '';
}

/** After a step back a blank line keeps what was typed before, and `-` takes it out. */
function pieceText({ field, piece }: Extract<Stage, { kind: 'evidence' }>, text: string): string {
  const before = piece[field];
  if (before === undefined) return text;
  return text === '-' ? '' : text === '' ? before : text;
}

function inField(interview: Interview, text: string): readonly Press[] {
  const { stage } = interview;
  const isBack = text === '<' || text === '<-';
  const isEmptied = isNoneWord(text);
  switch (stage.kind) {
    case 'opening': {
      if (isBack) return [{ kind: 'leave' }];
      const kept = text === '' ? initialOf(interview, stage.field) : text;
      return [{ kind: 'line', text: isEmptied && stage.field !== 'subject' ? '' : kept }];
    }
    case 'note':
      if (text === '' || isBack) return [{ kind: 'leave' }];
      return [{ kind: 'line', text: text === '-' ? '' : text }];
    case 'votes': {
      if (text === '' && stage.doubted !== undefined)
        return [{ kind: 'line', text: stage.doubted }];
      if (text === '' || isBack) return [{ kind: 'leave' }];
      return [{ kind: 'line', text: isEmptied ? '' : text }];
    }
    case 'evidence':
      return isBack ? [{ kind: 'leave' }] : [{ kind: 'line', text: pieceText(stage, text) }];
    case 'reason':
      return text === '' || isBack ? [{ kind: 'leave' }] : [{ kind: 'line', text }];
    case 'owner':
    case 'date': {
      if (isBack) return [{ kind: 'leave' }];
      const { [stage.kind === 'owner' ? 'owner' : 'by']: now = '' } =
        interview.sheet.steps[stage.step] ?? {};
      return [{ kind: 'line', text: isEmptied ? '' : text === '' ? now : text }];
    }
    default:
      return isBack ? [{ kind: 'leave' }] : [{ kind: 'line', text: isEmptied ? '' : text }];
  }
}
