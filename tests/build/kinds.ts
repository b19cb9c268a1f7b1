import type { Answer, Response, Sheet } from '../../src/answers/sheet.js';
import type { Framework, Question } from '../../src/framework/framework.js';
import { framework, question, section } from './framework.js';
import { answer, dated, type Given, sheet } from './sheet.js';

/** Frameworks of every rule and kind as model values, each with a sheet: a ladder, lights, a profile, and all kinds. */

type Details = Partial<Pick<Answer, 'evidence' | 'barriers' | 'note'>>;
type Said = Given | Answer;

/** An answer of any kind; levels and states as everywhere else. */
const said = (response: Response, details: Details = {}): Answer => ({
  said: 'answered',
  response,
  evidence: [],
  barriers: [],
  place: { file: 'sheet.yaml' },
  ...details,
});
export const yes = (details?: Details): Answer => said({ kind: 'yes-no', answer: 'yes' }, details);
export const no = (details?: Details): Answer => said({ kind: 'yes-no', answer: 'no' }, details);
export const partly = (): Answer => said({ kind: 'yes-no', answer: 'partly' });
export const share = (percentage: number, details?: Details): Answer =>
  said({ kind: 'share', share: percentage }, details);
export const options = (...ids: readonly string[]): Answer =>
  said({ kind: 'choice', options: ids });
export const met = (...ids: readonly string[]): Answer => said({ kind: 'elements', met: ids });
export const text = (words: string): Answer => said({ kind: 'text', text: words });

export function sheetOfKinds(
  answers: Readonly<Record<string, Said>>,
  parts: Partial<Omit<Sheet, 'answers'>> = {},
): Sheet {
  const all = Object.entries(answers).map(
    ([id, given]) =>
      [id, typeof given === 'object' && 'said' in given ? given : answer(given)] as const,
  );
  return { ...sheet({}, parts), answers: new Map(all) };
}

export const money = {
  id: 'money',
  title: 'Money',
  who: 'Ours to change for running costs',
  firstMoves: ["Put one ward's running cost into next year's budget."],
};

const yesNo = (id: string, title: string, ask: string, parts: Partial<Question> = {}): Question =>
  question(id, { title, ask, kind: 'yes-no', yesNo: {}, ...parts });

/* A ladder: four stages of yes-no and shares, one of them passed, the next one short of two things. */

export const ladder: Framework = framework(
  [
    section(
      'departments',
      [
        yesNo('lab', 'Laboratory system', 'Did every result come out of a system?'),
        yesNo('pharmacy', 'Pharmacy system', 'Was every medicine issued in a system?'),
      ],
      {
        title: "Stage 1: the departments' own systems",
        short: 'Departments',
        rule: { combine: 'weakest' },
      },
    ),
    section(
      'record',
      [
        yesNo(
          'one-place',
          'Results in one place',
          'Could staff see results of all departments in one place?',
          {
            next: [
              {
                level: 0,
                text: 'Ask five nurses how many places they look in; join the two they name most',
              },
            ],
            evidence: ['A record, opened on a ward'],
          },
        ),
        question('typed', {
          title: 'Notes that are typed',
          ask: 'What percentage of notes was typed last month?',
          kind: 'share',
          share: { count: 'pass', at: 50 },
          next: [
            {
              level: 0,
              text: 'Count one week of notes by ward; sit with the ward that writes most by hand',
            },
          ],
          mapsTo: [{ framework: 'what-good-looks-like', id: 'technology-data' }],
        }),
        yesNo(
          'downtime',
          'Facts when systems fail',
          'Could wards read allergies when the record was down?',
        ),
        yesNo('children', 'Growth charts', 'Are growth charts in the record?', {
          notApplicablePasses: true,
        }),
      ],
      {
        title: 'Stage 2: one record',
        short: 'One record',
        statement: 'What departments know is read in one place.',
        rule: { combine: 'weakest' },
      },
    ),
    section(
      'orders',
      [
        question('ordered', {
          title: 'Orders on screen',
          ask: 'What percentage of orders did clinicians place on screen?',
          kind: 'share',
          share: { count: 'pass', at: 50 },
        }),
        yesNo('advice', 'Advice while ordering', 'Did advice appear beside orders?'),
      ],
      { title: 'Stage 3: orders on screen', short: 'Orders', rule: { combine: 'weakest' } },
    ),
    section(
      'shared',
      [yesNo('neighbours', 'Seen by neighbours', 'Could practices read the record?')],
      {
        title: 'Stage 4: shared outside',
        short: 'Shared outside',
        rule: { combine: 'weakest' },
      },
    ),
  ],
  {
    title: 'A ladder of records, unofficial',
    unit: 'organisation',
    scale: [0, 1],
    rule: { combine: 'stages', pass: 1 },
    provisionalBelow: 0,
    barriers: [money],
    disclaimer: 'Made up for a test.',
  },
);

