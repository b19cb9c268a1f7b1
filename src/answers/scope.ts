import type { Condition, Framework, Question, Scope, Section } from '../framework/framework.js';
import type { QuestionId } from '../ids.js';
import type { Response, Sheet } from './sheet.js';

/** What a question's answer is taken to be while scope is decided. */
export type Standing =
  | { readonly is: 'answered'; readonly response: Response }
  /** Unanswered or don't know: it may yet become anything. */
  | { readonly is: 'open' }
  /** Not applicable, or not asked: it satisfies no condition. */
  | { readonly is: 'away' };

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
  const standings = new Map<QuestionId, Standing>();
  const decide = (scope: Scope | undefined, around: InScope): InScope => {
    if (around === 'out' || scope === undefined) return around;
    const own = [
      ...scope.applies.map((rule): InScope => (applies(framework, sheet, rule) ? 'in' : 'out')),
      ...scope.when.map((condition) => holds(condition, scopes, standings)),
    ];
    return worst([around, ...own]);
  };
  const visit = (section: Section, around: InScope): void => {
    const here = decide(section.scope, around);
    for (const question of section.questions) {
      scopes.set(question.id, decide(question.scope, here));
      standings.set(question.id, standingOf(question));
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

function holds(
  condition: Condition,
  scopes: ReadonlyMap<QuestionId, InScope>,
  standings: ReadonlyMap<QuestionId, Standing>,
): InScope {
  const scope = scopes.get(condition.question) ?? 'out';
  const standing = standings.get(condition.question) ?? { is: 'away' };
  if (scope === 'out' || standing.is === 'away') return 'out';
  if (standing.is === 'open') return 'undecided';
  return worst([scope, isSatisfied(condition, standing.response) ? 'in' : 'out']);
}

/** Whether an answer satisfies everything that a condition asks of it. */
export function isSatisfied({ atLeast, atMost, is, met }: Condition, response: Response): boolean {
  const number = numberOf(response);
  if (atLeast !== undefined && (number === undefined || number < atLeast)) return false;
  if (atMost !== undefined && (number === undefined || number > atMost)) return false;
  if (is !== undefined && !is.some((value) => wordsOf(response).includes(String(value))))
    return false;
  return (
    met === undefined ||
    (response.kind === 'elements' && met.every((id) => response.met.includes(id)))
  );
}

function numberOf(response: Response): number | undefined {
  if (response.kind === 'scale') return response.level;
  return response.kind === 'share' ? response.share : undefined;
}

function wordsOf(response: Response): readonly string[] {
  switch (response.kind) {
    case 'scale':
      return [String(response.level)];
    case 'yes-no':
      return [response.answer];
    case 'choice':
      return response.options;
    case 'share':
      return [String(response.share)];
    case 'elements':
      return response.met;
    case 'text':
      return [response.text];
    default:
      return response satisfies never;
  }
}
