/** What is wrong with a text that is not YAML, in words that help somebody who has never heard of YAML. */

export interface SyntaxFault {
  /** The YAML library's name for the fault. */
  readonly code: string;
  readonly message: string;
  readonly text: string;
  /** Where in the text the fault was seen. */
  readonly at: number;
}

interface Words {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

export function wordsForFault(fault: SyntaxFault): Words {
  const line = lineAround(fault.text, fault.at);
  switch (fault.code) {
    case 'TAB_AS_INDENT':
      return {
        code: 'tab',
        message: 'This line is indented with a tab.',
        hint: 'Indent with spaces, two for each step.',
      };
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (!/: .*: /.test(`${line} `)) return indentation();
      return {
        code: 'colon',
        message: 'This text has a colon in it, so it reads as two keys on one line.',
        hint: 'Put the text in quotes: note: "Agreed: we start in May".',
      };
    case 'BAD_INDENT':
      return unclosedBracket(fault);
    case 'MULTILINE_IMPLICIT_KEY':
    case 'UNEXPECTED_TOKEN':
      return indentation();
    case 'MISSING_CHAR':
      return missingCharacter(fault);
    case 'MULTIPLE_DOCS':
      return {
        code: 'two-documents',
        message: 'A second document starts here.',
        hint: 'Keep one document in a file: take out the line "---" or "..." and what does not belong.',
      };
    case 'BAD_SCALAR_START':
      return {
        code: 'quote-it',
        message: `A text cannot begin with ${fault.text[fault.at] ?? 'this character'} here.`,
        hint: 'Put the text in quotes.',
      };
    case 'TAG_RESOLVE_FAILED':
      return {
        code: 'tag',
        message: 'A word that begins with "!" is a YAML tag, and tags are not used here.',
        hint: 'Take the tag out, or put the text in quotes.',
      };
    case 'BAD_DQ_ESCAPE':
      return {
        code: 'escape',
        message: 'A backslash in double quotes starts an escape, and this one does not exist.',
        hint: 'Use single quotes, or write two backslashes.',
      };
    default:
      return {
        code: 'bad-yaml',
        message: `This is not valid YAML: ${lowerFirst(fault.message.replace(/\.$/, ''))}.`,
        hint: 'Compare it with the lines above, or put the text in quotes.',
      };
  }
}

/** The first line of a file that is not UTF-8, and how to save it so that it is. */
export function invalidBytes(bytes: Uint8Array): { message: string; hint: string; line: number } {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const hint = 'Save it as UTF-8: most editors offer this under "Save as" or "Encoding".';
  if (wide) return { message: 'The file is saved as UTF-16.', hint, line: 1 };
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline + 1;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      break;
    }
    start = end;
  }
  return { message: 'This line has bytes that are not UTF-8 text.', hint, line };
}

function indentation(): Words {
  return {
    code: 'layout',
    message: 'This line does not fit the lines around it.',
    hint: 'Check that it has the same indentation as its neighbours, a colon and a space after its key, and no list dash out of place.',
  };
}

function unclosedBracket(fault: SyntaxFault): Words {
  const close = /with a ([\]}])/.exec(fault.message)?.[1] ?? ']';
  const open = close === ']' ? '[' : '{';
  return {
    code: 'bracket',
    message: `A list or group that was opened with ${open} is not closed.`,
    hint: `Close it with ${close}.`,
  };
}

function missingCharacter(fault: SyntaxFault): Words {
  if (/quote/.test(fault.message)) {
    return {
      code: 'quote',
      message: 'A text that was opened with a quote is not closed.',
      hint: 'Close it with the same quote. A quote inside single-quoted text is written twice.',
    };
  }
  return indentation();
}

function lineAround(text: string, at: number): string {
  const start = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
  const end = text.indexOf('\n', at);
  return text.slice(start, end === -1 ? text.length : end);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