export const ladderSheet: Sheet = sheetOfKinds(
  {
    lab: yes({ note: 'Since 2019.' }),
    pharmacy: yes(),
    'one-place': no({ barriers: ['money'] }),
    typed: share(38),
    downtime: 'unknown',
    children: 'not applicable',
    ordered: share(71.5),
    advice: no(),
  },
  { subject: { name: 'Anytown Infirmary', facets: {} } },
);

/* Red, amber and green: the weakest decides, and one point is essential. */

const lights = {
  from: 0,
  to: 2,
  levels: [
    { level: 0, name: 'Red, not met', means: 'Nothing can be shown for it.' },
    { level: 1, name: 'Amber, partly met', means: 'Part of it can be shown; the rest has a date.' },
    { level: 2, name: 'Green, met', means: 'All of it can be shown within a day.' },
  ],
};

const point = (id: string, title: string, ask: string, parts: Partial<Question> = {}): Question =>
  question(id, {
    title,
    ask,
    levels: [
      { level: 0, text: `Nobody has looked at ${title.toLowerCase()}. It would not hold.` },
      { level: 1, text: `Part of ${title.toLowerCase()} holds, and the rest has a date.` },
      { level: 2, text: `All of ${title.toLowerCase()} holds.` },
    ],
    next: [
      { level: 0, text: `Look at ${title.toLowerCase()} with three people who use it` },
      { level: 1, text: `Put a name to each date for ${title.toLowerCase()}` },
    ],
    evidence: [`The file on ${title.toLowerCase()}`],
    ...parts,
  });

export const rag: Framework = {
  ...framework(
    [
      section(
        'needs',
        [
          point('users', "Users' needs", 'Who last used it while you watched?'),
          point('whole', 'A whole problem', 'What do people do before and after it?'),
          point('access', 'Access for everyone', 'Who cannot use it today?'),
        ],
        { title: "Meeting users' needs", short: "Users' needs", rule: { combine: 'weakest' } },
      ),
      section(
        'health',
        [
          point('safety', 'Clinical safety', 'Who last looked for harm?', {
            essential: { by: 'level', level: 2 },
          }),
          point('reliable', 'Reliability', 'When was it last down?', {
            scope: { applies: [{ facet: 'phase', options: ['beta', 'live'] }], when: [] },
          }),
        ],
        {
          title: 'What health and care add',
          short: 'Health and care',
          rule: { combine: 'weakest' },
        },
      ),
    ],
    {
      title: "A service standard: five points, in a test's words",
      unit: 'service',
      bands: [
        { name: 'Stopped by a red point', from: 0 },
        { name: 'Held at amber', from: 1 },
        { name: 'Green throughout', from: 2 },
      ],
      rule: { combine: 'weakest' },
      evidence: { expectedFrom: 2, validFor: { count: 12, unit: 'months' } },
      facets: [
        {
          id: 'phase',
          of: 'subject',
          title: 'Phase of the service',
          options: [
            { id: 'alpha', title: 'Alpha, trying ideas out' },
            { id: 'beta', title: 'Beta, building it' },
            { id: 'live', title: 'Live, in use' },
          ],
        },
      ],
      barriers: [money],
    },
  ),
  scale: lights,
};

