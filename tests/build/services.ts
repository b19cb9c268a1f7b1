import type { Framework } from '../../src/framework/framework.js';
import { framework, question, section } from './framework.js';

/** A framework of two principles with texts as long as real ones, for looking at screens. */
export const services: Framework = framework(
  [
    section(
      'services',
      [
        question('after-go-live', {
          title: 'The year after go-live',
          ask: 'What happens to a digital service in the year after it goes live?',
          why: 'A service that nobody improves wears out from the day it opens.',
          askOf: ['board', 'delivery'],
          evidence: ['The budget of one live service', 'The dates of its last three changes'],
          isQuick: true,
          levels: [
            {
              level: 0,
              text: 'At go-live the project closes, and its team and money move on. Users report faults, and only faults are put right.',
            },
            {
              level: 1,
              text: 'Some services still improve after go-live, because somebody finds the time or the money. No budget and no job description says so.',
            },
            {
              level: 2,
              text: 'At least one live service has a named owner, a team and a budget for this year. Others get repairs and upgrades.',
            },
            {
              level: 3,
              text: 'Most live services have an owner, a team and money beyond this year. Each of those got better in the past quarter because of its users.',
            },
            {
              level: 4,
              text: 'Every live service has an owner, a team and money. When money was last short, the board closed one on purpose rather than thin them all.',
            },
          ],
          next: [
            {
              level: 0,
              text: 'Take the service that went live most recently. Name one person to own it for the next twelve months, and keep two others with them: one who can change the software, one who can find out what users need.',
            },
            { level: 1, text: 'Put every live service on one page: owner, team, yearly cost.' },
          ],
        }),
        question('owner', { title: 'One owner for each service', ask: 'Who owns a live service?' }),
      ],
      { title: 'Services, not projects', short: 'Services, not projects' },
    ),
    section(
      'board',
      [
        question('agenda', {
          title: 'On the agenda',
          ask: 'When was it last discussed?',
          isQuick: true,
        }),
      ],
      { title: 'The board and its own part in the work', short: 'The board' },
    ),
  ],
  {
    title: 'What good looks like after go-live',
    summary: 'Two short sections on what becomes of digital services when their projects end.',
    unit: 'organisation',
    choosing: 'Choose the highest that is true in every part. Between two, choose the lower.',
    scale: [0, 4],
    bands: [
      { name: 'Mostly not yet', from: 0 },
      { name: 'Taking hold', from: 2 },
    ],
    facets: [
      {
        id: 'role',
        of: 'respondent',
        options: [
          { id: 'board', title: 'Board' },
          { id: 'delivery', title: 'Digital and delivery teams' },
          { id: 'clinical', title: 'Clinical or professional staff' },
        ],
      },
    ],
    barriers: [
      {
        id: 'money',
        title: 'Money',
        means:
          'What may be spent is split by year, by pot and by kind, so that building is paid for and running is not.',
        firstMoves: [],
      },
      {
        id: 'power',
        title: 'Power',
        means: 'Many people may say no, and nobody in particular may say yes.',
        firstMoves: [],
      },
    ],
  },
);
