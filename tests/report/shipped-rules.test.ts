import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Framework, questionsOf } from '../../src/framework/framework.js';
import { plainOptions } from '../../src/report/drawing.js';
import { type Format, formats, render } from '../../src/report/formats.js';
import type { Report } from '../../src/report/report.js';
import { score } from '../../src/score/score.js';
import { wgll } from '../build/host.js';
import { report } from '../build/reports.js';
import { sheet } from '../build/sheet.js';
import { sheetAt, shippedFramework } from '../build/shipped.js';

/** How a format says where the whole stands, where it does not say it in words. A chart shows the stages alone. */
const standing: Readonly<Partial<Record<Format, RegExp>>> = {
  json: /"passed":\s*2\b/,
  svg: /Results in one place:.*, Passed, 4 of 4\.\s+Nursing and medicines:.*, Not passed, 3 of 4\./,
};

/** What the rules of two shipped frameworks come to in a report of theirs, in every format that there is. */

describe('a ladder of electronic records with a hole in stage 3, and stages 4 and 5 complete', () => {
  const path = 'tests/fixtures/epr-hole.yaml';

  it('stands at stage 2, and says what keeps stage 3 from passing and how much of the rest stands', async () => {
    const { code, output } = await wgll(['report', path]);
    const text = output.replaceAll(/\s+/g, ' ');

    expect(code).toBe(0);
    // Stage 3 has four questions, of which one is not met. Above it are 3 + 3 + 7 + 7 = 20; of these 3 + 3 are there,
    // in stage 6 blood (60 % of 50 %), milk (not applicable passes) and the emergency view, in stage 7 the exchange: 10.
    expect(text).toContain(
      'Where we are. Stage 2 of 7. Next comes Nursing and medicines: three of its four questions are there; missing: Medicines given, recorded. Of the 20 questions in the four stages above, ten are there already.',
    );
    expect(text).toContain(
      'What holds us back most. Not there yet: Nursing and medicines. Medicines given, recorded: no.',
    );
    const stage = (name: string): string => new RegExp(`${name}.*\\n.*`).exec(output)?.[0] ?? '';
    expect(stage('Nursing and medicines  ')).toMatch(/ 3 of 4\n.*Not passed$/);
    expect(stage('Orders on screen')).toMatch(/ 3 of 3\n.*Complete, above one that is not$/);
    expect(stage("Doctors' notes  ")).toMatch(/ 3 of 3\n.*Complete, above one that is not$/);
  });

  it('is the same in numbers', () => {
    const framework = shippedFramework('epr-ladder');
    const { overall } = score(framework, sheetAt(path, framework));

    expect(overall).toMatchObject({
      attainment: expect.closeTo(2 / 7, 9),
      level: 2,
      // (1 + 0 + 1 + 1) / 4
      ladder: { stages: 7, passed: 2, next: { id: 'stage-3', attainment: 0.75 } },
    });
  });

  it.each(formats)('stands at stage 2 in %s', async (format) => {
    const framework = shippedFramework('epr-ladder');
    const read = report(framework, sheetAt(path, framework), 'epr-hole.yaml');
    const text = await textOf(read, format, false);

    expect(text).toMatch(standing[format] ?? /Stage 2 of 7/);
    expect(text).toMatch(/Nursing and medicines|Stage 3: nursing notes and medicines given/);
  });
});

describe('digital services maturity, all of it answered', () => {
  const framework = shippedFramework('digital-services-maturity');
  const answered = report(framework, sheet(levels(framework)), 'services.yaml');

  /**
   * Five answers of 2, seven each of 1 and 3, five of 4: together 7 + 10 + 21 + 20 = 58. Any total would be 58 / 24 = 2.417
   * on the scale of 1 to 4, or 1.417 / 3 = 0.472 of it, and nothing else is: a dimension has four answers, so that it
   * ends in a quarter. Shown, without evidence for 3 and 4, (7 + 17 × 2) / 24 = 1.708, or 0.236.
   */
  const totals =
    /(?<![\d.,])(2[.,]4\d*|1[.,]7\d*|0[.,]47\d*|0[.,]23\d*|47([.,]\d+)? ?%|24([.,]\d+)? ?%)(?![\d.,]*\d)/;

  it('would be told by any total', () => {
    for (const total of ['2.4', '2.417', '2,42', '1.7', '1.708', '0.472', '47 %', '47.2%', '0.236'])
      expect(totals.test(`is ${total}.`)).toBe(true);
    for (const other of ['2.3', '1.8', '2.5', '24', '0.25', '2026-11-24', '58 %', '12.4'])
      expect(totals.test(`is ${other}.`)).toBe(false);
  });

  it.each(formats.flatMap((format) => [false, true].map((isFull) => ({ format, isFull }))))(
    'has no total anywhere in $format, full: $isFull',
    async ({ format, isFull }) => {
      const text = await textOf(answered, format, isFull);

      expect(text.length).toBeGreaterThan(500);
      expect(totals.exec(text)?.[0]).toBeUndefined();
      const words = format === 'json' ? '' : text;
      expect(words).not.toMatch(/\bThe whole\b|\boverall\b|average of all/);
    },
  );

  it('has no number for the whole in its document', () => {
    expect(answered.overall).toEqual({
      state: 'unscored',
      because: 'no-total',
      answered: 24,
      of: 24,
      completeness: 1,
    });
  });
});

function levels(framework: Framework): Readonly<Record<string, number>> {
  const given = [4, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1];
  return Object.fromEntries(
    questionsOf(framework).map(({ id }, index) => [id, given[index] ?? NaN] as const),
  );
}

/** Everything that can be read in a format: of a page its words, of an office file those of its parts. */
async function textOf(read: Report, format: Format, isFull: boolean): Promise<string> {
  const drawn: string | Uint8Array = await render([read], { ...plainOptions, format, isFull });
  const text = typeof drawn === 'string' ? drawn : textInZip(Buffer.from(drawn));
  return /^\s*<|<\/\w+>/.test(text)
    ? text.replaceAll(/<(style|script)\b[\s\S]*?<\/\1>/g, ' ').replaceAll(/<[^>]*>/g, ' ')
    : text;
}

/** The XML files of a zip, one after the other, by its directory at the end. */
function textInZip(zip: Buffer): string {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0) throw new Error('this is neither text nor a zip');
  const texts: string[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    const isPacked = zip.readUInt16LE(at + 10) === 8;
    if (/document\.xml|sharedStrings\.xml|worksheets/.test(name))
      texts.push((isPacked ? inflateRawSync(packed) : packed).toString('utf8'));
    at += 46 + name.length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return texts.join('\n');
}