export const ragSheet: Sheet = sheetOfKinds(
  {
    users: { level: 2, evidence: [dated('2026-10-01')] },
    whole: 2,
    safety: { level: 1, barriers: ['money'], note: 'The officer left in May.' },
    reliable: 2,
  },
  { subject: { name: 'Book a blood test', facets: { phase: ['alpha'] } } },
);

/* A profile: dimensions that are never added up; one of them only holds others together. */

const aspect = (id: string, title: string, ask: string): Question =>
  question(id, {
    title,
    ask,
    levels: [
      { level: 0, text: `Nobody has said anything of ${title.toLowerCase()}.` },
      { level: 2, text: `In some teams there is ${title.toLowerCase()}.` },
      { level: 4, text: `In every team there is ${title.toLowerCase()}, in bad weeks too.` },
    ],
    next: [
      { level: 0, text: `Ask one team what ${title.toLowerCase()} would take` },
      { level: 2, text: `Let a second team copy the first in ${title.toLowerCase()}` },
    ],
  });

const named = {
  from: 0,
  to: 4,
  levels: ['Nowhere', 'Here and there', 'In some teams', 'In most teams', 'Everywhere'].map(
    (name, level) => ({ level, name }),
  ),
};

export const profile: Framework = {
  ...framework(
    [
      section(
        'culture',
        [
          aspect('trust', 'Trust', 'Who decided something last week without asking?'),
          aspect('learning', 'Learning from mistakes', 'Which mistake was last told openly?'),
          aspect('speech', 'Safety of speech', 'Who last disagreed with somebody above them?'),
        ],
        {
          title: 'Culture',
          short: 'Culture',
        },
      ),
      section(
        'data',
        [
          section(
            'data-quality',
            [
              aspect('complete', 'Complete data', 'What was missing last week?'),
              aspect('timely', 'Timely data', 'How old was the last figure?'),
            ],
            {
              title: 'Quality of data',
              short: 'Quality',
              rule: { combine: 'median' },
            },
          ),
          section(
            'data-use',
            [
              aspect('read', 'Figures that are read', 'Who opened the last report?'),
              aspect('acted', 'Figures that are acted on', 'What was done after it?'),
            ],
            {
              title: 'Use of data',
              short: 'Use',
              rule: { combine: 'mean', display: { from: 0, to: 100 } },
            },
          ),
        ],
        { title: 'Data', short: 'Data', rule: { combine: 'none' } },
      ),
      section(
        'people',
        [
          aspect('skills', 'Skills', 'Who can do it?'),
          aspect('time', 'Time to do it', 'When is it done?'),
        ],
        { title: 'People', short: 'People' },
      ),
    ],
    {
      title: 'A matrix of maturity',
      unit: 'team',
      rule: { combine: 'none' },
      evidence: { expectedFrom: 4 },
      bands: [
        { name: 'Beginning', from: 0 },
        { name: 'Growing', from: 1.5 },
        { name: 'Settled', from: 3 },
      ],
    },
  ),
  scale: named,
};

export const profileSheet: Sheet = sheetOfKinds(
  {
    trust: 1,
    learning: 2,
    speech: 0,
    complete: 3,
    timely: 2,
    read: 4,
    acted: 3,
    skills: 'unknown',
  },
  { subject: { name: 'The ward team', facets: {} } },
);

/* All kinds of question in one framework, with open conditions, a staged section and uneven points. */

