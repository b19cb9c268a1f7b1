import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { loadFramework } from '../../src/host/load.js';
import { type MemoryHost, memoryHost } from '../build/memory-host.js';
import { shippedFramework, shippedFrameworks, shippedIds } from '../build/shipped.js';

/** What `wgll init` and `wgll frameworks --copy` write, and what they leave alone. */

const run = (host: MemoryHost, command: string): Promise<number> => main(host, command.split(' '));

describe('a copy of a framework that comes with wgll', () => {
  it.each(shippedIds)('%s is sound, says where it comes from, and asks the same', async (id) => {
    const host = memoryHost();
    expect(await run(host, `frameworks ${id} --copy ours`)).toBe(0);
    const before = shippedFramework(id);
    expect(await loadFramework(host, 'ours/')).toEqual({
      ...before,
      id: `our-${id}`,
      edition: '1.0',
      title: `Our version of: ${before.title}`,
      basedOn: { id, edition: before.edition },
    });
  });

  it.each(shippedIds)('%s keeps every line of its author that it does not change', async (id) => {
    const host = memoryHost();
    await run(host, `frameworks ${id} --copy ours`);
    for (const [name, text] of Object.entries(shippedFrameworks.sources(id) ?? {})) {
      const copied = host.textOf(`ours/${name}`)?.split('\n') ?? [];
      const lost = text.split('\n').filter((line) => !copied.includes(line));
      expect(lost.filter((line) => !/^(id|title):/.test(line))).toEqual([]);
    }
  });
});

const own = `# yaml-language-server: $schema=../elsewhere.json
# Ours, with care.
version: 1
id: garden
edition: 3 # the third
title: A garden
official: true
scale: { levels: [ { name: No }, { name: Yes } ] }
principles: [parts/soil.yaml]
`;
const soil = `id: soil
title: Soil # dark
questions: [ { id: worms, ask: Are there worms? } ]
`;

describe('a copy of one’s own framework', () => {
  const files = { 'garden/framework.yaml': own, 'garden/parts/soil.yaml': soil };

  it('has its principles beside it, keeps its comments, and tells editors anew where the schema is', async () => {
    const host = memoryHost({ files });
    expect(await run(host, 'frameworks garden/ --copy copies/garden')).toBe(0);
    expect(
      host.textOf('copies/garden/framework.yaml'),
    ).toBe(`# yaml-language-server: $schema=./framework.schema.json
# A copy of garden 3, to change. First give it an id and a title of your own.
# A question whose id changes keeps its answers with: formerly: [the-earlier-id]

# Ours, with care.
version: 1
id: our-garden
edition: "1.0" # the third
title: "Our version of: A garden"
official: false
based-on: { id: garden, edition: "3" }
scale: { levels: [ { name: No }, { name: Yes } ] }
principles: [parts/soil.yaml]
`);
    expect(host.textOf('copies/garden/parts/soil.yaml')).toBe(soil);
    expect(host.textOf('copies/garden/framework.schema.json')).toContain('json-schema.org');
  });

  it('is not made of one that is not sound', async () => {
    const host = memoryHost({ files: { ...files, 'garden/parts/soil.yaml': 'id: soil\n' } });
    expect(await run(host, 'frameworks garden/ --copy copies')).toBe(2);
    expect(host.writes).toEqual([]);
  });

  it('wants a framework to copy, and no format', async () => {
    const host = memoryHost({ files });
    expect(await run(host, 'frameworks --copy copies')).toBe(2);
    expect(await run(host, 'frameworks garden/ --copy copies --format yaml')).toBe(2);
    expect(host.writes).toEqual([]);
  });
});

describe('what is begun', () => {
  it('is not written at all where one of its files is there already', async () => {
    const host = memoryHost({ files: { 'ours/technology.yaml': 'mine: true\n' } });
    expect(await run(host, 'frameworks what-good-looks-like --copy ours')).toBe(2);
    expect(host.writes).toEqual([]);
    expect(host.written.messages).toContain(
      'wgll: ours/technology.yaml is there already, and nothing was written.',
    );
  });

  it('uses the schema of a wgll that is installed in the working folder, and copies none', async () => {
    const installed = 'node_modules/wgll/questions/schema/framework.json';
    const host = memoryHost({ files: { [installed]: '{}' } });
    expect(await run(host, 'init framework ours/meetings')).toBe(0);
    expect(host.writes.map(([path]) => path)).toEqual(['ours/meetings/framework.yaml']);
    expect(host.textOf('ours/meetings/framework.yaml')?.split('\n')[0]).toBe(
      `# yaml-language-server: $schema=../../${installed}`,
    );
  });

  it('copies the schema beside a file that lies outside the working folder', async () => {
    const installed = 'node_modules/wgll/questions/schema/framework.json';
    const host = memoryHost({ files: { [installed]: '{}' } });
    expect(await run(host, 'init framework ../meetings')).toBe(0);
    expect(host.writes.map(([path]) => path)).toEqual([
      '../meetings/framework.yaml',
      '../meetings/framework.schema.json',
    ]);
  });

  it.each([
    ['Our Meetings!', 'our-meetings'],
    ['---', 'my-framework'],
    ['.', 'my-framework'],
    ['meetings.yml', 'meetings'],
  ])('has an id made from the name of its folder or file: %s', async (path, id) => {
    const host = memoryHost();
    expect(await main(host, ['init', 'framework', '--', path])).toBe(0);
    expect(host.writes[0]?.[1]).toContain(`\nid: ${id}\n`);
  });
});
