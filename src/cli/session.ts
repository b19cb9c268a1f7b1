import { changedIn } from '../answers/interview/changed-in.js';
import {
  type Begin,
  beginInterview,
  press,
  withProposals,
} from '../answers/interview/interview.js';
import { pressesOf } from '../answers/interview/plain-line.js';
import {
  type AttainmentOf,
  type Interview,
  isKeyStage,
  type Press,
  type Stage,
  wordsToQuit,
} from '../answers/interview/state.js';
import { withSheet } from '../answers/interview/with-sheet.js';
import type { Conflict } from '../answers/merge-sheets.js';
import { differingParts, type SheetPart, withPart } from '../answers/sheet-parts.js';
import { editorIn } from '../host/editor.js';
import type { Host } from '../host/host.js';
import type { PlainTalk, Talk } from '../host/talk.js';
import { proposeSteps } from '../insight/page.js';
import { once } from '../once.js';
import { type Problem, placeBefore } from '../problem.js';
import type { Paint } from '../report/paint.js';
import { about, conflictPlace, keptWords } from '../report/screen/conflict.js';
import { drawPlace, drawTold } from '../report/screen/draw.js';
import type { DrawnTold, Screen } from '../report/screen/drawn.js';
import { blank, type Line, line, type Place } from '../report/screen/place.js';
import { type Said, sayLines, sayPlace } from '../report/screen/say.js';
import { saidOf, screenOf } from '../report/screen/screen.js';
import { toldLines } from '../report/screen/told.js';
import { andList } from '../report/words.js';
import { safe, safeDeep } from '../safe.js';
import { attainmentOf } from '../score/attainment.js';
import { score } from '../score/score.js';
import { isAboutSame, KeptSheet, saidParts } from './kept-sheet.js';
import { SheetFile, type SheetFileStart } from './sheet-file.js';

export interface SessionStart extends Omit<Begin, 'attainmentOf'>, SheetFileStart {
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
  readonly #kept: KeptSheet;
  #interview: Interview;
  /** What was said differently here and elsewhere, and is yet to be chosen from; the first is on the screen. */
  #conflicts: readonly Conflict[] = [];
  #isUnknownKey = false;
  /** How many were chosen from so far. */
  #chosen = 0;
  #told: readonly Line[] = [];
  /** What was typed so far, as far as it may ask for plain lines. */
  #first: 'nothing' | 'p' | 'plain' | 'begun' = 'nothing';

  /** The last screen, and all that it was made of. */
  #shown: { readonly of: readonly unknown[]; readonly screen: Screen } | undefined;

