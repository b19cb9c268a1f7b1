/** What each kind of clause, and of note beside them, is about. */
export const clauses: Readonly<Record<string, { readonly short: string; readonly full: string }>> =
  {
    completeness: {
      short: 'Enough questions are answered.',
      full: 'The policy says what share of the questions must be answered. Don’t know is no answer; not applicable leaves the count.',
    },
    overall: {
      short: 'The whole is high enough.',
      full: 'The policy says how high the whole must be. It is undecided while open questions could still lift it there.',
    },
    principle: {
      short: 'A principle is high enough.',
      full: 'The policy says how high a principle must be. The answers that hold it back are named, the one that would lift it most first.',
    },
    section: {
      short: 'A section is high enough.',
      full: 'The policy says how high a section must be. The answers that hold it back are named, the one that would lift it most first.',
    },
    question: {
      short: 'An answer is high enough.',
      full: 'The policy says what the answer to a question must be at least. It is undecided while the question is open.',
    },
    essentials: {
      short: 'Every essential question reaches its mark.',
      full: 'The framework says which questions are essential, and what each must reach.',
    },
    evidence: {
      short: 'What is claimed has evidence that is young enough.',
      full: 'An answer at or above the level that the policy names has evidence with a date, not too old on the day of the check.',
    },
    'no-decline': {
      short: 'No answer is lower without a word.',
      full: 'No answer is lower than in the baseline, unless its note says something new. To lower an answer and say why is a correction.',
    },
    'assessed-within': {
      short: 'Every answer was given or confirmed lately.',
      full: 'The policy says how old an answer may be. To confirm one, set the day in "checked".',
    },
    'not-applicable': {
      short: 'Not too much is set aside, and each with a reason.',
      full: 'The policy says how many questions may be answered with not applicable. Each needs a reason that says something.',
    },
    'dont-know': {
      short: 'Not too much is unknown.',
      full: 'The policy says how many questions may be answered with don’t know.',
    },
    status: {
      short: 'The sheet has the status that is asked for.',
      full: 'The policy says whether the sheet must be agreed.',
    },
    waiver: {
      short: 'A waiver is still needed.',
      full: 'A waiver that has ended or that nothing needs is taken out, so that it covers nothing by accident.',
    },
    correction: {
      short: 'An answer was lowered, and its note says why.',
      full: 'An answer lowered with a new note is a correction. It is told, and never held against anybody.',
    },
    'worth-asking': {
      short: 'A careful reader would ask about it.',
      full: 'A question, and no accusation: there may be a good reason. It changes no verdict.',
    },
    other: {
      short: 'A clause of the policy holds.',
      full: 'The policy says what is enough, and gives this clause a name of its own.',
    },
  };
