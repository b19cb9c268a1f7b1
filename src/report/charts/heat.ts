/** Five shades of one blue, each lighter or darker than its neighbour in grey, too; what is written on them is legible. */
export const shades = [
  { fill: '#f1f5f8', ink: '#12181b' },
  { fill: '#c3d8e6', ink: '#12181b' },
  { fill: '#8db4cf', ink: '#12181b' },
  { fill: '#2f6f9c', ink: '#ffffff' },
  { fill: '#0d3a5c', ink: '#ffffff' },
] as const;

/** Which of the five shades an attainment has, from 0. */
export function heat(attainment: number): number {
  return Math.min(shades.length - 1, Math.round(attainment * (shades.length - 1)));
}
