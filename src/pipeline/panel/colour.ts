const COLOURS = 8; // in style/pipeline.css

/** The colour of a step, which repeats after eight; other parts have a pattern instead. */
export function stepColour(index: number): string {
  return index < 0 ? 'var(--fb-step-other)' : `var(--fb-step-${index % COLOURS})`;
}
