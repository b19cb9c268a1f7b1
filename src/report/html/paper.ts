import { type Markup, markup, nothing } from '../markup.js';
import { type Box, howToChoose, type Paper, type PaperQuestion } from '../paper/paper.js';
import { listOfTexts, sentence, words } from '../words.js';
import { htmlDocument } from './document.js';
import { paperStyle } from './paper-style.js';

/** A framework on paper: two questions to a sheet of A4, with boxes to tick and room to write. */
export function renderPaperHtml(paper: Paper): string {
  return htmlDocument({
    title: paper.title,
    style: paperStyle,
    body: [opening(paper), ...paper.questions.map(drawQuestion)],
  });
}

function opening(paper: Paper): Markup {
  const { title, summary, unit, disclaimer } = paper;
  const blanks = [words.paper.aboutA(unit), words.paper.date];
  return markup`<header>
<h1>${title}</h1>
${summary === undefined ? nothing : markup`<p>${summary}</p>\n`}<p>${howToChoose(paper)}</p>
${disclaimer === undefined ? nothing : markup`<p class="hint">${sentence(disclaimer)}</p>\n`}${blanks.map(drawBlank)}${inTheRoom(paper.roles)}${paper.facets.map(drawFacet)}</header>
`;
}

function drawBlank(label: string): Markup {
  return markup`<p class="blank">${label}:</p>\n`;
}

/** A place for a number beside each role, where the framework has some. */
function inTheRoom(roles: readonly string[]): Markup {
  if (roles.length === 0) return drawBlank(words.paper.present);
  return markup`<p>${words.paper.howMany}:</p>
<ul class="roles">
${roles.map((role) => markup`<li class="blank">${role}</li>\n`)}</ul>
`;
}

function drawFacet({ ask, options }: Paper['facets'][number]): Markup {
  return markup`<p class="how">${ask}</p>
<ul>
${options.map((text) => drawBox({ text }))}</ul>
`;
}

function drawQuestion(question: PaperQuestion): Markup {
  const { id, number, sections, ask, why, hints, how, boxes, blank, evidence, statement } =
    question;
  const { dontKnow, notApplicable, note, wouldShow } = words.paper;
  const written =
    blank === undefined
      ? nothing
      : markup`<p class="blank ${blank}">${blank === 'share' ? words.paper.share : words.paper.inWords}</p>\n`;
  return markup`<section class="question" aria-labelledby="q-${id}">
<p class="where">${sections.join(' › ')}${statement === undefined ? '' : `. ${statement}`}</p>
<h2 id="q-${id}">${number}. ${ask}</h2>
${[...(why === undefined ? [] : [why]), ...hints].map((hint) => markup`<p class="hint">${hint}</p>\n`)}<p class="how">${how}</p>
${boxes.length === 0 ? nothing : markup`<ul>\n${boxes.map(drawBox)}</ul>\n`}${written}<ul class="aside">
${drawBox({ text: dontKnow })}<li class="blank">${tick}${notApplicable}:</li>
</ul>
<div class="note"><p>${note}:</p></div>
${evidence.length === 0 ? nothing : markup`<p class="hint shows">${wouldShow}: ${sentence(listOfTexts(evidence))}</p>\n`}
</section>
`;
}

const tick: Markup = markup`<span class="box" aria-hidden="true"></span>`;

function drawBox({ lead, text }: Box): Markup {
  const led = lead === undefined ? nothing : markup`<strong>${lead}</strong> `;
  return markup`<li>${tick}${led}${text}</li>
`;
}