  constructor(host: Host, start: SessionStart) {
    this.#host = host;
    this.#start = start;
    this.#began = host.clock();
    this.#file = new SheetFile(host, start);
    const framework = safeDeep(start.framework);
    const counts: AttainmentOf = (...given) => attainmentOf(framework, ...given);
    const begun = beginInterview({ ...start, framework, attainmentOf: counts });
    this.#kept = new KeptSheet(this.#file, begun.sheet);
    // The command line may have chosen another set than the sheet was begun with.
    const interview = start.isNew
      ? begun
      : this.#keep({ ...begun, changed: [{ part: 'opening' }] }, []);
    this.#interview = this.#prepared(interview ?? begun);
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

  /** Asked for several times at every key, and worked out once. */
  screen = (): Screen => {
    const drawing = this.#drawing();
    const { columns, rows, minutesGone } = drawing;
    const [conflict] = this.#conflicts;
    const of = [this.#interview, conflict, this.#isUnknownKey, columns, rows, minutesGone];
    if (this.#shown?.of.every((one, at) => one === of[at]) !== true) {
      const place = this.#conflictPlace();
      const screen =
        place === undefined ? screenOf(this.#interview, drawing) : drawPlace(place, drawing);
      this.#shown = { of, screen };
    }
    return this.#shown.screen;
  };

  said = (): Said => {
    const conflict = this.#conflictPlace();
    return conflict === undefined ? saidOf(this.#interview, this.#drawing()) : sayPlace(conflict);
  };

  #conflictPlace(): Place | undefined {
    const [conflict] = this.#conflicts;
    if (conflict === undefined) return undefined;
    const place = conflictPlace(this.#interview, conflict, this.#isUnknownKey);
    // The same two answers may be asked about once more: that is another place.
    return { ...place, key: `${place.key} ${this.#chosen}` };
  }

  takeTold = (room?: number): DrawnTold => drawTold(this.#taken(), this.#drawing(), room);

  takeSaid = (): readonly string[] => sayLines(this.#taken());

  #taken(): readonly Line[] {
    const told = this.#told;
    this.#told = [];
    return told;
  }

  plainLine = (text: string): void => {
    if (this.#conflicts.length > 0) this.#choose(text.trim().toLowerCase());
    else for (const pressed of pressesOf(this.#interview, text)) this.#press(pressed);
  };

  key = (key: string): void => {
    if (this.#first === 'p' && key === 'enter') {
      this.#first = 'plain';
      return;
    }
    this.#first = this.#first === 'nothing' && key === 'p' ? 'p' : 'begun';
    if (this.#conflicts.length > 0) this.#choose(key);
    else if (isKeyStage(this.#interview.stage)) this.#press({ kind: 'key', key });
  };

  line = (text: string): void => {
    const isFirst = this.#first === 'nothing';
    this.#first = isFirst && text.trim() === 'p' ? 'plain' : 'begun';
    if (this.#first === 'plain') return;
    const isText = this.#conflicts.length === 0 && !isKeyStage(this.#interview.stage);
    if (isText) this.#press({ kind: 'line', text });
  };

  text = (text: string): void => {
    if (this.#conflicts.length === 0) this.#press({ kind: 'text', text });
  };

  leave = (): void => {
    if (this.#conflicts.length === 0) this.#press({ kind: 'leave' });
  };

  end = (): void => this.#press({ kind: 'end' });

  isOver = (): boolean => this.isPlainWanted || this.#interview.stage.kind === 'over';

  #press(pressed: Press): void {
    const gone = Math.floor((this.#host.clock() - this.#began) / 60_000);
    const before = { ...this.#interview, pace: { ...this.#interview.pace, gone } };
    const here = press(before, pressed);
    // Half an answer is not interrupted by what came from elsewhere.
    const isStaying = here.changed.length === 0 && isSamePlace(before.stage, here.stage);
    const arrived = isStaying ? undefined : this.#kept.arrived();
    if (arrived === undefined) {
      const isToKeep = here.changed.length > 0;
      this.#goOn(isToKeep ? this.#keep(here, saidParts(before.sheet, here)) : here);
      return;
    }
    const theirs = differingParts(before.sheet, arrived.sheet);
    if (isAboutSame(saidParts(before.sheet, here), theirs)) {
      this.#goOn(this.#keep(here, saidParts(before.sheet, here)));
      return;
    }
    // The key is about something else: it is pressed in the sheet as it is now, and may lead elsewhere.
    const joined = withSheet(before, arrived.sheet);
    const next = press(joined, pressed);
    this.#goOn(this.#keep(next, saidParts(joined.sheet, next), arrived.conflicts));
  }

  /** Keeps what a key has led to; nothing when it cannot be kept, and the conversation stays where it is. */
  #keep(
    next: Interview,
    said: readonly SheetPart[],
    asked: readonly Conflict[] = [],
  ): Interview | undefined {
    const kept = this.#kept.keep(next, said, asked);
    if (kept.is === 'refused') {
      this.#refuse(kept.problems);
      return undefined;
    }
    if (kept.isJoined) this.#tellOfJoining(kept.putBack);
    this.#conflicts = [...this.#conflicts, ...kept.conflicts];
    const joined = kept.sheet === next.sheet ? next : withSheet(next, kept.sheet);
    // What is asked about is not saved yet.
    const isAsked = isAboutSame(
      said,
      kept.conflicts.map(({ part }) => part),
    );
    return isAsked ? { ...joined, told: [] } : joined;
  }

  #goOn(next: Interview | undefined): void {
    if (next === undefined) return;
    const before = this.screen().key;
    this.#interview = this.#prepared(next);
    const scores = once(() => score(next.framework, next.sheet).sections);
    const isHere = this.screen().key === before;
    const told = toldLines(next, isHere, (id) => scores().get(id));
    this.#told = [...this.#told, ...told];
  }

  /** Of two answers one stays. The file has the other's already. */
  #choose(key: string): void {
    const [conflict, ...others] = this.#conflicts;
    if (conflict === undefined) return;
    if (wordsToQuit.has(key)) {
      this.#conflicts = [];
      this.end();
      return;
    }
    this.#isUnknownKey = key !== 'm' && key !== 'f';
    if (this.#isUnknownKey) return;
    const { part, mine, theirs } = conflict;
    this.#conflicts = others;
    this.#chosen += 1;
    const chosen = key === 'm' ? mine : theirs;
    const sheet = withPart(part, chosen, this.#interview.sheet);
    const next = { ...withSheet(this.#interview, sheet), changed: changedIn([part]) };
    const kept = this.#keep(next, [part]);
    if (kept === undefined) this.#conflicts = [conflict, ...others];
    else {
      this.#tell(keptWords(kept, part, chosen));
      this.#interview = this.#prepared({ ...kept, told: [], changed: [] });
    }
  }

  #tellOfJoining(putBack: readonly SheetPart[]): void {
    const path = safe(this.#start.path);
    this.#tell(`${path} was changed elsewhere: going on with it as it is now.`);
    if (putBack.length === 0) return;
    const lost = [...new Set(putBack.map((part) => about(this.#interview, part)))];
    const some = lost.length > 4 ? [...lost.slice(0, 3), `${lost.length - 3} more`] : lost;
    this.#tell(`What it had lost of this conversation is put back: ${andList(some)}.`);
  }

  /** Somebody's half-done work on the sheet is not overwritten; the conversation stays where it is. */
  #refuse(problems: readonly Problem[]): void {
    const path = safe(this.#start.path);
    this.#tell(
      `${path} was changed elsewhere, and cannot be read as it is now. It is left as it is, and what you have just answered is not saved. Mend the file, and answer once more.`,
    );
    for (const { place, message, hint } of problems.slice(0, 3)) {
      this.#tell(safe(`${placeBefore(place)} ${message}${hint === undefined ? '' : ` ${hint}`}`));
    }
  }

  #tell(text: string): void {
    this.#told = [...this.#told, line('warning', text), blank];
  }

  #drawing() {
    const minutesGone = Math.floor((this.#host.clock() - this.#began) / 60_000);
    const { env, messages } = this.#host;
    const hasEditor = editorIn(env) !== undefined;
    const { columns, rows } = messages;
    return { columns, rows, paint: this.#start.paint, minutesGone, hasEditor };
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

function isSamePlace(a: Stage, b: Stage): boolean {
  const question = (stage: Stage) => ('question' in stage ? stage.question : undefined);
  return a.kind === b.kind && question(a) === question(b);
}
