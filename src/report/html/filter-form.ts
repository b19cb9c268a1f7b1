import { type Markup, markup, nothing } from '../markup.js';
import { words } from '../words.js';
import { type BlockSettings, depthOf } from './draw-block.js';
import { isOpen } from './entry-facets.js';
import { partHead } from './principles-table.js';

interface Choice {
  readonly value: string;
  readonly title: string;
}

/** Choosing among the questions. Without scripts it stays hidden, and everything is there to read. */
export function filterForm(settings: BlockSettings): Markup {
  const { report, prefix, isAmongOthers } = settings;
  const { questions, framework, principles } = report;
  const barriers = framework.barriers
    .filter(({ id }) => questions.some(({ answer }) => answer?.barriers?.includes(id) === true))
    .map(({ id, title }) => ({ value: id, title }));
  const roles = [...new Set(questions.flatMap(({ askOf }) => askOf))].map((value) => ({
    value,
    title: framework.roles.find(({ id }) => id === value)?.title ?? value,
  }));
  const sections = principles.map(({ id, title }) => ({ value: id, title }));
  const depth = depthOf(2, settings);
  const role = isAmongOthers ? 'group' : 'search';
  const open = questions.filter(isOpen).length;
  return markup`<div class="filter" id="${prefix}filter" role="${role}" aria-labelledby="${prefix}filter-title" tabindex="-1" hidden>
<h${depth} id="${prefix}filter-title">${words.html.filter}</h${depth}>
${select(`${prefix}principle`, 'principle', partHead(report), sections)}${select(`${prefix}barrier`, 'barrier', words.html.barrier, barriers)}${select(`${prefix}role`, 'role', words.html.role, roles)}${open === 0 ? nothing : markup`<p class="tick"><input type="checkbox" id="${prefix}open" name="open"><label for="${prefix}open">${words.html.onlyOpen}</label></p>\n`}<p class="found" role="status" data-words="${JSON.stringify(words.html.found)}"></p>
<p><button type="button">${words.html.showAll}</button></p>
</div>
`;
}

/** From the beginning of the full report to choosing, past the tiles; without scripts there is nothing to choose. */
export function linkToFilter({ prefix }: BlockSettings): Markup {
  return markup`<p class="to-filter" hidden><a href="#${prefix}filter">${words.html.filter}</a></p>
`;
}

/** A choice between one thing is none. */
function select(id: string, name: string, label: string, choices: readonly Choice[]): Markup {
  if (choices.length === 0 || (name === 'principle' && choices.length === 1)) return nothing;
  return markup`<p><label for="${id}">${label}</label><select id="${id}" name="${name}"><option value="">${words.html.all}</option>${choices.map(({ value, title }) => markup`<option value="${value}">${title}</option>`)}</select></p>
`;
}
