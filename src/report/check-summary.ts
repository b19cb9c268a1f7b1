import type { Block } from './blocks.js';
import type { Checked } from './check-formats.js';
import { renderMarkdown } from './markdown.js';
import { tellFound, tellRest, tellVerdict } from './tell-judgement.js';
import { tellSheets } from './tell-sheets.js';
import { words } from './words.js';

/**
 * Judgements for the comment on a pull request, or the summary of a job. GitHub takes 65,536 characters in a
 * comment; what is here leaves room for what a workflow sets before it. The first of the forms that fits is taken,
 * and each shorter one says what it leaves out and where it stands.
 */
export function renderSummary(checked: readonly Checked[]): string {
  for (const form of forms) {
    const { head, sheets } = partsOf(checked, form);
    const text = [head, ...sheets].join('\n');
    if (text.length <= mostCharacters) return text;
  }
  return asManyAsFit(checked);
}

const mostCharacters = 65_000;

interface Form {
  /** What is met and what was not judged is told, too. */
  readonly hasRest?: true;
  /** Of what a clause finds, at most so many places are told; with none of them, only the verdicts are. */
  readonly places: number;
}

const forms: readonly Form[] = [
  { hasRest: true, places: Infinity },
  { places: Infinity },
  { places: 5 },
  { places: 1 },
];

interface Parts {
  readonly head: string;
  /** Of several, those at which there is something to tell. */
  readonly sheets: readonly string[];
}

function partsOf(checked: readonly Checked[], form: Form): Parts {
  const shortened: readonly Block[] =
    form.hasRest === true
      ? []
      : [{ kind: 'paragraph', text: [words.judgement.shortened(form.places)] }];
  const told = checked.map((one) => {
    const found = form.places === 0 ? [] : tellFound(one, form.places);
    const rest = form.hasRest === true ? folded(tellRest(one)) : [];
    return { one, more: [...(found.length === 0 ? [] : [renderMarkdown(found)]), ...rest] };
  });
  const [first] = told;
  if (told.length === 1 && first !== undefined) {
    const head = renderMarkdown([...tellVerdict(first.one), ...shortened]);
    return { head: [head, ...first.more].join('\n'), sheets: [] };
  }
  return {
    head: renderMarkdown([...tellSheets(checked), ...shortened]),
    sheets: told.flatMap(({ one, more }) =>
      more.length === 0 ? [] : [[renderMarkdown(tellVerdict(one)), ...more].join('\n')],
    ),
  };
}

/** The verdicts, and what is found in the first of the sheets. */
function asManyAsFit(checked: readonly Checked[]): string {
  const { head, sheets } = partsOf(checked, { places: checked.length === 1 ? 0 : 1 });
  let text = head;
  for (const [index, sheet] of sheets.entries()) {
    const more = `\n${words.judgement.moreSheets(sheets.length - index)}\n`;
    if (text.length + sheet.length + 1 + more.length > mostCharacters) {
      text += more;
      break;
    }
    text += `\n${sheet}`;
  }
  return text.length <= mostCharacters ? text : cut(text);
}

/** What nobody has to do anything about stands behind a line that opens it: https://github.github.com/gfm/#html-blocks */
function folded(blocks: readonly Block[]): readonly string[] {
  if (blocks.length === 0) return [];
  const opening = `<details><summary>${words.judgement.rest}</summary>`;
  return [`${opening}\n\n${renderMarkdown(blocks)}\n</details>\n`];
}

/** Verdicts of so many sheets that even they do not fit. */
function cut(text: string): string {
  const lines = text.split('\n');
  let characters = 200;
  const fitting = lines.findIndex((line) => {
    characters += line.length + 1;
    return characters > mostCharacters;
  });
  const kept = lines.slice(0, fitting);
  return `${[...kept, '', words.judgement.leftOut(lines.length - fitting)].join('\n')}\n`;
}
