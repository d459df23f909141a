import type { Comparison } from '../wire';
import check from '../wire/comparison.check';

interface Checker {
  (value: unknown): boolean;
  errors?: { instancePath: string; message?: string }[] | null;
}

/** A notebook's output as a comparison, or the reason why it is none. */
export function readPayload(
  value: unknown
): { payload: Comparison } | { reason: string } {
  const version = (value as { version?: unknown } | null)?.version;
  if (typeof version === 'number' && version > 1) {
    return { reason: `version ${version}` };
  }
  const validate = check as unknown as Checker;
  if (!validate(value)) {
    const [first] = validate.errors ?? [];
    return { reason: `${first?.instancePath || '/'} ${first?.message ?? ''}`.trim() };
  }
  return { payload: value as Comparison };
}
