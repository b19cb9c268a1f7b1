// The page that lists every key of a framework, of a sheet and of a policy, made from their schemas.

/** The page as Markdown. */
export function keyTables({ framework, sheet, policy }) {
  return `# Every key

Made from the forms that wgll reads files by (\`npm run generate\`), so nothing is missing and nothing is made up. [How to write a framework](write-a-framework.md) shows those of a framework at work, and [Checks in CI](ci.md) those of a policy; an editor that knows JSON Schema completes them as you type: \`wgll frameworks --format schema\` prints the schema of framework files, and with the name of a framework that of its sheets. What is **bold** has to be there.

An *id* has letters from a to z, digits, hyphens, dots and underscores, no capitals and no spaces, and begins with a letter or a digit, such as \`time-paid\`. *Texts by level* are a group such as \`{ 0: Nobody does it., 2: Most do. }\`.

## In a framework

${tablesOf('The file framework.yaml', framework)}
## In a sheet of answers

${tablesOf('The file itself', sheet)}
## In a policy

${tablesOf('The file wgll-policy.yaml', policy)}`;
}

function tablesOf(title, schema) {
  const groups = Object.entries(schema.definitions)
    // Sections lie in principles and in sections, each depth with a form of its own; the keys are the same.
    .filter(([name]) => !name.startsWith('a-section'))
    .map(([, group]) => [titleOf(group.title), group]);
  return [[title, schema], ...inReadingOrder(groups)].map(tableOf).join('\n');
}

/** What people write most comes first. */
function inReadingOrder(groups) {
  const first = [principleOrSection, 'A question', 'An answer', 'A clause', 'A waiver'];
  const place = ([title]) => (first.includes(title) ? first.indexOf(title) : first.length);
  return groups.toSorted((a, b) => place(a) - place(b));
}

function tableOf([title, { properties, required = [], additionalProperties }]) {
  const rows = Object.entries(properties).map(([key, schema]) => {
    const name = required.includes(key) ? `**\`${key}\`**` : `\`${key}\``;
    return `| ${name} | ${wanted(schema)} | ${cell(schema.description)} |`;
  });
  // Only a subject takes keys that its framework gives.
  const others = additionalProperties
    ? [`| the id of a facet | ${wanted(additionalProperties)} | ${optionOfAFacet} |`]
    : [];
  return `### ${title}\n\n| key | is | for |\n|---|---|---|\n${[...rows, ...others].join('\n')}\n`;
}

const optionOfAFacet =
  'The id of its option of that facet, such as `phase: alpha`, or a list of them. The framework says which facets a subject has, under `facets`.';

/** What can stand behind a key, in a few words. */
function wanted(schema) {
  if (schema.$ref !== undefined) return groupNamed(schema.$ref);
  if (schema.allOf !== undefined) return schema.allOf.map(wanted).join(', ');
  if (schema.anyOf !== undefined) return either(schema.anyOf.map(wanted));
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.enum !== undefined) return schema.enum.map((word) => `\`${word}\``).join(' ');
  switch (schema.type) {
    case 'array':
      return `a list of: ${wanted(schema.items)}`;
    case 'object':
      return grouped(schema);
    case 'string':
      return textLike(schema);
    case 'boolean':
      return '`true` or `false`';
    case 'null':
      return 'nothing';
    default:
      return [schema.type ?? 'a value'].flat().map(plainly).join(' or ');
  }
}

function grouped({ propertyNames = {}, additionalProperties = {} }) {
  const inside = wanted(additionalProperties);
  if (propertyNames.pattern?.includes('\\d')) return `by level: ${inside}`;
  return propertyNames.pattern === undefined ? `by name: ${inside}` : `by id: ${inside}`;
}

function textLike({ pattern = '', format }) {
  if (/^\^\[(A-Z)?a-z0-9\]/.test(pattern)) return 'an id';
  if (pattern.endsWith('%$')) return 'a percentage, `60%`';
  if (format === 'date' || pattern.startsWith('^\\d{4}')) return 'a day, `2026-11-20`';
  return 'a text';
}

function plainly(type) {
  return { string: 'a text', null: 'nothing', integer: 'a whole number' }[type] ?? `a ${type}`;
}

function either(kinds) {
  return [...new Set(kinds.flatMap((kind) => kind.split(', or ')))].join(', or ');
}

function groupNamed(ref) {
  const title = ref.replace('#/definitions/', '').replace(/-\d$/, '').replaceAll('-', ' ');
  return `[${title}](#${titleOf(title).toLowerCase().replaceAll(' ', '-')})`;
}

const principleOrSection = 'A principle or a section';

function titleOf(title) {
  return title === 'a principle' || title === 'a section' ? principleOrSection : capital(title);
}

function cell(text = '') {
  return text.replaceAll('|', '\\|');
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
