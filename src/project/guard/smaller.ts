/** Parameters that seem to limit how much a pipeline works on: tests had better be quick. */
import type { Parameter } from '../../domain';

const DATA =
  /^(?:n?rows?|limit|records|samples?|nsamples?|subset|head|days|weeks|months|years|hours|files|pages)$/;
const WORK =
  /^(?:epochs?|iterations?|iters?|estimators|trees|rounds|trials|episodes|generations|repeats)$/;
/** Less of these is more work, or something else. */
const OTHER = /^(?:batch|test|lag|window|horizon|seed|id)$/;

const LEAST = 20; // what is smaller already stays
const WITHOUT_LIMIT = 1000;

/** Each as `name=value`, with about a tenth of its default; what limits data first. */
export function smaller(parameters: readonly Parameter[]): string[] {
  const found = [DATA, WORK].map(kind =>
    parameters.flatMap(one => {
      const words = one.name.toLowerCase().split('_');
      const value = less(one);
      const fits =
        words.some(word => kind.test(word)) && !words.some(word => OTHER.test(word));
      return fits && value !== null ? [`${one.name}=${value}`] : [];
    })
  );
  return [...new Set(found.flat())];
}

function less({ type, default: value, choices }: Parameter): number | null {
  if (type !== 'int' || choices) {
    return null;
  }
  if (value === null) {
    return WITHOUT_LIMIT;
  }
  return Number(value) >= LEAST ? Math.round(Number(value) / 10) : null;
}
