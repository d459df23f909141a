/** What a verification has found, from its artifact; see provebook/verify/report.py. */

export interface Compared {
  step: string;
  kind: string;
  name: string;
  state: string;
  count: number;
  isRounding: boolean;
  detail: string;
  /** Path of the artifact that shows the difference; empty without one. */
  image: string;
}

export interface Verification {
  /** By state: how many were equal, differed, ... */
  counts: ReadonlyMap<string, number>;
  /** All but what is equal, in the order of the steps. */
  apart: readonly Compared[];
}

export const VERIFICATION = 'verification.json';

type Raw = Record<string, unknown>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const list = (value: unknown): Raw[] =>
  Array.isArray(value)
    ? value.filter((one): one is Raw => typeof one === 'object' && one !== null)
    : [];

/** Null for a text that is none; an older one may lack what is new. */
export function readVerification(json: string): Verification | null {
  let raw: Raw;
  try {
    raw = JSON.parse(json) as Raw;
  } catch {
    return null;
  }
  if (typeof raw !== 'object' || raw === null) {
    return null;
  }
  const counts = Object.entries((raw.counts ?? {}) as Raw).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number'
  );
  const all = list(raw.steps).flatMap(step =>
    list(step.compared).map(one => ({
      step: text(step.name),
      kind: text(one.kind),
      name: text(one.name),
      state: text(one.state),
      count: typeof one.count === 'number' ? one.count : 1,
      isRounding: one.rounding === true,
      detail: text(one.detail),
      image: text(one.image)
    }))
  );
  const apart = all.filter(({ state }) => state !== 'equal');
  return { counts: new Map(counts), apart };
}
