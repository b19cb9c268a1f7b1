import { answerInShort, answerSign, legendOf } from '../answer-words.js';
import { heat } from '../charts/heat.js';
import { questionsIn } from '../lookup.js';
import { type Markup, markup, nothing } from '../markup.js';
import type { ReportQuestion, ReportSection } from '../report.js';
import { words } from '../words.js';
import { type BlockSettings, depthOf } from './draw-block.js';
import { landmark } from './landmark.js';

/** A tile for each question, the darker the further, with its answer on it: it leads to the question. And the same as a table. */
export function drawHeatMap(settings: BlockSettings): Markup {
  const { report, prefix } = settings;
  const depth = depthOf(2, settings);
  const hasEmpty = report.questions.some((question) => answerSign(question).length === 0);
  return markup`<section class="part heat-map" id="${prefix}heat-map"${landmark(`${prefix}heat-map-title`, settings)}>
<h${depth} id="${prefix}heat-map-title">${words.html.heatMap}</h${depth}>
<ul>
${report.principles.map((section) => row(section, settings))}</ul>
<p class="legend">${words.charts.heat(legendOf(report), hasEmpty)}</p>
<details><summary>${words.html.asTable}</summary>
<table>
<thead><tr><th scope="col">${words.html.questionHead}</th><th scope="col">${words.html.answerHead}</th></tr></thead>
${report.principles.map((section) => group(section, settings))}</table>
</details>
</section>
`;
}

function row(section: ReportSection, settings: BlockSettings): Markup {
  const questions = questionsIn(settings.report, section);
  if (questions.length === 0) return nothing;
  return markup`<li><span>${section.short}</span><ul>${questions.map((question) => tile(question, settings))}</ul></li>
`;
}

/** Who sees it reads the sign, who hears it the title and the answer. */
function tile(question: ReportQuestion, { report, prefix }: BlockSettings): Markup {
  const { id, title, attainment } = question;
  const shade = attainment === undefined ? 'none' : heat(attainment);
  const told = words.charts.tileWords(title, answerInShort(report, question));
  return markup`<li><a class="tile heat-${shade}" href="#${prefix}q-${id}" title="${told}"><span aria-hidden="true">${answerSign(question).join('')}</span><span class="unseen">${told}</span></a></li>`;
}

function group(section: ReportSection, { report }: BlockSettings): Markup {
  const questions = questionsIn(report, section);
  if (questions.length === 0) return nothing;
  return markup`<tbody>
<tr><th scope="rowgroup" colspan="2">${section.title}</th></tr>
${questions.map((question) => markup`<tr><td>${question.title}</td><td>${answerInShort(report, question)}</td></tr>\n`)}</tbody>
`;
}
