import type { SetAside, Upgrade } from '../answers/upgrade.js';
import { changedWords } from '../framework/changed-words.js';
import type { Changed } from '../framework/differences.js';
import { type Framework, levelText } from '../framework/framework.js';
import type { Block, Inline } from './blocks.js';
import { capital, counted, sentence } from './words.js';

export interface UpgradeTold {
  readonly upgrade: Upgrade;
  readonly file: string;
  /** The framework in the edition that the sheet moves to. */
  readonly to: Framework;
  /** The one that it was asked from, where it is to be had. */
  readonly from: Framework | undefined;
}

/** What moving a sheet to a newer edition means for whoever answered it. */
export function tellUpgrade(told: UpgradeTold): readonly Block[] {
  const { upgrade, file, to } = told;
  const { fresh = [], changed = [], renamed, setAside, kept } = upgrade;
  const was = upgrade.from === undefined ? '' : ` from edition ${upgrade.from}`;
  const answers = setAside.filter(({ what }) => what === 'answer');
  const steps = setAside.filter(({ what }) => what === 'step');
  return [
    heading(1, `${file}: ${to.title},${was} to ${upgrade.to}`),
    ...(told.from === undefined && upgrade.from !== upgrade.to ? [nothingToCompare(upgrade)] : []),
    ...list(
      'Look at these again',
      'What can be answered is described otherwise now, so the same answer may mean something else. Each is marked in the sheet, and wgll assess asks it again.',
      changed.map((one) => changedItem(told, one)),
    ),
    ...list(
      'No longer asked, or asked so that the answer does not fit',
      'Each stands in the sheet as a comment, unless said otherwise.',
      answers.map((one) => setAsideItem(one, to)),
    ),
    ...list(
      'Steps of questions that are no longer asked',
      '',
      steps.map((one) => setAsideItem(one, to)),
    ),
    ...list(
      'New, and still to be answered',
      '',
      fresh.map(({ id, ask }) => [{ strong: id }, `: ${ask}`]),
    ),
    ...list(
      'Renamed',
      '',
      renamed.map(({ from, to: question }) => [{ strong: from }, ` is now ${question.id}`]),
    ),
    { kind: 'paragraph', text: [keptText(kept, upgrade, told.from !== undefined)] },
  ];
}

function heading(level: 1 | 2, text: string): Block {
  return { kind: 'heading', level, text };
}

function list(title: string, what: string, items: readonly Inline[]): readonly Block[] {
  if (items.length === 0) return [];
  return [
    heading(2, `${title} (${items.length})`),
    ...(what === '' ? [] : [{ kind: 'paragraph', text: [what] } as const]),
    { kind: 'list', items },
  ];
}

function nothingToCompare({ from }: Upgrade): Block {
  const where = from === undefined ? '' : ` (editions/${from}/framework.yaml)`;
  return {
    kind: 'paragraph',
    text: [
      `The framework in the edition that was asked is not there to compare with${where}. So it cannot be told which questions are new, nor whose levels have changed. Go through every answer once it is moved: wgll assess --review.`,
    ],
  };
}

function changedItem({ upgrade, from, to }: UpgradeTold, changed: Changed): Inline {
  const { before, now } = changed;
  const words = sentence(changedWords(changed));
  const level = upgrade.levels.get(now.id);
  const [was, is] =
    level === undefined || from === undefined
      ? []
      : [levelText(from, before, level), levelText(to, now, level)];
  const compared =
    was === is
      ? ''
      : ` Level ${level} was: ${sentence(was ?? 'between two')} It is: ${sentence(is ?? 'between two')}`;
  return [{ strong: now.id }, `: ${words}${compared}`];
}

function setAsideItem({ id, why, as, said }: SetAside, to: Framework): Inline {
  const reason =
    why === 'not asked'
      ? `not asked any more in edition ${to.edition}`
      : 'asked otherwise now: answer it anew';
  const gone =
    as === 'comment' ? '' : ` It could not become a comment, and is taken out. It said: ${said}`;
  return [{ strong: id }, `: ${reason}.${gone}`];
}

function keptText(kept: number, { changed }: Upgrade, isCompared: boolean): string {
  const other = changed === undefined || changed.length === 0 ? 'answer' : 'other answer';
  if (kept === 0) return `No ${other} is kept as it was.`;
  // What an answer means cannot be told where there is nothing to compare it with.
  const stand = isCompared ? 'as before' : 'as written';
  return capital(`${counted(kept, other)} ${kept === 1 ? 'stands' : 'stand'} ${stand}.`);
}
