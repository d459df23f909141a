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
