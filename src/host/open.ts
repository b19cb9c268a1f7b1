import { resolve } from 'node:path';

/**
 * Opens a file in the program that this machine has for it, without a shell; tells why it could not.
 * A browser that stays in the foreground is not waited for.
 */
export async function openFile(path: string): Promise<string | undefined> {
  const { spawn } = process.getBuiltinModule('node:child_process');
  const [command, ...words] = openerOf(process.platform);
  const opener = spawn(command, [...words, resolve(path)], { detached: true, stdio: 'ignore' });
  return await new Promise((tell) => {
    const patience = setTimeout(() => tell(undefined), patienceInMs);
    const end = (why: string | undefined): void => {
      clearTimeout(patience);
      tell(why);
    };
    opener.once('error', ({ message }) => {
      end(message.includes('ENOENT') ? `${command} is not installed` : message);
    });
    opener.once('exit', (code) =>
      end(code === 0 ? undefined : `${command} found nothing to open it with`),
    );
    opener.unref();
  });
}

const patienceInMs = 2000;

function openerOf(platform: string): readonly [string, ...string[]] {
  if (platform === 'darwin') return ['open'];
  // Not `start`, whose shell would read what is in the path.
  return platform === 'win32' ? ['rundll32', 'url.dll,FileProtocolHandler'] : ['xdg-open'];
}
