/** The person's own editor, where the environment names one. */
export function editorIn(env: Readonly<Record<string, string | undefined>>): string | undefined {
  return [env['VISUAL'], env['EDITOR']].find((name) => name !== undefined && name.trim() !== '');
}
