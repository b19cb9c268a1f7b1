import { type Ink, inks, type Room, type Shape } from './bar-shapes.js';

/**
 * Shapes as a picture of dots, one for each unit (https://www.w3.org/TR/png-3/), for programs that draw no SVG.
 * Its dots are not pressed: what holds the picture is.
 */
export function shapesPng(shapes: readonly Shape[], { width, height }: Room): Uint8Array {
  const dots = Array.from({ length: height }, (_, y) =>
    // The first byte of a row says that nothing is worked out from another.
    Uint8Array.from([0, ...Array.from({ length: width }, (_, x) => dotAt(shapes, x, y))]),
  );
  return joined([
    Uint8Array.from([0x89, ...ascii('PNG'), 0x0d, 0x0a, 0x1a, 0x0a]),
    // Eight bits for each dot, which name a colour of the palette.
    chunk('IHDR', joined([number(width), number(height), Uint8Array.from([8, 3, 0, 0, 0])])),
    chunk('PLTE', Uint8Array.from(palette.flatMap((ink) => rgb(inks[ink])))),
    chunk('IDAT', stored(joined(dots))),
    chunk('IEND', new Uint8Array()),
  ]);
}

const palette = ['paper', 'track', 'bar', 'mark'] as const satisfies readonly Ink[];

function dotAt(shapes: readonly Shape[], x: number, y: number): number {
  const ink = shapes.reduce<Ink>(
    (under, shape) => inkOf(shape, x + 0.5, y + 0.5) ?? under,
    'paper',
  );
  return palette.indexOf(ink);
}

function inkOf(shape: Shape, x: number, y: number): Ink | undefined {
  if (shape.kind === 'ring') {
    const away = Math.hypot(x - shape.x, y - shape.y);
    if (away > shape.radius) return undefined;
    return away > shape.radius * 0.6 ? 'mark' : 'paper';
  }
  const isIn =
    x >= shape.x && x < shape.x + shape.width && y >= shape.y && y < shape.y + shape.height;
  return isIn ? shape.fill : undefined;
}

function rgb(colour: string): readonly number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const named = joined([Uint8Array.from(ascii(name)), content]);
  return joined([number(content.length), named, number(crc32(named))]);
}

/** Data as zlib stores it (https://www.rfc-editor.org/rfc/rfc1950): in blocks that are not pressed. */
function stored(data: Uint8Array): Uint8Array {
  const most = 0xffff;
  const blocks = Array.from({ length: Math.ceil(data.length / most) }, (_, index) => {
    const part = data.subarray(index * most, (index + 1) * most);
    const isLast = (index + 1) * most >= data.length;
    const [low, high] = [part.length % 256, Math.floor(part.length / 256)];
    return joined([Uint8Array.from([isLast ? 1 : 0, low, high, 255 - low, 255 - high]), part]);
  });
  return joined([Uint8Array.from([0x78, 0x01]), ...blocks, number(adler32(data))]);
}

function adler32(data: Uint8Array): number {
  let [a, b] = [1, 0];
  for (const byte of data) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return b * 65_536 + a;
}

function crc32(data: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of data) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return (rest ^ 0xffffffff) >>> 0;
}

/** Four bytes, the highest first. */
function number(value: number): Uint8Array {
  return Uint8Array.from([24, 16, 8, 0].map((shift) => (value >>> shift) & 255));
}

function ascii(text: string): readonly number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
