import { AlignmentType, BorderStyle, type IStylesOptions, LevelFormat } from 'docx';

/** How a document looks: a page of A4, one plain typeface, dark on white. Lengths are in twentieths of a point. */

export const page = { width: 11_906, height: 16_838, side: 740, top: 460, bottom: 520 } as const;
export const textWidth = page.width - 2 * page.side;

export const colour = {
  text: '212B32',
  heading: '003366',
  bar: '003366',
  quiet: '5B6770',
  line: 'AEB7BD',
  head: 'E8EDEE',
} as const;

/** Sizes are in half-points. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: 19, color: colour.text, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 40, line: 240 } },
    },
    heading1: heading(30, 0),
    heading2: heading(22, 50),
    heading3: heading(20, 120),
    heading4: { ...heading(19, 110), run: { size: 19, bold: true, color: colour.text } },
    listParagraph: { run: {}, paragraph: { spacing: { after: 20 } } },
  },
  paragraphStyles: [
    {
      id: 'Cell',
      name: 'Cell',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { after: 0, line: 220 } },
    },
    {
      id: 'Quiet',
      name: 'Quiet',
      basedOn: 'Normal',
      run: { size: 18, color: colour.quiet },
      paragraph: { spacing: { before: 20, after: 20, line: 212 } },
    },
    {
      id: 'Foot',
      name: 'Foot',
      basedOn: 'Quiet',
      paragraph: {
        spacing: { before: 60, after: 0, line: 212 },
        border: { top: { style: BorderStyle.SINGLE, size: 4, space: 4, color: colour.line } },
      },
    },
  ],
};

function heading(size: number, before: number) {
  return {
    run: { size, bold: true, color: colour.heading },
    paragraph: { spacing: { before, after: 40 }, keepNext: true },
  };
}

export const indent = 284;

export const numbering = {
  config: [
    {
      reference: 'list',
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: indent, hanging: indent } } },
        },
      ],
    },
    {
      reference: 'steps',
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: indent, hanging: indent } } },
        },
      ],
    },
  ],
};
