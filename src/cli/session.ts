import {
  type Begin,
  beginInterview,
  press,
  withProposals,
} from '../answers/interview/interview.js';
import { pressesOf } from '../answers/interview/plain-line.js';
import { type Interview, isKeyStage, type Press } from '../answers/interview/state.js';
import { withSheet } from '../answers/interview/with-sheet.js';
import type { Host } from '../host/host.js';
import type { PlainTalk, Talk } from '../host/talk.js';
import { proposeSteps } from '../insight/page.js';
import { once } from '../once.js';
import { type Problem, placeText } from '../problem.js';
import type { Paint } from '../report/paint.js';
import { drawLines } from '../report/screen/draw.js';
import type { Screen } from '../report/screen/drawn.js';
import { blank, type Line, line } from '../report/screen/place.js';
import { type Said, sayLines } from '../report/screen/say.js';
import { saidOf, screenOf } from '../report/screen/screen.js';
import { toldLines } from '../report/screen/told.js';
import { safe, safeDeep } from '../safe.js';
import { score } from '../score/score.js';
import { SheetFile, type SheetFileStart } from './sheet-file.js';

export interface SessionStart extends Begin, SheetFileStart {
  readonly paint: Paint;
}

/** How many steps are proposed to choose from. */
const proposals = 6;

/** A conversation that keeps its sheet on the disk: every change is saved before the next question is shown. */
export class Session implements Talk, PlainTalk {
  readonly #host: Host;
  readonly #start: SessionStart;
  readonly #began: number;
  readonly #file: SheetFile;
  #interview: Interview;
  #told: readonly Line[] = [];
  /** What was typed so far, as far as it may ask for plain lines. */
  #first: 'nothing' | 'p' | 'plain' | 'begun' = 'nothing';

  constructor(host: Host, start: SessionStart) {
    this.#host = host;
    this.#start = start;
    this.#began = host.clock();
    this.#file = new SheetFile(host, start);
    const interview = beginInterview({ ...start, framework: safeDeep(start.framework) });
    // The command line may have chosen another set than the sheet was begun with.
    if (!start.isNew) this.#file.write({ ...interview, changed: [{ part: 'opening' }] });
    this.#interview = this.#prepared(interview);
  }

  /** Whether the first that was typed was p and Enter. */
  get isPlainWanted(): boolean {
    return this.#first === 'plain';
  }

  /** From here on it is held line by line. */
  goPlain(): void {
    this.#first = 'begun';
  }

  get isSaved(): boolean {
    return this.#file.isSaved;
  }

  get interview(): Interview {
    return this.#interview;
  }

  screen = (): Screen => screenOf(this.#interview, this.#drawing());

  said = (): Said => saidOf(this.#interview);

  takeTold = (): readonly string[] => drawLines(this.#taken(), this.#drawing());

  takeSaid = (): readonly string[] => sayLines(this.#taken());

  #taken(): readonly Line[] {
    const told = this.#told;
    this.#told = [];
    return told;
  }

  plainLine = (text: string): void => {
    for (const pressed of pressesOf(this.#interview, text)) this.#press(pressed);
  };

  key = (key: string): void => {
    if (this.#first === 'p' && key === 'enter') {
      this.#first = 'plain';
      return;
    }
    this.#first = this.#first === 'nothing' && key === 'p' ? 'p' : 'begun';
    if (isKeyStage(this.#interview.stage)) this.#press({ kind: 'key', key });
  };

  line = (text: string): void => {
    const isFirst = this.#first === 'nothing';
    this.#first = isFirst && text.trim() === 'p' ? 'plain' : 'begun';
    if (this.#first === 'plain') return;
    if (!isKeyStage(this.#interview.stage)) this.#press({ kind: 'line', text });
  };

  leave = (): void => this.#press({ kind: 'leave' });

  end = (): void => this.#press({ kind: 'end' });

  isOver = (): boolean => this.isPlainWanted || this.#interview.stage.kind === 'over';

  #press(pressed: Press): void {
    const elsewhere = this.#file.changedElsewhere();
    if (elsewhere?.ok === true) {
      this.#interview = withSheet(this.#interview, elsewhere.value);
      this.#tell(`${safe(this.#start.path)} was changed elsewhere: going on with it as it is now.`);
    }
    const { pace } = this.#interview;
    const gone = Math.floor((this.#host.clock() - this.#began) / 60_000);
    const next = press({ ...this.#interview, pace: { ...pace, gone } }, pressed);
    if (next.changed.length > 0) {
      if (elsewhere?.ok === false) {
        this.#refuse(elsewhere.problems);
        return;
      }
      this.#file.write(next);
    }
    const before = this.screen().key;
    this.#interview = this.#prepared(next);
    const isHere = this.screen().key === before;
    const scores = once(() => score(next.framework, next.sheet).sections);
    const told = toldLines(next, isHere, (id) => scores().get(id));
    this.#told = [...this.#told, ...told];
  }

  /** Somebody's half-done work on the sheet is not overwritten; the conversation stays where it is. */
  #refuse(problems: readonly Problem[]): void {
    const path = safe(this.#start.path);
    this.#tell(
      `${path} was changed elsewhere, and cannot be read as it is now. It is left as it is, and what you have just answered is not saved. Mend the file, and answer once more.`,
    );
    for (const { place, message, hint } of problems.slice(0, 3)) {
      this.#tell(safe(`${placeText(place)} ${message}${hint === undefined ? '' : ` ${hint}`}`));
    }
  }

  #tell(text: string): void {
    this.#told = [...this.#told, line('warning', text), blank];
  }

  #drawing() {
    const minutesGone = Math.floor((this.#host.clock() - this.#began) / 60_000);
    return { columns: this.#host.messages.columns, paint: this.#start.paint, minutesGone };
  }

  /** Steps are proposed from the answers as they are when their choice begins. */
  #prepared(interview: Interview): Interview {
    const isChoosing = this.#interview?.stage.kind === 'steps' && interview.proposals.length > 0;
    if (interview.stage.kind !== 'steps' || isChoosing) return interview;
    const { framework, sheet } = interview;
    const assessment = score(framework, sheet);
    return withProposals(interview, proposeSteps({ framework, sheet, assessment }, proposals));
  }
}
