/** The forms that what a command tells can have; each command gives some of them. */
export type FormatName =
  | 'terminal'
  | 'markdown'
  | 'html'
  | 'json'
  | 'csv'
  | 'xlsx'
  | 'docx'
  | 'svg'
  | 'yaml'
  | 'schema'
  | 'junit'
  | 'sarif'
  | 'github'
  | 'gitlab';

/** A text, or the bytes of a file that other programs open. */
export type Rendered = string | Uint8Array;

/** The format that an ending of a file's name stands for. */
export const formatByEnding: Readonly<Record<string, FormatName>> = {
  txt: 'terminal',
  md: 'markdown',
  html: 'html',
  htm: 'html',
  json: 'json',
  csv: 'csv',
  xlsx: 'xlsx',
  docx: 'docx',
  svg: 'svg',
  yaml: 'yaml',
  yml: 'yaml',
  xml: 'junit',
  sarif: 'sarif',
};
