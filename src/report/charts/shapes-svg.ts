import { type Markup, markup } from '../markup.js';
import { inks, type Room, type Shape } from './bar-shapes.js';
import { round } from './panel.js';

/** Shapes as a picture of their own (https://www.w3.org/TR/SVG11/). */
export function shapesSvg(shapes: readonly Shape[], { width, height }: Room): string {
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
${shapes.map(drawShape)}</svg>
`.markup;
}

function drawShape(shape: Shape): Markup {
  if (shape.kind === 'ring') {
    const { x, y, radius } = shape;
    return markup`<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius * 0.8)}" fill="${inks.paper}" stroke="${inks.mark}" stroke-width="${round(radius * 0.4)}"/>
`;
  }
  const { x, y, width, height, fill } = shape;
  return markup`<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${inks[fill]}"/>
`;
}
