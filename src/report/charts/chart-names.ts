/** What can be drawn of a report. */
export const charts = ['bars', 'heat-map'] as const;
export type Chart = (typeof charts)[number];
