import type { Condition, Framework, Question, Scope, Section } from '../framework/framework.js';
import type { QuestionId } from '../ids.js';
import { elementsLevel } from './elements-level.js';
import type { Response, Sheet } from './sheet.js';

/** What a question's answer is taken to be while scope is decided. */
export type Standing =
  | { readonly is: 'answered'; readonly response: Response }
  /** Unanswered or don't know: it may yet become anything. */
  | { readonly is: 'open' }
  /** These two satisfy no condition. */
  | { readonly is: 'not-applicable' }
  | { readonly is: 'not-asked' };

export type InScope = 'in' | 'out' | 'undecided';

/**
 * Which questions apply. A facet without a value in the sheet takes nothing out of scope. A condition looks at the
 * claimed answer to an earlier question; where that is open, what hangs on it is undecided.
 */
export function scopeOf(
  framework: Framework,
  sheet: Pick<Sheet, 'subject' | 'respondent'>,
  standingOf: (question: Question) => Standing,
): ReadonlyMap<QuestionId, InScope> {
  const scopes = new Map<QuestionId, InScope>();
  const seen: Seen = new Map();
  const decide = (scope: Scope | undefined, around: InScope): InScope => {
    if (around === 'out' || scope === undefined) return around;
    const own = [
      ...scope.applies.map((rule): InScope => (applies(framework, sheet, rule) ? 'in' : 'out')),
      ...scope.when.map((condition) => holds(framework, condition, seen)),
    ];
    return worst([around, ...own]);
  };
  const visit = (section: Section, around: InScope): void => {
    const here = decide(section.scope, around);
    for (const question of section.questions) {
      const scope = decide(question.scope, here);
      scopes.set(question.id, scope);
      seen.set(question.id, { question, scope, standing: standingOf(question) });
    }
    for (const below of section.sections) visit(below, here);
  };
  for (const principle of framework.principles) visit(principle, 'in');
  return scopes;
}

function worst(scopes: readonly InScope[]): InScope {
  if (scopes.includes('out')) return 'out';
  return scopes.includes('undecided') ? 'undecided' : 'in';
}

function applies(
  framework: Framework,
  { subject, respondent }: Pick<Sheet, 'subject' | 'respondent'>,
  { facet, options }: Scope['applies'][number],
): boolean {
  const of = framework.facets.find(({ id }) => id === facet)?.of;
  const values =
    of === 'respondent' && facet === 'role' ? respondent.role : (subject.facets[facet] ?? []);
  return values.length === 0 || values.some((value) => options.includes(value));
}

type Seen = Map<
  QuestionId,
  { readonly question: Question; readonly scope: InScope; readonly standing: Standing }
>;

function holds(framework: Framework, condition: Condition, seen: Readonly<Seen>): InScope {
  const found = seen.get(condition.question);
  if (found === undefined || found.scope === 'out') return 'out';
  const { question, scope, standing } = found;
  switch (standing.is) {
    case 'answered': {
      const isMet = isSatisfied(framework, question, condition, standing.response);
      return worst([scope, isMet ? 'in' : 'out']);
    }
    case 'open':
      return 'undecided';
    case 'not-applicable':
    case 'not-asked':
      return 'out';
    default:
      return standing satisfies never;
  }
}

/** Whether an answer to a question satisfies everything that a condition asks of it. */
export function isSatisfied(
  framework: Framework,
  question: Question,
  { atLeast, atMost, is, met }: Condition,
  response: Response,
): boolean {
  const number = numberOf(framework, question, response);
  if (atLeast !== undefined && (number === undefined || number < atLeast)) return false;
  if (atMost !== undefined && (number === undefined || number > atMost)) return false;
  const words = number === undefined ? wordsOf(response) : [String(number)];
  if (is !== undefined && !is.some((value) => words.includes(String(value)))) return false;
  return (
    met === undefined ||
    (response.kind === 'elements' && met.every((id) => response.met.includes(id)))
  );
}

/** The level or the percentage that an answer names or comes to. */
function numberOf(
  framework: Framework,
  question: Question,
  response: Response,
): number | undefined {
  switch (response.kind) {
    case 'scale':
      return response.level;
    case 'share':
      return response.share;
    case 'elements':
      return elementsLevel(framework, question, response.met);
    case 'choice':
    case 'yes-no':
    case 'text':
      return undefined;
    default:
      return response satisfies never;
  }
}

function wordsOf(response: Response): readonly string[] {
  switch (response.kind) {
    case 'yes-no':
      return [response.answer];
    case 'choice':
      return response.options;
    case 'text':
      return [response.text];
    case 'scale':
    case 'share':
    case 'elements':
      return [];
    default:
      return response satisfies never;
  }
}
