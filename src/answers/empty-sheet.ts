import { writeInline } from '../document.js';
import {
  type Framework,
  levelName,
  levelText,
  type Question,
  questionsOf,
  type Section,
} from '../framework/framework.js';
import { nameToFillIn } from './sheet.js';
import { wanted } from './wanted-answer.js';

export interface EmptySheetOptions {
  readonly isQuick: boolean;
  readonly date: string;
  /** As the sheet should name its framework: an id or a path. */
  readonly name: string;
  /** When a question is asked at all, in sentences; nothing is said of it without. */
  readonly whenAsked?: (question: Question) => readonly string[];
}

/** A sheet to fill in by hand: every question with its levels in comments, every answer commented out; sound as it is. */
export function emptySheet(framework: Framework, options: EmptySheetOptions): string {
  return [
    `# ${framework.title} (${framework.id} ${framework.edition})`,
    hasOnlyLevels(framework)
      ? '# To answer: take the # away before an id and write the number of the level.'
      : '# To answer: take the # away before an id and write the answer behind it.',
    ...comment('#', framework.choosing),
    `# Not known: dont-know. Does not apply: { not-applicable: the reason }.`,
    `# With more to say: { ${example(framework)}, note: "What was seen",${barrierExample(framework)}`,
    `#   evidence: [ { title: Board paper, date: ${options.date} } ] }`,
    ...(framework.barriers.length === 0
      ? []
      : comment('#', `Barriers: ${framework.barriers.map((barrier) => barrier.id).join(', ')}.`)),
    'version: 1',
    `framework: ${writeInline(options.name)}`,
    `edition: ${JSON.stringify(framework.edition)}`,
    ...(options.isQuick ? ['asked: quick'] : []),
    'status: draft',
    ...subject(framework),
    ...respondent(framework),
    `date: ${options.date}`,
    'answers:',
    ...framework.principles.flatMap((section, index) =>
      sectionLines(framework, section, options, `${index + 1}. `),
    ),
    '',
  ].join('\n');
}

function barrierExample({ barriers: [first] }: Framework): string {
  return first === undefined ? '' : ` barriers: [${writeInline(first.id)}],`;
}

/** With the facets that questions hang on, each commented out with what it can be. */
function subject({ unit, facets }: Framework): readonly string[] {
  const [name, kind] = [writeInline(nameToFillIn(unit)), writeInline(unit)];
  const own = facets.filter(({ of }) => of === 'subject');
  if (own.length === 0) return [`subject: { name: ${name}, kind: ${kind} }`];
  return [
    'subject:',
    `  name: ${name}`,
    `  kind: ${kind}`,
    ...own.flatMap(({ id, title, ask, options }) => [
      ...comment('  #', ask ?? `${title ?? id}:`),
      ...options.flatMap((option) =>
        comment(
          '  #',
          option.title === option.id ? `  ${option.id}` : `  ${option.id}: ${option.title}`,
          '     ',
        ),
      ),
      `  #${id}:`,
    ]),
  ];
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
    ...questions.flatMap((question) => questionLines(framework, question, options)),
    ...below,
  ];
}

function questionLines(
  framework: Framework,
  question: Question,
  { whenAsked }: EmptySheetOptions,
): readonly string[] {
  return [
    '',
    ...comment('  #', question.ask),
    ...(whenAsked?.(question) ?? []).flatMap((sentence) => comment('  #', sentence)),
    ...answerLines(framework, question),
    `  #${question.id}:`,
  ];
}

/** What can be answered: the levels, elements or options with their texts, or the form of the answer. */
function answerLines(framework: Framework, question: Question): readonly string[] {
  const { kind, elements = [], choice } = question;
  const form = wanted(question, framework);
  switch (kind) {
    case 'scale':
      return (framework.scale?.levels ?? []).flatMap(({ level }) => {
        const text = levelText(framework, question, level);
        return text === undefined ? [] : comment('  #', `${level}: ${text}`, '   ');
      });
    case 'elements':
      return [
        ...comment('  #', `Write ${form.what}: ${form.example}.`),
        ...elements.flatMap(({ id, text, level }, index) => [
          ...(elements[index - 1]?.level === level ? [] : levelLine(framework, level)),
          ...comment('  #', `  ${writeInline(id)}: ${text}`, '     '),
        ]),
      ];
    case 'choice':
      return [
        ...comment('  #', `Write ${form.what}${choice?.many ? `: ${form.example}` : ''}.`),
        ...(choice?.options ?? []).flatMap(({ id, label }) =>
          comment('  #', `${writeInline(id)}: ${label}`, '   '),
        ),
      ];
    case 'yes-no':
    case 'share':
    case 'text':
      return comment('  #', `Write ${form.example}.`);
    default:
      return kind satisfies never;
  }
}

function levelLine(framework: Framework, level: number): readonly string[] {
  const name = levelName(framework, level);
  return comment('  #', `Level ${level}${name === undefined ? '' : `, ${name}`}:`);
}

function hasOnlyLevels(framework: Framework): boolean {
  return questionsOf(framework).every(({ kind }) => kind === 'scale');
}

/** An answer in its long form, in the kind that the framework asks for first. */
function example(framework: Framework): string {
  const first = questionsOf(framework)[0];
  return first === undefined || first.kind === 'scale'
    ? `level: ${framework.scale?.from === 1 || framework.scale?.to !== 1 ? 2 : 1}`
    : wanted(first, framework).long.replace(/^.*\{ (.*) \}$/s, '$1');
}

const widest = 98;

/** A text in lines that each begin with a mark, the later ones indented. */
function comment(mark: string, text: string, indent = ''): readonly string[] {
  const lines: string[] = [];
  let line = mark;
  // Spaces before a text are its indentation.
  const [ahead = ''] = /^ */.exec(text) ?? [];
  line += ahead;
  for (const word of oneLine(text).split(' ')) {
    if (line.trim() !== mark.trim() && line.length + 1 + word.length > widest) {
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
