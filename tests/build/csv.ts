/** Reads comma-separated values to the letter of RFC 4180; what is not that is an error. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let rest = text;
  while (rest !== '') {
    const field = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest);
    if (field === null) throw new Error(`not RFC 4180 at: ${JSON.stringify(rest.slice(0, 60))}`);
    const [whole, quoted, bare = '', end] = field;
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    rest = rest.slice(whole.length);
  }
  return rows.slice(0, -1);
}

/** Each row by the names in the head. */
export function csvRecords(text: string): readonly Readonly<Record<string, string>>[] {
  const [head = [], ...rows] = readCsv(text);
  return rows.map((cells) =>
    Object.fromEntries(cells.map((cell, column) => [head[column] ?? '', cell])),
  );
}
