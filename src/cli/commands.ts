import type { Command } from './command.js';

/** In the order of the help. Each is loaded by itself, since a run needs one of them. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  assess: async () => (await import('./commands/assess.js')).assessCommand,
  report: async () => (await import('./commands/report.js')).reportCommand,
  check: async () => (await import('./commands/check.js')).checkCommand,
  compare: async () => (await import('./commands/compare.js')).compareCommand,
  explain: async () => (await import('./commands/explain.js')).explainCommand,
  frameworks: async () => (await import('./commands/frameworks.js')).frameworksCommand,
  upgrade: async () => (await import('./commands/upgrade.js')).upgradeCommand,
  init: async () => (await import('./commands/init.js')).initCommand,
  validate: async () => (await import('./commands/validate.js')).validateCommand,
  completion: async () => (await import('./commands/completion.js')).completionCommand(allCommands),
};

export async function commandNamed(name: string | undefined): Promise<Command | undefined> {
  return name !== undefined && Object.hasOwn(commands, name) ? commands[name]?.() : undefined;
}

export async function allCommands(): Promise<readonly Command[]> {
  return Promise.all(Object.values(commands).map((load) => load()));
}
