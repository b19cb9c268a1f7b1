import { describe, expect, it } from 'vitest';
import { frameworkInSheet } from '../../src/cli/framework-in-sheet.js';
import { memoryHost } from '../build/memory-host.js';

/** How a new sheet names its framework, and where its editor finds the schema. */

const mine = 'version: 1\nid: mine\nedition: "1"\ntitle: Mine\nprinciples: []\n';
const installed = {
  'node_modules/wgll/questions/schema/sheet.json': '{}',
  'node_modules/wgll/questions/schema/sheets/what-good-looks-like.json': '{}',
};
const modeline = (schema: string) => ({ modeline: `# yaml-language-server: $schema=${schema}` });

describe('a new sheet', () => {
  it('names a shipped framework by its id', () => {
    expect(frameworkInSheet(memoryHost(), 'a.yaml', 'epr-ladder')).toEqual({
      frameworkName: 'epr-ladder',
    });
  });

  it.each([
    ['a.yaml', './mine', './mine'],
    ['a.yaml', 'mine', './mine'],
    ['sheets/a.yaml', './mine', '../mine'],
    ['sheets/a.yaml', 'mine/framework.yaml', '../mine/framework.yaml'],
    ['../a.yaml', '../mine', './mine'],
    ['a.yaml', './node_modules/theirs', './node_modules/theirs'],
    ['a.yaml', '/frameworks/mine', '/frameworks/mine'],
  ])('%s names one that was named %s as %s, seen from itself', (sheet, name, frameworkName) => {
    const host = memoryHost({ files: { 'mine/framework.yaml': mine } });
    expect(frameworkInSheet(host, sheet, name)).toEqual({ frameworkName });
  });

  it('has the schema of its framework where wgll is installed beside it, else that of any sheet', () => {
    const host = memoryHost({ files: installed });
    const folder = './node_modules/wgll/questions/schema';
    expect(frameworkInSheet(host, 'a.yaml', 'what-good-looks-like')).toMatchObject(
      modeline(`${folder}/sheets/what-good-looks-like.json`),
    );
    expect(frameworkInSheet(host, 'a.yaml', 'epr-ladder')).toMatchObject(
      modeline(`${folder}/sheet.json`),
    );
    expect(frameworkInSheet(host, 'below/a.yaml', 'epr-ladder')).not.toHaveProperty('modeline');
  });

  it('has the schema that somebody keeps beside their own framework', () => {
    const files = { 'mine/framework.yaml': mine, 'mine/sheet.schema.json': '{}', ...installed };
    const host = memoryHost({ files });
    expect(frameworkInSheet(host, 'sheets/a.yaml', './mine')).toMatchObject(
      modeline('../mine/sheet.schema.json'),
    );
  });
});
