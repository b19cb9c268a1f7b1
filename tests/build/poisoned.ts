import type { Report } from '../../src/report/report.js';

/** Texts that try to do something, each in its own way. */
export const hostile = {
  'a script': '<script>alert(1)</script><img src=x onerror=alert(1)><!--',
  'the end of whatever it stands in': '"\'`</p></td></script></style>]]>--></w:t></si>${x}{{x}}',
  'a link that runs': '[go](javascript:alert(1)) <javascript:alert(1)> javascript:alert(1)',
  'an address': 'https://example.org/?a=1&b=<2> www.example.org mailto:a@example.org',
  'a formula': "=cmd|' /C calc'!A0",
  'other formulas': "@SUM(1+1)*cmd|' /C calc'!A0;=1+1;+1;-1\t=1",
  'a mention': '@here @everyone #123 GH-12 !9 ~label %milestone',
  'turned text': '\u202Edlrow olleh\u202C \u2066isolated\u2069 \u200Fmark',
  'control characters': '\u001B]0;title\u0007\u001B[2J\u0000\u0008\u009B31m\u007F',
  'line breaks': 'one\r\ntwo\n\n# three\n- four\n| five | six |\n|---|---|\n```\n::error::seven',
  'what is no character': '\uD800 \uFFFE \uFFFF \uFEFF \u2028 \u{E0041}',
  'a template': "${process.exit(1)} {{constructor.constructor('x')()}} %n%s $(reboot) `reboot`",
  'a name that objects have': '__proto__',
  'a code of a letter': '_x0041_ &#65; &amp; &lt;b&gt; \\u0041 %41',
  'a hundred thousand characters': 'a long note, '.repeat(7_700),
} as const;

/** Keys whose texts are ids, dates or one of a few words: a parser would not have let anything else pass. */
const structural = new Set(
  `kind state because id section question barrier barriers combine over date by checked on from unit status asked
   evidenceState facet count digest sheetDigest redacted askOf role met option options answer votes people lacks
   notCounted of questions cappedBy evidencedCappedBy flaggedBy framework formerly edition facets change what holds verdict severity file failOn`
    .trim()
    .split(/\s+/),
);

/** The same with a hostile text in each of its fields, and at its end a mark by which it is found again. */
export function poisoned<T = Report>(given: T, text: string): T {
  let count = 0;
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') {
      if (structural.has(key)) return value;
      count += 1;
      return `${text} Mark${count}k`;
    }
    if (Array.isArray(value)) return value.map((item) => walk(item, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, walk(item, name)]),
    );
  };
  return walk(JSON.parse(JSON.stringify(given)), '') as T;
}

export function marksIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/Mark\d+k/g) ?? []);
}
