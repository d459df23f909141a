import fc from 'fast-check';

/** Python from a template, `$0`, `$1`, ... being filled with what is drawn for them. */
export const form = (
  template: string,
  ...parts: fc.Arbitrary<string>[]
): fc.Arbitrary<string> =>
  fc
    .tuple(...parts)
    .map(values =>
      template.replace(/\$(\d)/g, (_, index: string) => values[Number(index)]!)
    );
