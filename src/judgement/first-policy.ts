import { writeInline } from '../document.js';
import type { DateText } from '../duration.js';
import { type Framework, questionsOf } from '../framework/framework.js';

/**
 * A policy to begin with: met by a sheet without an answer, so that nobody begins with a red mark; under it the
 * stricter clauses, commented out, each one sound for the framework when its # is taken away.
 */
export function firstPolicy(framework: Framework, today: DateText): string {
  return [
    `# What is enough, for answers to ${writeInline(framework.title)}. Check it with: wgll check`,
    '# A sheet that is not sound never passes: what is in it could not be judged.',
    'version: 1',
    'require:',
    '  # An answer may fall when its note says why: that is a correction, and welcome. One that falls without a word',
    '  # may not. It is judged where there is something to compare with: wgll check --baseline git:main',
    '  - no-decline: {}',
    '  # What nobody has looked at for half a year is only a memory. This warns, and fails nothing.',
    '  - assessed-within: 6 months',
    '    severity: warning',
    '',
    '  # Stricter, one step at a time: take the # away when you are ready for it.',
    ...numbered([
      ['Enough is answered for the picture to hold.', '# - completeness: 60%'],
      ...evidence(framework),
      ['It is looked at again in time: take the severity away from assessed-within, above.'],
      [
        'A floor. It is best set under what is shown: a floor under what is claimed is reached by claiming more.',
        ...floors(framework),
      ],
      ['The group stands behind it.', '# - status: agreed'],
    ]),
    '',
    '# What is let pass for a while, with the reason and the day until which it is:',
    '# waivers:',
    ...waiver(framework, today),
    '',
  ].join('\n');
}

/** What a step is for, and its clauses behind a #. */
type Step = readonly [about: string, ...clauses: string[]];

function numbered(steps: readonly Step[]): readonly string[] {
  return steps.flatMap(([about, ...clauses], index) => [
    '  #',
    `  # ${index + 1}. ${about}`,
    ...clauses.map((line) => `  ${line}`),
  ]);
}

function evidence({ evidence: rule }: Framework): readonly Step[] {
  const from = rule?.expectedFrom;
  if (from === undefined) return [];
  const span = rule?.validFor;
  const age = span === undefined ? '12 months' : `${span.count} ${span.unit}`;
  return [
    [
      `What is claimed from level ${from} on can be shown, and is not old.`,
      `# - evidence: { from-level: ${from}, not-older-than: ${age} }`,
    ],
  ];
}

/** On the scale of the framework, the second level from below; half of it where there is no scale. */
function floors(framework: Framework): readonly string[] {
  const { rule, principles, scale, evidence: evidenceRule } = framework;
  const floor = scale === undefined ? '50%' : String(scale.from + 1);
  const as = evidenceRule?.expectedFrom === undefined ? '' : ', as: shown';
  const whole =
    rule.combine === 'none'
      ? []
      : [`# - overall: { at-least: ${rule.combine === 'stages' ? 1 : floor}${as} }`];
  const first = principles.find((principle) => principle.rule.combine !== 'none');
  if (first === undefined) return whole;
  return [
    ...whole,
    `# - principle: ${first.id}`,
    `#   at-least: ${floorOf(first.rule, floor)}`,
    ...(as === '' ? [] : ['#   as: shown']),
  ];
}

function floorOf({ display, combine }: Framework['rule'], usual: string): string {
  if (display !== undefined) return String(display.from);
  return combine === 'stages' ? '1' : usual;
}

function waiver({ principles }: Framework, today: DateText): readonly string[] {
  const question = principles.flatMap((principle) => questionsOf(principle))[0]?.id ?? '';
  const until = `${Number(today.slice(0, 4)) + 1}-03-31`;
  return [
    `#   - { clause: no-decline, question: ${question}, because: We count in another way now, until: ${until} }`,
  ];
}
