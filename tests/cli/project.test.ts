import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { workflowsFor } from '../../src/cli/begin/workflows.js';
import { main } from '../../src/cli/main.js';
import type { Talk } from '../../src/host/talk.js';
import { type MemorySettings, memoryHost } from '../build/memory-host.js';

const here = (settings: MemorySettings = {}) =>
  memoryHost({
    ...settings,
    files: { '.github': '', '.gitlab-ci.yml': '', 'azure-pipelines.yml': '', ...settings.files },
  });

/** Where wgll was cloned from, as git tells it. */
const cloned =
  (url: string) =>
  (_: string, { words }: { readonly words: readonly string[] }) => {
    const output = words.includes('--show-prefix') ? '' : words[0] === 'remote' ? url : 'c0ffee';
    return { isOk: true, output: new TextEncoder().encode(output), messages: '' };
  };

describe('wgll init', () => {
  it('writes a sheet, a policy and a workflow for each CI system that is here, and all of it is met', async () => {
    const host = here();
    expect(await main(host, ['init'])).toBe(0);
    expect(host.writes.map(([path]) => path)).toEqual([
      'wgll-answers.yaml',
      'wgll-policy.yaml',
      '.github/workflows/wgll.yml',
      '.gitlab/wgll.yml',
      'azure-pipelines-wgll.yml',
    ]);
    expect(await main(host, ['check'])).toBe(0);
    expect(await main(host, ['validate', 'wgll-answers.yaml', 'wgll-policy.yaml'])).toBe(0);
  });

  it.each(['what-good-looks-like', './tests/fixtures/garden.yaml', './tests/fixtures/plain.yaml'])(
    'offers stricter clauses for %s that are sound when their # is taken away',
    async (framework) => {
      const host = memoryHost();
      await main(host, ['init', '--framework', framework]);
      const policy = host.textOf('wgll-policy.yaml') ?? '';
      const ladder = policy.replaceAll(/^( {2})# ( {2}\S.*|- \S.*)$/gm, '$1$2');
      const waived = ladder.replace('# waivers:\n#', 'waivers:\n ');
      expect(waived.match(/^ {2}- /gm)?.length).toBeGreaterThan(5);
      host.put('wgll-policy.yaml', waived);
      host.put('answered.yaml', host.textOf('wgll-answers.yaml') ?? '');
      expect(await main(host, ['check', 'answered.yaml'])).toBe(1);
      expect(host.written.messages).not.toContain('problem');
    },
  );

  it('leaves a name to write into the sheet, of which validate reminds', async () => {
    const host = memoryHost();
    await main(host, ['init', '--framework', './tests/fixtures/garden.yaml']);
    const sheet = host.textOf('wgll-answers.yaml') ?? '';
    const said = async (text: string): Promise<string> => {
      const { length } = host.written.messages;
      host.put('wgll-answers.yaml', text);
      expect(await main(host, ['validate', 'wgll-answers.yaml'])).toBe(0);
      return host.written.messages.slice(length);
    };
    expect(await said(sheet)).toMatch(
      /^wgll-answers\.yaml:\d+:18 The sheet has no name yet: "Name of the (\w+)" only says where it goes\. Write what the \1 is called, as the report should say it\.\n1 piece of advice\./,
    );
    expect(await said(sheet.replace(/Name of the \w+/, 'Elm Row'))).toBe('');
  });

  it.each([
    ['what-good-looks-like', 5],
    ['./tests/fixtures/plain.yaml', 4],
  ])('numbers the steps of the policy for %s without a gap', async (framework, steps) => {
    const host = memoryHost();
    await main(host, ['init', '--framework', framework]);
    const policy = host.textOf('wgll-policy.yaml') ?? '';
    const numbers = [...policy.matchAll(/^ {2}# (\d+)\. /gm)].map(([, number]) => Number(number));
    expect(numbers).toEqual(Array.from({ length: steps }, (_, index) => index + 1));
  });

  it('asks before it writes over a file, and keeps answers always', async () => {
    const asked: string[] = [];
    const answering =
      (key: string) =>
      (talk: Talk): void => {
        asked.push(...talk.screen().live);
        talk.key(key);
      };
    const files = { 'wgll-policy.yaml': 'mine', 'wgll-answers.yaml': '' };
    const answers = here();
    await main(answers, ['init']);
    files['wgll-answers.yaml'] = `${answers.textOf('wgll-answers.yaml')}  mission-memorable: 2\n`;
    const no = here({ files, isTerminal: true, converse: answering('n') });
    expect(await main(no, ['init'])).toBe(0);
    expect(asked).toEqual(['wgll-policy.yaml is there. Write over it? (y/n) > ']);
    expect(no.textOf('wgll-policy.yaml')).toBe('mine');
    const yes = here({ files, isTerminal: true, converse: answering('y') });
    await main(yes, ['init']);
    expect(yes.textOf('wgll-policy.yaml')).toContain('no-decline');
    expect(yes.textOf('wgll-answers.yaml')).toBe(files['wgll-answers.yaml']);
  });

  it('writes nothing at all over what is there when nobody can be asked', async () => {
    const host = here({ files: { 'wgll-policy.yaml': 'mine' } });
    expect(await main(host, ['init'])).toBe(2);
    expect(host.writes).toEqual([]);
    expect(host.written.messages).toContain('wgll init --yes');
    expect(await main(host, ['init', '--yes'])).toBe(0);
    expect(host.textOf('wgll-policy.yaml')).toContain('no-decline');
  });

  it('has nothing to do the second time', async () => {
    const host = here();
    await main(host, ['init']);
    const before = host.writes.length;
    expect(await main(host, ['init'])).toBe(0);
    expect(host.writes).toHaveLength(before);
  });
});

describe('the workflows', () => {
  it('are YAML, fetch the whole history, and run once a week or by a schedule', async () => {
    const host = here();
    await main(host, ['init']);
    const github = parse(host.textOf('.github/workflows/wgll.yml') ?? '');
    expect(Object.keys(github.on)).toEqual(['pull_request', 'schedule', 'workflow_dispatch']);
    expect(github.jobs.check.steps[0].with['fetch-depth']).toBe(0);
    const gitlab = parse(host.textOf('.gitlab/wgll.yml') ?? '');
    expect(gitlab.wgll.variables.GIT_DEPTH).toBe(0);
    expect(
      gitlab.wgll.rules.map((rule: { allow_failure?: boolean }) => rule.allow_failure),
    ).toEqual([undefined, undefined, true]);
    expect(gitlab.wgll.script.at(-1)).toMatch(/^wgll check /);
    const azure = parse(host.textOf('azure-pipelines-wgll.yml') ?? '');
    expect(azure.steps[0].fetchDepth).toBe(0);
    expect(azure.schedules).toHaveLength(1);
  });

  it.each([
    ['https://github.com/them/wgll.git', 'uses: them/wgll@c0ffee'],
    ['git@github.com:them/wgll.git', 'uses: them/wgll@c0ffee'],
    ['https://token@git.example.org/them/wgll', 'git -C ../wgll-tool checkout --quiet c0ffee'],
    ['ssh://git@git.example.org:2222/them/wgll.git', 'git -C ../wgll-tool checkout --quiet c0ffee'],
    ['/srv/git/wgll.git', 'git clone --quiet https://ADDRESS-OF-WGLL ../wgll-tool'],
    ['file:///srv/git/wgll', 'git -C ../wgll-tool checkout --quiet c0ffee'],
  ])('take a wgll that was cloned from %s from there', async (url, taken) => {
    const host = { ...here(), git: cloned(url) };
    await main(host, ['init']);
    const text = host.textOf('.github/workflows/wgll.yml') ?? '';
    expect(text).toContain(taken);
    expect(text).not.toContain('token');
  });

  it('say what is to be filled in where nobody else can come to where wgll was cloned from', async () => {
    const host = here();
    await main({ ...host, git: cloned('/srv/git/wgll.git') }, ['init']);
    expect(host.written.messages.replaceAll(/\s+/g, ' ')).toContain(
      'Write in .github/workflows/wgll.yml, .gitlab/wgll.yml, azure-pipelines-wgll.yml where wgll is cloned from, in place of https://ADDRESS-OF-WGLL.',
    );
  });

  it('look once a week at the branch that changes go into', async () => {
    const known = cloned('https://github.com/them/wgll.git');
    const git = (folder: string, question: { readonly words: readonly string[] }) =>
      question.words[0] === 'symbolic-ref'
        ? { isOk: true, output: new TextEncoder().encode('origin/trunk\n'), messages: '' }
        : known(folder, question);
    const host = { ...here(), git };
    await main(host, ['init']);
    const azure = parse(host.textOf('azure-pipelines-wgll.yml') ?? '');
    expect(azure.schedules[0].branches.include).toEqual(['trunk']);
  });

  it('are none where there is no CI system', () => {
    expect(
      workflowsFor({ exists: () => false }, { install: [], command: 'wgll', isAddressKnown: true }),
    ).toEqual([]);
  });
});
