/** What is wrong with a text that is not YAML, in words that help somebody who has never heard of YAML. */

export interface SyntaxFault {
  /** The YAML library's name for the fault. */
  readonly code: string;
  readonly message: string;
  readonly text: string;
  /** Where in the text the fault was seen. */
  readonly at: number;
  /** Where the quote stands that is never closed, if that is the fault. */
  readonly openQuote?: number | undefined;
}

interface Words {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  /** Where the fault lies, when that is not where it was seen. */
  readonly at?: number | undefined;
}

export function wordsForFault(fault: SyntaxFault): Words {
  if (fault.openQuote !== undefined) return openQuote(fault.openQuote);
  switch (fault.code) {
    case 'TAB_AS_INDENT':
      return {
        code: 'tab',
        message: 'This line is indented with a tab.',
        hint: 'Indent with spaces, two for each step.',
      };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return /^.*?: .*:(\s|$)/.test(restOfLine(fault, 'line')) ? colon(fault) : tooFarIn(fault);
    case 'BLOCK_IN_FLOW':
      return /:(\s|$)/.test(restOfLine(fault)) ? colon(fault) : layout;
    case 'BAD_INDENT':
      return /same column/.test(fault.message) ? wrongIndentation(fault) : openBracket(fault);
    case 'MULTILINE_IMPLICIT_KEY':
      return keyWithoutColon(fault);
    case 'UNEXPECTED_TOKEN':
      return unexpected(fault);
    case 'MISSING_CHAR':
      return missingCharacter(fault);
    case 'MULTIPLE_DOCS':
      return {
        code: 'two-documents',
        message: 'A second document starts here.',
        hint: 'Keep one document in a file: take out the line "---" or "..." and what does not belong.',
      };
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
      return badStart(fault, fault.text.charAt(fault.at), fault.at);
    case 'TAG_RESOLVE_FAILED':
      return {
        code: 'tag',
        message: 'A text cannot begin with ! here.',
        hint: 'Take away the word that begins with !, or put the whole text in quotes.',
      };
    case 'BAD_DQ_ESCAPE':
      return {
        code: 'escape',
        message: `In double quotes a backslash begins a special character, and ${fault.text.slice(fault.at, fault.at + 2)} is none.`,
        hint: 'Use single quotes, or write two backslashes.',
      };
    default:
      return {
        code: 'bad-yaml',
        message: `This cannot be read: ${lowerFirst(fault.message.replace(/\.$/, ''))}.`,
        hint: 'Compare it with the lines above, or put the text in quotes.',
      };
  }
}

const layout: Words = {
  code: 'layout',
  message: 'This does not fit what stands around it.',
  hint: 'Check the indentation, the colon and the space after each key, and the brackets and quotes of the line.',
};

function colon(fault: SyntaxFault): Words {
  const glued = isBetweenBrackets(fault) ? commaForgotten(textFrom(fault, fault.at)) : undefined;
  if (glued !== undefined) return glued;
  return {
    code: 'colon',
    message: 'This text has a colon in it, so it reads as one more key.',
    hint: `Put the text in quotes: ${quoted(textFrom(fault, fault.at))}`,
  };
}

/** `a1 ask: Who?` between braces: most likely two keys, of which the first has its value. */
function commaForgotten(text: string): Words | undefined {
  const [, value, key] = /^(.*\S)\s+([\w.-]+):\s/.exec(text) ?? [];
  if (value === undefined || value.includes(': ')) return undefined;
  return {
    code: 'no-comma',
    message: `There is no comma before "${key}:", or this text has a colon in it.`,
    hint: `Write a comma between one key and the next, or put the text in quotes if the colon belongs to it: ${quoted(text)}`,
  };
}

function isBetweenBrackets({ text, at }: Pick<SyntaxFault, 'text' | 'at'>): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return /[{[]/.test(line);
}

/** The line below the value is the one that does not fit: the value above it is complete. */
function tooFarIn(fault: SyntaxFault): Words {
  const next = /\n[ \t]*(?=\S)/g;
  next.lastIndex = fault.at;
  const found = next.exec(fault.text);
  return {
    code: 'indentation',
    message: 'This line stands further in than the line above it, which has a value already.',
    hint: 'Give both the same indentation; an answer with more to say has its level on a line of its own, level: 3, with the rest under it.',
    at: found === null ? undefined : found.index + found[0].length,
  };
}

function wrongIndentation(fault: SyntaxFault): Words {
  const lineStart = fault.text.lastIndexOf('\n', fault.at - 1) + 1;
  const indent = /^ */.exec(fault.text.slice(lineStart))?.[0].length ?? 0;
  const above = fault.text.slice(0, lineStart).split('\n').slice(0, -1);
  const known = above
    .filter((line) => line.trim() !== '' && !line.trim().startsWith('#'))
    .map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const further = known.findLast((width) => width > indent);
  const less = known.findLast((width) => width < indent);
  const choices = [further, less].filter((width) => width !== undefined).join(' or ');
  return {
    code: 'indentation',
    message: `This line has ${indent} ${indent === 1 ? 'space' : 'spaces'} before it, like no line that it could belong with.`,
    hint: choices === '' ? layout.hint : `Give it ${choices}, like those above.`,
    at: lineStart + indent,
  };
}

function openBracket(fault: SyntaxFault): Words {
  const close = /with a ([\]}])/.exec(fault.message)?.[1] ?? ']';
  const open = close === ']' ? '[' : '{';
  return {
    code: 'bracket',
    message: `What is opened here with ${open} is not closed.`,
    hint: `Close it with ${close}, or put the text in quotes if the ${open} belongs to it.`,
    at: lastOpen(fault.text.slice(0, fault.at), open, close),
  };
}

