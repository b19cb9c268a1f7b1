import { editSheet, type SheetChange } from '../answers/edit.js';
import {
  type Begin,
  beginInterview,
  press,
  withProposals,
} from '../answers/interview/interview.js';
import {
  type Changed,
  type Interview,
  isKeyStage,
  type Press,
} from '../answers/interview/state.js';
import { newSheet } from '../answers/new-sheet.js';
import type { Sheet } from '../answers/sheet.js';
import { writtenForm } from '../answers/written-form.js';
import type { Host } from '../host/host.js';
import { InvalidInput } from '../host/invalid-input.js';
import type { Talk } from '../host/talk.js';
import { proposeSteps } from '../insight/page.js';
import type { Paint } from '../report/paint.js';
import type { Screen } from '../report/screen/drawn.js';
import { screenOf } from '../report/screen/screen.js';
import { toldText } from '../report/screen/told.js';
import { safeDeep } from '../safe.js';
import { score } from '../score/score.js';

export interface SessionStart extends Begin {
  readonly path: string;
  /** The text of the sheet as it stands on the disk; nothing when it is yet to be made. */
  readonly text?: string;
  /** How the sheet names its framework. */
  readonly frameworkName: string;
  readonly paint: Paint;
  /** A comment for editors at the top of a new sheet. */
  readonly modeline?: string;
}

/** How many steps are proposed to choose from. */
const proposals = 6;

/**
 * A conversation that keeps its sheet on the disk: every change is saved, whole or not at all,
 * before the next question is shown.
 */
export class Session implements Talk {
  readonly #host: Host;
  readonly #start: SessionStart;
  readonly #began: number;
  #interview: Interview;
  #text: string | undefined;
  #told: readonly string[] = [];

  constructor(host: Host, start: SessionStart) {
    this.#host = host;
    this.#start = start;
    this.#began = host.clock();
    this.#text = start.text;
    const interview = beginInterview({ ...start, framework: safeDeep(start.framework) });
    // The command line may have chosen another set than the sheet was begun with.
    if (!start.isNew) this.#save({ ...interview, changed: [{ part: 'opening' }] });
    this.#interview = this.#prepared(interview);
  }

  get isSaved(): boolean {
    return this.#text !== undefined;
  }

  get interview(): Interview {
    return this.#interview;
  }

  screen = (): Screen => {
    const minutesGone = Math.floor((this.#host.clock() - this.#began) / 60_000);
    return screenOf(this.#interview, { ...this.#drawing(), minutesGone });
  };

  takeTold = (): readonly string[] => {
    const told = this.#told;
    this.#told = [];
    return told;
  };

  key = (key: string): void => {
    if (isKeyStage(this.#interview.stage)) this.#press({ kind: 'key', key });
  };

  line = (text: string): void => this.#press({ kind: 'line', text });

  leave = (): void => this.#press({ kind: 'leave' });

  isOver = (): boolean => this.#interview.stage.kind === 'over';

  #press(pressed: Press): void {
    const next = press(this.#interview, pressed);
    if (next.changed.length > 0) this.#save(next);
    this.#interview = this.#prepared(next);
    const { sections } = score(next.framework, next.sheet);
    const told = next.told.flatMap((item) =>
      toldText(next, item, this.#drawing(), (section) => sections.get(section)),
    );
    this.#told = [...this.#told, ...told];
  }

  #drawing() {
    return { columns: this.#host.messages.columns, paint: this.#start.paint };
  }

  #prepared(interview: Interview): Interview {
    if (interview.stage.kind !== 'steps' || interview.proposals.length > 0) return interview;
    const { framework, sheet } = interview;
    const assessment = score(framework, sheet);
    return withProposals(interview, proposeSteps({ framework, sheet, assessment }, proposals));
  }

  #save({ sheet, framework, changed }: Interview): void {
    const text = this.#text ?? this.#newText(sheet);
    const changes = changed.flatMap((change) => changesOf(change, sheet));
    const edited = editSheet(text, this.#start.path, changes, framework);
    if (!edited.ok) throw new InvalidInput(edited.problems);
    if (edited.value === this.#text) return;
    this.#host.files.write(this.#start.path, edited.value);
    this.#text = edited.value;
  }

  #newText(sheet: Sheet): string {
    const { frameworkName, framework, modeline } = this.#start;
    return newSheet(
      {
        framework: frameworkName,
        edition: framework.edition,
        asked: sheet.asked,
        subject: { name: sheet.subject.name, kind: framework.unit },
        date: sheet.date,
      },
      modeline,
    );
  }
}

/** What changed, as a person would write it into the sheet. */
function changesOf(change: Changed, sheet: Sheet): readonly SheetChange[] {
  switch (change.part) {
    case 'answer': {
      const answer = sheet.answers.get(change.question);
      return [{ path: ['answers', change.question], to: answer && writtenForm(answer) }];
    }
    case 'opening':
      return openingChanges(sheet);
    case 'steps':
      return [{ path: ['steps'], to: sheet.steps.map(({ place: _, ...step }) => ({ ...step })) }];
    default:
      return change satisfies never;
  }
}

function openingChanges({ subject, respondent, date, asked }: Sheet): readonly SheetChange[] {
  const { role, people } = respondent;
  return [
    { path: ['subject', 'name'], to: subject.name },
    ...(role.length === 0
      ? []
      : [{ path: ['respondent', 'role'], to: role.length === 1 ? (role[0] ?? '') : role }]),
    ...(Object.keys(people).length === 0
      ? []
      : [{ path: ['respondent', 'people'], to: { ...people } }]),
    { path: ['date'], to: date },
    { path: ['asked'], to: asked },
  ];
}
