import { writeInline } from '../document.js';
import { type Framework, levelText, type Question, type Section } from '../framework/framework.js';
import { nameToFillIn } from './sheet.js';

export interface EmptySheetOptions {
  readonly isQuick: boolean;
  readonly date: string;
  /** As the sheet should name its framework: an id or a path. */
  readonly name: string;
}

/** A sheet to fill in by hand: every question with its levels in comments, every answer commented out; sound as it is. */
export function emptySheet(framework: Framework, options: EmptySheetOptions): string {
  const unit = framework.unit;
  return [
    `# ${framework.title} (${framework.id} ${framework.edition})`,
    '# To answer: take the # away before an id and write the number of the level.',
    ...comment('#', framework.choosing),
    `# Not known: dont-know. Does not apply: { not-applicable: the reason }.`,
    `# With more to say: { level: 2, note: "What was seen", barriers: [${framework.barriers[0]?.id ?? 'money'}],`,
    `#   evidence: [ { title: Board paper, date: ${options.date} } ] }`,
    ...(framework.barriers.length === 0
      ? []
      : comment('#', `Barriers: ${framework.barriers.map((barrier) => barrier.id).join(', ')}.`)),
    'version: 1',
    `framework: ${writeInline(options.name)}`,
    `edition: ${JSON.stringify(framework.edition)}`,
    ...(options.isQuick ? ['asked: quick'] : []),
    'status: draft',
    `subject: { name: ${writeInline(nameToFillIn(unit))}, kind: ${writeInline(unit)} }`,
    ...respondent(framework),
    `date: ${options.date}`,
    'answers:',
    ...framework.principles.flatMap((section, index) =>
      sectionLines(framework, section, options, `${index + 1}. `),
    ),
    '',
  ].join('\n');
}

function respondent(framework: Framework): readonly string[] {
  const role = framework.facets.find((facet) => facet.id === 'role');
  if (role === undefined) return ['#respondent: { name: The team }'];
  const ids = role.options.map((option) => option.id);
  const people = ids.map((id) => `${id}: 1`).join(', ');
  return ['#respondent:', `#  role: [${ids.join(', ')}]`, `#  people: { ${people} }`];
}

function sectionLines(
  framework: Framework,
  section: Section,
  options: EmptySheetOptions,
  number: string,
): readonly string[] {
  const questions = section.questions.filter((question) => !options.isQuick || question.isQuick);
  const below = section.sections.flatMap((inner) => sectionLines(framework, inner, options, ''));
  if (questions.length === 0 && below.length === 0) return [];
  return [
    '',
    `  # ---- ${number}${oneLine(section.title)} ----`,
    ...questions.flatMap((question) => questionLines(framework, question)),
    ...below,
  ];
}

function questionLines(framework: Framework, question: Question): readonly string[] {
  const levels = (framework.scale?.levels ?? []).flatMap(({ level }) => {
    const text = levelText(framework, question, level);
    return text === undefined ? [] : comment('  #', `${level}: ${text}`, '   ');
  });
  return ['', ...comment('  #', question.ask), ...levels, `  #${question.id}:`];
}

const widest = 98;

/** A text in lines that each begin with a mark, the later ones indented. */
function comment(mark: string, text: string, indent = ''): readonly string[] {
  const lines: string[] = [];
  let line = mark;
  for (const word of oneLine(text).split(' ')) {
    if (line !== mark && line.length + 1 + word.length > widest) {
      lines.push(line);
      line = `${mark}${indent}`;
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
