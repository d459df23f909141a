/** Colours of runs, in their order: Tableau's ten, which tell apart on light and dark. */
const COLOURS = [
  '#4c78a8',
  '#f58518',
  '#54a24b',
  '#b279a2',
  '#e45756',
  '#72b7b2',
  '#eeca3b',
  '#ff9da6',
  '#9d755d',
  '#8e8ba5'
];

/** The colour of the run at `index`; colours repeat after ten runs. */
export function runColour(index: number): string {
  return COLOURS[index % COLOURS.length]!;
}

// Light on both themes at the good end, dim at the other: what stands out is what is good.
const RAMP: readonly (readonly [number, number, number])[] = [
  [128, 128, 140],
  [96, 130, 170],
  [60, 150, 160],
  [230, 150, 40]
];

/** A colour for a place among many runs: 0 for the worst, 1 for the best. */
export function rankColour(share: number): string {
  const at = Math.min(Math.max(share, 0), 1) ** 3 * (RAMP.length - 1);
  const low = Math.min(Math.floor(at), RAMP.length - 2);
  const mixed = RAMP[low]!.map((value, i) =>
    Math.round(value + (RAMP[low + 1]![i]! - value) * (at - low))
  );
  return `rgb(${mixed.join(', ')})`;
}
