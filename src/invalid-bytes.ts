export interface InvalidBytes {
  readonly message: string;
  readonly hint: string;
  readonly line: number;
  readonly column: number;
}

/** What is wrong with bytes that are not UTF-8 text, where, and how to save them so that they are; nothing if they are. */
export function invalidBytes(bytes: Uint8Array): InvalidBytes | undefined {
  const hint = 'Save it as UTF-8: most editors offer this under "Save as" or "Encoding".';
  if (isUtf16(bytes)) return { message: 'The file is saved as UTF-16.', hint, line: 1, column: 1 };
  const place = firstInvalid(bytes);
  if (place === undefined) return undefined;
  return {
    message: 'The file is not saved as UTF-8: here is a character that cannot be read.',
    hint,
    ...place,
  };
}

/** Told by its byte order mark, or by the zero byte beside the first character. */
function isUtf16([first, second]: Uint8Array): boolean {
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isMarked || (first === 0) !== (second === 0);
}

function firstInvalid(bytes: Uint8Array): { line: number; column: number } | undefined {
  if (isText(bytes)) return undefined;
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline + 1;
    const part = bytes.subarray(start, end);
    // What cannot be read is replaced by U+FFFD, which nobody writes.
    if (!isText(part)) {
      return { line, column: Math.max(0, new TextDecoder().decode(part).indexOf('\uFFFD')) + 1 };
    }
    start = end;
  }
  return { line, column: 1 };
}

function isText(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
