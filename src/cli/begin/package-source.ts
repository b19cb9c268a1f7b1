import type { Host } from '../../host/host.js';

/** How a CI system comes to this wgll. */
export interface PackageSource {
  /** The commands that fetch and build it, seen from the folder of the checkout. */
  readonly install: readonly string[];
  /** The command that starts it then. */
  readonly command: string;
  /** Whether anybody can come to it so as it is written; else the address has to be filled in. */
  readonly isAddressKnown: boolean;
  /** `owner/name@commit`, where it stands on GitHub. */
  readonly action?: string;
}

/**
 * The repository and the commit that this wgll was built from; else the package of its version. It is cloned and not
 * installed from git: npm makes a dead link of a global package from git, or leaves it unbuilt.
 */
export function packageSource({ git, root, version }: Host): PackageSource {
  const ask = (...words: readonly string[]): string | undefined => {
    const answer = git(root, { words });
    return answer?.isOk === true ? new TextDecoder().decode(answer.output).trim() : undefined;
  };
  // A folder of packages inside a repository of somebody's own is not where wgll comes from.
  const isOwn = ask('rev-parse', '--show-prefix') === '';
  const commit = isOwn ? ask('rev-parse', 'HEAD') : undefined;
  if (commit === undefined) {
    const install = [`npm install --global wgll@${version}`];
    return { install, command: 'wgll', isAddressKnown: true };
  }
  const url = publicUrl(ask('remote', 'get-url', 'origin') ?? '') ?? unknownAddress;
  const [, name] = /^https:\/\/github\.com\/([^/]+\/[^/]+)$/.exec(url) ?? [];
  return {
    install: [
      `git clone --quiet ${url === unknownAddress ? url : `${url}.git`} ../wgll-tool`,
      `git -C ../wgll-tool checkout --quiet ${commit}`,
      'npm ci --prefix ../wgll-tool',
    ],
    command: 'node ../wgll-tool/bin/wgll.js',
    isAddressKnown: url !== unknownAddress,
    ...(name === undefined ? {} : { action: `${name}@${commit}` }),
  };
}

/** In place of an address, where this wgll was cloned from a folder of this machine. */
export const unknownAddress = 'https://ADDRESS-OF-WGLL';

/** An address that others can use, without a name or a password in it; nothing for a path on this machine. */
function publicUrl(url: string): string | undefined {
  const forms = [
    /^https?:\/\/(?:[^@/]*@)?([\w.-]+(?::\d+)?)\/([\w./~+-]+?)(?:\.git)?\/?$/,
    // The port of another way in is none of the web's.
    /^(?:ssh|git):\/\/(?:[^@/]*@)?([\w.-]+)(?::\d+)?\/([\w./~+-]+?)(?:\.git)?\/?$/,
    /^[^@/:]+@([\w.-]+):([\w./~+-]+?)(?:\.git)?\/?$/,
  ];
  const [, host, path] = forms.map((form) => form.exec(url)).find((found) => found !== null) ?? [];
  return host === undefined || path === undefined ? undefined : `https://${host}/${path}`;
}
