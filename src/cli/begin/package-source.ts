import type { Host } from '../../host/host.js';

/** Where a CI system gets this wgll from. */
export interface PackageSource {
  /** As `npm install` takes it. */
  readonly spec: string;
  /** `owner/name@commit`, where it stands on GitHub. */
  readonly action?: string;
}

/** The repository and the commit that this wgll was built from; else the package of its version. */
export function packageSource({ git, root, version }: Host): PackageSource {
  const ask = (...words: readonly string[]): string | undefined => {
    const answer = git(root, { words });
    return answer?.isOk === true ? new TextDecoder().decode(answer.output).trim() : undefined;
  };
  // A folder of packages inside a repository of somebody's own is not where wgll comes from.
  const isOwn = ask('rev-parse', '--show-prefix') === '';
  const url = isOwn ? publicUrl(ask('remote', 'get-url', 'origin') ?? '') : undefined;
  const commit = url === undefined ? undefined : ask('rev-parse', 'HEAD');
  if (url === undefined || commit === undefined) return { spec: `wgll@${version}` };
  const [, name] = /^https:\/\/github\.com\/([^/]+\/[^/]+)$/.exec(url) ?? [];
  return {
    spec: `git+${url}.git#${commit}`,
    ...(name === undefined ? {} : { action: `${name}@${commit}` }),
  };
}

/** An address that others can use, without a name or a password in it; nothing for a path on this machine. */
function publicUrl(url: string): string | undefined {
  const forms = [
    /^https?:\/\/(?:[^@/]*@)?([\w.-]+(?::\d+)?)\/(.+?)(?:\.git)?\/?$/,
    // The port of another way in is none of the web's.
    /^(?:ssh|git):\/\/(?:[^@/]*@)?([\w.-]+)(?::\d+)?\/(.+?)(?:\.git)?\/?$/,
    /^[^@/:]+@([\w.-]+):(.+?)(?:\.git)?\/?$/,
  ];
  const [, host, path] = forms.map((form) => form.exec(url)).find((found) => found !== null) ?? [];
  return host === undefined || path === undefined ? undefined : `https://${host}/${path}`;
}