export const kinds: Framework = framework(
  [
    section(
      'basics',
      [
        question('list', {
          title: 'The list of systems',
          ask: 'Which of these does the list of systems hold?',
          kind: 'elements',
          elements: [
            { id: 'names', text: 'Every system by its name', level: 1 },
            { id: 'owners', text: 'An owner for each', level: 1 },
            { id: 'ends', text: 'The end of each contract', level: 2 },
            { id: 'costs', text: 'What each costs in a year', level: 2 },
            { id: 'leaving', text: 'What leaving each would take', level: 3 },
          ],
          mapsTo: [
            { framework: 'what-good-looks-like', id: 'technology-suppliers' },
            { framework: 'what-good-looks-like', id: 'technology-data' },
          ],
        }),
        question('backup', {
          title: 'How it is kept',
          ask: 'Where is the list kept?',
          kind: 'choice',
          choice: {
            many: false,
            outOf: 100,
            options: [
              { id: 'nowhere', label: 'Nowhere', points: 0 },
              { id: 'sheet', label: 'In a spreadsheet', points: 35 },
              { id: 'register', label: 'In a register with dates', points: 100 },
            ],
          },
        }),
        question('readers', {
          title: 'Who reads it',
          ask: 'Who used it in the past month?',
          kind: 'choice',
          choice: {
            many: true,
            outOf: 4,
            options: [
              { id: 'it', label: 'The digital team', points: 1 },
              { id: 'finance', label: 'Finance', points: 1 },
              { id: 'wards', label: 'Wards', points: 2 },
            ],
          },
        }),
      ],
      {
        title: 'The basics',
        short: 'Basics',
        rule: { combine: 'mean', display: { from: 0, to: 100 } },
      },
    ),
    section(
      'use',
      [
        question('tested', {
          title: 'Tried out',
          ask: 'Has leaving a system been tried?',
          kind: 'yes-no',
          yesNo: { partly: 0.5 },
        }),
        question('patched', {
          title: 'Up to date',
          ask: 'What share of systems was patched within a month?',
          kind: 'share',
          share: {
            count: 'bands',
            bands: [
              { from: 0, points: 0 },
              { from: 51, points: 17 },
              { from: 90, points: 100 },
            ],
          },
        }),
        question('cloud', {
          title: 'In the cloud',
          ask: 'What share runs in the cloud?',
          kind: 'share',
          share: { count: 'linear' },
        }),
        question('ai', {
          title: 'Models in use',
          ask: 'Does any system decide by a model?',
          kind: 'yes-no',
          yesNo: {},
        }),
        question('ai-checked', {
          title: 'Models that are checked',
          ask: 'How are they checked?',
          scope: { applies: [], when: [{ question: 'ai', is: ['yes'] }] },
        }),
        question('why', {
          title: 'Why it is so',
          ask: 'What is the story behind it?',
          kind: 'text',
          isScored: false,
        }),
        question('count', {
          title: 'How many',
          ask: 'What share is known at all?',
          kind: 'share',
          share: { count: 'linear' },
          isScored: false,
        }),
      ],
      { title: 'In use', short: 'In use', rule: { combine: 'median' } },
    ),
    section(
      'leaving',
      [
        question('plan', { title: 'A plan', ask: 'Is there a plan?', kind: 'yes-no', yesNo: {} }),
        question('money-for-it', {
          title: 'Money for it',
          ask: 'Is it paid for?',
          kind: 'yes-no',
          yesNo: {},
        }),
        question('done', { title: 'Done once', ask: 'Was it done?', kind: 'yes-no', yesNo: {} }),
      ],
      { title: 'Leaving', short: 'Leaving', rule: { combine: 'stages' } },
    ),
  ],
  {
    title: 'Systems and their ends',
    unit: 'organisation',
    evidence: { expectedFrom: 3 },
    provisionalBelow: 0.5,
  },
);

export const kindsSheet: Sheet = sheetOfKinds(
  {
    list: met('names', 'owners', 'ends', 'leaving'),
    backup: options('sheet'),
    readers: options('it', 'wards'),
    tested: partly(),
    patched: share(62),
    why: text('The register was begun twice and left twice'),
    count: share(80),
    plan: yes({ evidence: [dated('2026-06-01')] }),
    'money-for-it': 'unknown',
    done: yes(),
  },
  { subject: { name: 'Anytown Council', facets: {} } },
);
