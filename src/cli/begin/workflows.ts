import type { Files } from '../../host/host.js';
import { type PackageSource, unknownAddress } from './package-source.js';

/** What makes a CI system check the answers: on each request to change them, and once a week for what grows old. */
export interface Workflow {
  readonly system: string;
  readonly path: string;
  readonly text: string;
  /** What is still to be done by hand, where anything is. */
  readonly byHand?: string;
}

/** For each CI system that the working folder has something of. */
export function workflowsFor(
  files: Pick<Files, 'exists'>,
  source: PackageSource,
  branch = 'main',
): readonly Workflow[] {
  const found = [
    ...(files.exists('.github') ? [github(source)] : []),
    ...(files.exists('.gitlab-ci.yml') ? [gitlab(source)] : []),
    ...(files.exists('azure-pipelines.yml') ? [azure(source, branch)] : []),
  ];
  if (source.isAddressKnown) return found;
  const fillIn = `Write in ${found.map(({ path }) => path).join(', ')} where wgll is cloned from, in place of ${unknownAddress}.`;
  return found.map((workflow, index) =>
    index === 0
      ? { ...workflow, byHand: [fillIn, workflow.byHand].filter(Boolean).join(' ') }
      : workflow,
  );
}

const oldest = 22;

function github({ install, command, action }: PackageSource): Workflow {
  const setUp = `      - uses: actions/setup-node@v6
        with:
          node-version: ${oldest}
`;
  const checkout = `      - uses: actions/checkout@v6
        with:
          # All of it, so that the answers can be compared with those of the branch.
          fetch-depth: 0
          persist-credentials: false
`;
  const check =
    action === undefined
      ? `      - run: |
${install.map((line) => `          ${line}\n`).join('')}      - name: wgll check
        env:
          BASE: \${{ github.event.pull_request.base.sha }}
        # On a pull request answers are compared with the branch that it goes into; each week all are judged as they are.
        run: ${command} check --format github --output "markdown=$GITHUB_STEP_SUMMARY" \${BASE:+--baseline "git:$BASE"}
`
      : `      # On a pull request it compares with the branch that the request goes into; each week it judges all as it is.
      - uses: ${action}
`;
  return {
    system: 'GitHub Actions',
    path: '.github/workflows/wgll.yml',
    text: `# Checks the answers to "what does good look like?": when they change, and each week for what grows old.
name: wgll

on:
  pull_request:
    paths: ['**/wgll-*.yaml', '.github/workflows/wgll.yml']
  schedule:
    - cron: '17 6 * * 1'
  workflow_dispatch:

permissions:
  contents: read

jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
${checkout}${setUp}${check}`,
  };
}

function gitlab({ install, command }: PackageSource): Workflow {
  return {
    system: 'GitLab',
    path: '.gitlab/wgll.yml',
    text: `# Checks the answers to "what does good look like?": when they change, and in a schedule for what grows old.
wgll:
  image: node:${oldest}
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
      changes: ['**/wgll-*.yaml', .gitlab/wgll.yml]
    - if: $CI_PIPELINE_SOURCE == "schedule"
    # What stands there is what code quality in a merge request is compared with. It fails nothing.
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
      allow_failure: true
  variables:
    # All of it, so that the answers can be compared with those of the branch.
    GIT_DEPTH: 0
  script:
${install.map((line) => `    - ${line}\n`).join('')}    # In a merge request answers are compared with the branch that it goes into; in a schedule all are judged.
    - ${command} check --output gitlab=wgll-quality.json --output wgll.xml \${CI_MERGE_REQUEST_DIFF_BASE_SHA:+--baseline "git:$CI_MERGE_REQUEST_DIFF_BASE_SHA"}
  artifacts:
    when: always
    reports:
      codequality: wgll-quality.json
      junit: wgll.xml
`,
    byHand:
      'Add to .gitlab-ci.yml: include: [ { local: .gitlab/wgll.yml } ]. For the weekly check make a pipeline schedule.',
  };
}

function azure({ install, command }: PackageSource, branch: string): Workflow {
  return {
    system: 'Azure Pipelines',
    path: 'azure-pipelines-wgll.yml',
    text: `# Checks the answers to "what does good look like?": when they change, and each week for what grows old.
trigger: none
pr:
  paths:
    include: ['**/wgll-*.yaml', wgll-answers.yaml, wgll-policy.yaml]
schedules:
  - cron: '17 6 * * 1'
    displayName: What grows old
    branches: { include: [${branch}] }
    always: true

pool:
  vmImage: ubuntu-latest

steps:
  - checkout: self
    # All of it, so that the answers can be compared with those of the branch.
    fetchDepth: 0
  - task: UseNode@1
    inputs: { version: '${oldest}.x' }
  - bash: |
${install.map((line) => `      ${line}\n`).join('')}    displayName: Install wgll
  - bash: |
      # In a pull request answers are compared with the branch that it goes into; each week all are judged.
      base=\${SYSTEM_PULLREQUEST_TARGETBRANCH#refs/heads/}
      ${command} check --output wgll.xml \${base:+--baseline "git:origin/$base"}
    displayName: wgll check
  - task: PublishTestResults@2
    condition: succeededOrFailed()
    inputs: { testResultsFiles: wgll.xml, testRunTitle: wgll }
`,
    byHand:
      'Make a pipeline in Azure DevOps from azure-pipelines-wgll.yml. In Azure Repos, make it a build validation of the branch, too: pr: is for other hosts.',
  };
}
