// What wgll writes, as other programs read it: npm run test:office
import { spawnSync } from 'node:child_process';
import { runWith, says } from './run-with.js';

const debian = 'apt-get install --no-install-recommends';

runWith({
  what: 'The tests by other readers',
  config: 'vitest.office.config.js',
  needs: [
    [
      () => says('soffice', ['--version']),
      `LibreOffice, for documents and workbooks: ${debian} libreoffice-writer libreoffice-calc`,
    ],
    [
      () => spawnSync('fc-list', { encoding: 'utf8' }).stdout?.includes('Liberation') === true,
      `the typefaces that stand in for Arial and Courier New: ${debian} fontconfig fonts-liberation`,
    ],
    [
      () => says('pdfinfo', ['-v']),
      `pdfinfo, to count what LibreOffice has printed: ${debian} poppler-utils`,
    ],
    [
      () => says('/usr/bin/python3', ['-c', 'import openpyxl, docx']),
      `openpyxl and python-docx, the second readers: ${debian} python3-openpyxl python3-docx`,
    ],
    [() => says('pandoc', ['--version']), `pandoc, for Markdown: ${debian} pandoc`],
    [() => says('cmark-gfm', ['--version']), `cmark-gfm, for Markdown: ${debian} cmark-gfm`],
  ],
});
