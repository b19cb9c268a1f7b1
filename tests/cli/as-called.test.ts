import { describe, expect, it } from 'vitest';
import { asCalled } from '../../src/cli/as-called.js';

describe('a command that can be typed next', () => {
  it.each([
    [{}, 'wgll assess'],
    [{ npm_command: 'exec', npm_lifecycle_script: 'wgll' }, 'npx wgll assess'],
    [{ npm_command: 'exec', npm_lifecycle_script: "'wgll'" }, 'npx wgll assess'],
    [{ npm_command: 'exec', npm_lifecycle_script: '"wgll" "assess"' }, 'npx wgll assess'],
    [{ npm_command: 'exec', npm_lifecycle_script: 'vitest' }, 'wgll assess'],
    [{ npm_command: 'run-script', npm_lifecycle_script: 'wgll assess' }, 'wgll assess'],
  ])('is called as this one was: %j', (env, expected) => {
    expect(asCalled({ env }, 'wgll assess')).toBe(expected);
  });

  it('is so in a sentence, too', () => {
    const env = { npm_command: 'exec', npm_lifecycle_script: 'wgll' };
    const sentence = 'Nobody is asked here. See one: wgll report --example. Make one: wgll assess';
    expect(asCalled({ env }, sentence)).toBe(
      'Nobody is asked here. See one: npx wgll report --example. Make one: npx wgll assess',
    );
  });
});
