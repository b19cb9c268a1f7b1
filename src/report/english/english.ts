import { answers, entry, full, scoring, values } from './answers.js';
import { clauses } from './clauses.js';
import { columns, tabs } from './columns.js';
import { comparison } from './comparison.js';
import { charts, html } from './drawings.js';
import { explain, explainQuestion } from './explain.js';
import * as grammar from './grammar.js';
import { judgement } from './judgement.js';
import { known } from './known.js';
import { opening, short } from './opening.js';
import { barriers, foot, principles, steps } from './page.js';
import { paper } from './paper.js';
import { rules } from './rules.js';
import { scope } from './scope.js';
import { where } from './where.js';

/** Every word of reports in English. */
export const english = {
  grammar,
  opening,
  short,
  where,
  steps,
  principles,
  barriers,
  known,
  foot,
  answers,
  values,
  entry,
  full,
  scoring,
  rules,
  scope,
  judgement,
  clauses,
  html,
  charts,
  comparison,
  paper,
  explain,
  explainQuestion,
  tabs,
  columns,
};
