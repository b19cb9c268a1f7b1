import { askedQuestions } from '../../answers/interview/places.js';
import type { Interview, Stage } from '../../answers/interview/state.js';
import {
  facetIn,
  hasShortSet,
  initialOf,
  knownRoles,
  minutesForAll,
  minutesForQuick,
  type OpeningField,
} from '../../answers/opening.js';
import { capital, uncapital } from '../words.js';
import { blank, type Line, line, type Place, warnings } from './place.js';

export function opening(interview: Interview, stage: Extract<Stage, { kind: 'opening' }>): Place {
  const { framework } = interview;
  const { ask, hint, back, prompt } = openingWords(interview, stage.field);
  const initial = initialOf(interview, stage.field);
  const summary = framework.summary === undefined ? [] : [line('text', framework.summary)];
  const welcome: readonly Line[] =
    stage.field === 'subject' ? [line('strong', framework.title), ...summary, blank] : [];
  return {
    key: `opening ${stage.field}`,
    lines: [
      blank,
      ...welcome,
      line('strong', ask),
      ...(back === undefined
        ? [line('quiet', hint)]
        : [line('quiet', `${hint} ${back}`, 'screen'), line('quiet', hint, 'plain')]),
    ],
    live: warnings(stage.error),
    initial,
    hint: `${initial === '' ? '' : `Now: ${initial}. Enter alone keeps it.`}${stage.field === 'subject' ? '' : ' Type < for back.'}`.trim(),
    prompt,
  };
}

interface Words {
  readonly ask: string;
  readonly hint: string;
  /** On a screen: the way back, said once. */
  readonly back?: string;
  readonly prompt: string;
}

function openingWords(interview: Interview, field: OpeningField): Words {
  const { framework, sheet } = interview;
  const roles = knownRoles(framework);
  switch (field) {
    case 'subject':
      return {
        ask: `Which ${framework.unit} is this about?`,
        hint: 'Its name, as it should head the report. Here and below, ? and Enter tell why it is asked, and q and Enter save and quit.',
        prompt: 'Name',
      };
    case 'roles':
      return {
        ask:
          framework.facets.find(({ id }) => id === 'role')?.ask ??
          'Who is answering? One role or several.',
        hint: `${roles.length === 0 ? 'Any word is a role.' : ''}${roles.map(({ id, title }, index) => `${index + 1} ${id}${title.toLowerCase() === id ? '' : ` (${title.toLowerCase()})`}`).join(', ')}${roles.length === 0 ? '' : '.'}${roles.length > 1 ? ' Several: 1 2.' : ''} Enter for none.`,
        back: 'Esc goes back.',
        prompt: 'Roles',
      };
    case 'people':
      return {
        ask: 'How many people are answering?',
        hint:
          sheet.respondent.role.length > 1
            ? `One number for each of: ${sheet.respondent.role.join(', ')}. Enter leaves it open.`
            : 'A number. Enter for one.',
        prompt: 'People',
      };
    case 'date':
      return {
        ask: 'What is the date of these answers?',
        hint: `Enter for ${sheet.date}.`,
        prompt: 'Date',
      };
    case 'minutes':
      return {
        ask: 'How long have you got, in minutes?',
        hint: hasShortSet(framework)
          ? `${minutesWords(interview)} Or write: short, full. Enter for full.`
          : 'There is no short set: all questions are asked. Enter goes on.',
        prompt: 'Minutes',
      };
    default:
      return facetWords(interview, facetIn(field));
  }
}

function facetWords({ framework }: Interview, id: string): Words {
  const facet = framework.facets.find((candidate) => candidate.id === id);
  const title = facet?.title ?? capital(id);
  const ask = facet?.ask ?? askedByTitle(title, framework.unit);
  const options = (facet?.options ?? []).map(
    (option, index) =>
      `${index + 1} ${option.id}${option.title.toLowerCase() === option.id ? '' : ` (${option.title})`}`,
  );
  return {
    ask,
    hint: `${options.join('; ')}. Enter for none: every question is asked then.`,
    back: 'Esc goes back.',
    prompt: title,
  };
}

/** A title that is no sentence makes one: "Phase" becomes "What is the phase of this service?". */
function askedByTitle(title: string, unit: string): string {
  if (/[.?!…]$/.test(title)) return title;
  const of = title.toLowerCase().includes(unit.toLowerCase()) ? '' : ` of this ${unit}`;
  return `What is the ${uncapital(title)}${of}?`;
}

function minutesWords({ framework, sheet }: Pick<Interview, 'framework' | 'sheet'>): string {
  const { asked: _, ...all } = sheet;
  const [short, full] = [
    askedQuestions({ framework, sheet: { ...all, asked: 'quick' } }).length,
    askedQuestions({ framework, sheet: all }).length,
  ];
  return `${isCounted(sheet) ? 'T' : 'For one person t'}he short set of ${short} takes about ${minutesForQuick(framework, sheet)} minutes, all ${full} about ${minutesForAll(framework, sheet)}.`;
}

function isCounted({ respondent }: Interview['sheet']): boolean {
  return Object.keys(respondent.people).length > 0;
}
