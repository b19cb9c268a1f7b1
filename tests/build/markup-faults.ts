/** Elements that were not closed, or closed in another order. */
export function unclosed(text: string): readonly string[] {
  const open: string[] = [];
  const faults: string[] = [];
  const bare = text.replace(/<style>.*<\/style>/s, '').replace(/<script>.*<\/script>/s, '');
  for (const [, end, name = '', itself] of bare.matchAll(
    /<(\/?)([a-zA-Z][a-zA-Z0-9]*)[^>]*?(\/?)>/g,
  )) {
    if (['meta', 'input'].includes(name) || itself === '/') continue;
    if (end === '') open.push(name);
    else if (open.pop() !== name) faults.push(name);
  }
  return [...faults, ...open];
}
