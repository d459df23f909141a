/** Every second of the points and the last, where they are more than `most`. */
export function thinned<T>(points: T[], most: number): T[] {
  const end = points.length - 1;
  return points.length > most
    ? points.filter((_, i) => i % 2 === 0 || i === end)
    : points;
}
