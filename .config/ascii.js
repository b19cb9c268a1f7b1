// Scripts in plain ASCII. One other character in a script makes the engine hold it in two bytes
// a character, which takes longer to read and to compile at every start.
export const ascii = {
  name: 'ascii',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk') chunk.code = chunk.code.replaceAll(/[^\0-\x7F]/g, escaped);
    }
  },
};

/** Valid where such characters stand in minified code: in texts, templates and regular expressions. */
function escaped(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