/** The last bracket before the fault that nothing closes. */
function lastOpen(text: string, open: string, close: string): number | undefined {
  let closed = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (text[at] === close) closed += 1;
    if (text[at] === open) {
      if (closed === 0) return at;
      closed -= 1;
    }
  }
  return undefined;
}

function keyWithoutColon(fault: SyntaxFault): Words {
  const line = restOfLine(fault);
  const glued = /^([\w.-]+):(\S.*)$/.exec(line);
  if (glued !== null) {
    return {
      code: 'colon-space',
      message: 'There is no space after the colon.',
      hint: `Write: ${glued[1]}: ${glued[2]}`,
    };
  }
  if (/:(\s|$)/.test(line)) return layout;
  const next = /^[^,}\]\n]*\n\s*([\w.-]+:)\s/.exec(fault.text.slice(fault.at))?.[1];
  if (isBetweenBrackets(fault) && next !== undefined) {
    return {
      code: 'no-comma',
      message: `There is no comma at the end of this line, before "${next}".`,
      hint: 'Between braces a comma stands between one key and the next.',
    };
  }
  return {
    code: 'no-colon',
    message: 'This line has no colon after its key.',
    hint: 'Write a colon and a space after the key; a text over several lines is put in quotes.',
  };
}

function unexpected(fault: SyntaxFault): Words {
  if (/block-seq-ind on same line/.test(fault.message)) {
    return {
      code: 'list-dash',
      message: 'A list cannot begin on the line of its key.',
      hint: 'Put the dash and what follows it on the next line, two spaces further in than the key.',
    };
  }
  const bracket = /flow-(seq|map)-end/.exec(fault.message)?.[1];
  if (bracket !== undefined) {
    return {
      code: 'bracket',
      message: `There is no bracket that this ${bracket === 'seq' ? ']' : '}'} closes.`,
      hint: 'Take it out, or put the text in quotes.',
    };
  }
  const start = valueStart(fault);
  const first = fault.text.charAt(start);
  if (/header/.test(fault.message) || '*&[{'.includes(first)) return badStart(fault, first, start);
  if (first === '"' || first === "'") return textAfterQuote(first);
  return layout;
}

function textAfterQuote(quote: string): Words {
  const hint =
    quote === "'"
      ? "Write an apostrophe twice between single quotes ('it''s'), or put the whole text in double quotes."
      : 'Put the whole text in single quotes, or take the quotes away.';
  return { code: 'quote', message: 'The text in quotes ends before this, and more follows.', hint };
}

function badStart(fault: SyntaxFault, character: string, start: number): Words {
  return {
    code: 'quote-it',
    message: `A text cannot begin with ${character} here.`,
    hint: `Put the text in quotes: ${quoted(textFrom(fault, start))}`,
    at: start,
  };
}

function missingCharacter(fault: SyntaxFault): Words {
  if (/quote/.test(fault.message)) return openQuote(fault.at);
  if (/end with a/.test(fault.message)) return openBracket(fault);
  if (/Missing ,/.test(fault.message)) {
    return {
      code: 'no-comma',
      message: 'There is no comma before this.',
      hint: 'Write a comma between one item and the next.',
    };
  }
  return layout;
}

function openQuote(at: number): Words {
  return {
    code: 'quote',
    message: 'The text that begins here with a quote never ends.',
    hint: 'Close it with the same quote.',
    at,
  };
}

/** Where the value begins on the line of the fault, behind its key or dash. */
function valueStart(fault: SyntaxFault): number {
  const start = fault.text.lastIndexOf('\n', fault.at - 1) + 1;
  const before = /^\s*(?:- +)*(?:[^:\s][^:]*: +)?/.exec(fault.text.slice(start))?.[0] ?? '';
  return start + before.length;
}

/** The text that was meant: up to the end of its line, or of its place between braces. */
function textFrom(fault: SyntaxFault, start: number): string {
  const line = restOfLine({ ...fault, at: start });
  const isFlow = isBetweenBrackets({ ...fault, at: start });
  return (isFlow ? line.replace(/\s*[,}\]].*$/, '') : line.replace(/\s+#.*$/, '')).trim();
}

function quoted(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 57)}...` : text;
  return short.includes('"')
    ? `'${short.replaceAll("'", "''")}'`
    : `"${short.replaceAll('\\', '\\\\')}"`;
}

function restOfLine(
  fault: Pick<SyntaxFault, 'text' | 'at'>,
  from: 'here' | 'line' = 'here',
): string {
  const start = from === 'here' ? fault.at : fault.text.lastIndexOf('\n', fault.at - 1) + 1;
  const end = fault.text.indexOf('\n', fault.at);
  return fault.text.slice(start, end === -1 ? undefined : end).replace(/\r$/, '');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
