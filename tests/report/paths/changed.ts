/**
 * A document in which every value at a path is another one of its kind, or is gone; nothing where it has none
 * there. What is listed in several places (`[]`, `*`) is changed in all of them.
 */
export function changed<T>(document: T, path: string, how: 'other' | 'gone'): T | undefined {
  const copy = structuredClone(document);
  const way = path.replaceAll('[]', '.[]').split('.');
  return change(copy, way, how === 'other' ? another : () => undefined) ? copy : undefined;
}

/** The same document with one more value, in every place that the path leads to. */
export function added<T>(document: T, path: string, value: unknown): T {
  const copy = structuredClone(document);
  const way = path.replaceAll('[]', '.[]').split('.');
  const key = way.pop() ?? '';
  placesOf(copy, way).forEach((place) => {
    place[key] = value;
  });
  return copy;
}

type Place = Record<string, unknown>;

function change(
  document: unknown,
  way: readonly string[],
  make: (value: unknown) => unknown,
): boolean {
  const last = way.at(-1) ?? '';
  const found = placesOf(document, way.slice(0, -1)).flatMap((place) =>
    keysOf(place, last).map((key) => [place, key] as const),
  );
  for (const [place, key] of found) place[key] = make(place[key]);
  return found.length > 0;
}

function placesOf(document: unknown, way: readonly string[]): readonly Place[] {
  return way.reduce<readonly Place[]>(
    (places, step) =>
      places.flatMap((place) =>
        keysOf(place, step).flatMap((key) => {
          const below = place[key];
          return isPlace(below) ? [below] : [];
        }),
      ),
    [document as Place],
  );
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null;
}

function keysOf(place: Place, step: string): readonly string[] {
  if (step === '[]' || step === '*') return Object.keys(place);
  return place[step] === undefined ? [] : [step];
}

function another(value: unknown): unknown {
  if (typeof value === 'string')
    return /^\d{4}-\d\d-\d\d$/.test(value) ? '2031-05-17' : `${value} and more`;
  if (typeof value === 'number') return value > 0 && value <= 1 ? value * 0.37 : value + 7;
  return typeof value === 'boolean' ? !value : value;
}
