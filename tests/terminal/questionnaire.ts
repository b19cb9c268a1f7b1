import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A framework of as many questions as a test needs, from q000 on, in principles of ten, on a scale from 0 to 4. */
export interface Questionnaire {
  readonly ids: readonly string[];
  readonly text: string;
}

export function questionnaire(count: number): Questionnaire {
  const ids = Array.from({ length: count }, (_, index) => `q${String(index).padStart(3, '0')}`);
  const principles = Array.from({ length: Math.ceil(count / 10) }, (_, index) =>
    [
      `  - id: p${index + 1}`,
      `    title: Part ${index + 1}`,
      '    questions:',
      ...ids
        .slice(index * 10, index * 10 + 10)
        .map((id) => `      - { id: ${id}, ask: "What is true of ${id}?" }`),
    ].join('\n'),
  );
  const text = `version: 1
id: long
edition: "1"
title: A long questionnaire
scale:
  from: 0
  levels: [ { name: None }, { name: Little }, { name: Some }, { name: Much }, { name: All } ]
principles:
${principles.join('\n')}
`;
  return { ids, text };
}

/** A sheet of it in which the first question is answered: the conversation goes on at the second. */
export const begunSheet = `version: 1
framework: ./framework.yaml
edition: "1"
subject: { name: Garden Town }
date: 2026-11-20
answers:
  q000: 2
`;

/** Writes both into a folder. */
export function putQuestionnaire(folder: string, count: number): Questionnaire {
  const made = questionnaire(count);
  writeFileSync(join(folder, 'framework.yaml'), made.text);
  writeFileSync(join(folder, 'sheet.yaml'), begunSheet);
  return made;
}
