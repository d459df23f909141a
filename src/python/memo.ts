/** The function with its answers kept as long as what they were asked about. */
export function remembered<T extends object, R>(
  compute: (subject: T) => R
): (subject: T) => R {
  const known = new WeakMap<T, { answer: R }>();
  return subject => {
    let found = known.get(subject);
    if (!found) {
      found = { answer: compute(subject) };
      known.set(subject, found);
    }
    return found.answer;
  };
}
