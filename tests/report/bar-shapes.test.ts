import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { barShapes } from '../../src/report/charts/bar-shapes.js';
import { shapesPng } from '../../src/report/charts/shapes-png.js';
import { shapesSvg } from '../../src/report/charts/shapes-svg.js';
import { readXml } from '../build/xml.js';

const row = { id: 'soil', name: 'The soil', depth: 0, words: 'Low', answers: ['1', '?'] };
const room = { width: 120, height: 12 };

function boxes(ends: readonly [number, number], at?: number, levels: readonly number[] = []) {
  const shapes = barShapes({ ...row, ends, ...(at === undefined ? {} : { at }) }, levels, room);
  return shapes.flatMap((shape) =>
    shape.kind === 'box' ? [[shape.fill, shape.x, shape.x + shape.width]] : [],
  );
}

describe('a bar in shapes', () => {
  it('is solid as far as is certain, on a track as long as the scale', () => {
    expect(boxes([0.5, 0.5])).toEqual([
      ['track', 0, 120],
      ['bar', 0, 60],
    ]);
  });

  it('is striped from the lowest to the highest and ends there', () => {
    const stripes = boxes([0.25, 0.5]).slice(2);
    expect(stripes.length).toBeGreaterThan(3);
    for (const [fill, from, to] of stripes) {
      expect(fill).toBe('bar');
      expect(Number(from)).toBeGreaterThanOrEqual(30);
      expect(Number(to)).toBeLessThanOrEqual(60);
    }
    expect(stripes.at(-1)?.[2]).toBe(60);
  });

  it('has a line at the value, within its ends, and one for each level', () => {
    expect(boxes([0.5, 0.5], 0.5, [0.25]).slice(1)).toEqual([
      ['paper', 29.5, 30.5],
      ['bar', 0, 60],
      ['mark', 59, 61],
    ]);
    expect(boxes([0, 0], 0).at(-1)).toEqual(['mark', 0, 2]);
    expect(boxes([1, 1], 1).at(-1)).toEqual(['mark', 118, 120]);
  });

  it('has a ring at what is shown, where that is less', () => {
    const rings = (shownAt: number) =>
      barShapes({ ...row, ends: [0.5, 0.5], at: 0.5, shownAt }, [], room).filter(
        ({ kind }) => kind === 'ring',
      );
    expect(rings(0.25)).toEqual([{ kind: 'ring', x: 30, y: 6, radius: 4 }]);
    expect(rings(0.5)).toEqual([]);
  });

  it('is nothing where a row has no bar', () => {
    expect(barShapes(row, [0.5], room)).toEqual([]);
  });
});

describe('shapes as pictures', () => {
  const shapes = barShapes({ ...row, ends: [0.5, 0.5], at: 0.5, shownAt: 0.25 }, [], room);

  it('are well-formed SVG', () => {
    expect(readXml(shapesSvg(shapes, room)).attributes['viewBox']).toBe('0 0 120 12');
  });

  it('are a PNG of the same size, with the colours where they belong', () => {
    const png = Buffer.from(shapesPng(shapes, room));
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([120, 12]);
    const at = png.indexOf('IDAT');
    const dots = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
    expect(dots).toHaveLength(12 * 121);
    const dot = (x: number, y: number) => dots[y * 121 + 1 + x];
    // The palette: paper, track, bar, mark.
    expect([dot(5, 0), dot(5, 5), dot(100, 5), dot(60, 0), dot(30, 6), dot(30, 2)]).toEqual([
      0, 2, 1, 3, 0, 3,
    ]);
  });
});
