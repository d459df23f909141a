const COLOURS = 8; // in style/pipeline.css

/** The colour of a step, which repeats after eight; other parts have a pattern instead. */
export function stepColour(index: number): string {
  return index < 0 ? 'var(--pb-step-other)' : `var(--pb-step-${index % COLOURS})`;
}
