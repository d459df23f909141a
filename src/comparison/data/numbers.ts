import type { ComparedRun, View } from '../../wire';
import { formatNumber } from '../../ui';
import { comparedValue, type ComparedColumn } from './columns';

const DIGITS = 4; // significant ones of a column's greatest value
const MOST = 10; // decimals
const LOOKED_AT = 200; // runs; what is far below is written alike

/** Writes the numbers of one column alike, and apart where they differ. */
export function numberFormat(
  runs: readonly ComparedRun[],
  column: ComparedColumn,
  view: View
): (value: number) => string {
  const values = runs
    .slice(0, LOOKED_AT)
    .map(run => comparedValue(run, column, view))
    .filter((v): v is number => typeof v === 'number' && Number.isFinite(v));
  const sizes = values.filter(value => value !== 0).map(Math.abs);
  const largest = Math.max(0, ...sizes);
  const isPlain = largest < 1e6 && Math.min(1, ...sizes) >= 1e-3;
  if (!isPlain || values.every(Number.isInteger)) {
    return formatNumber;
  }
  let decimals = Math.max(0, DIGITS - 1 - Math.floor(Math.log10(largest)));
  const distinct = new Set(values).size;
  const shown = () => new Set(values.map(value => value.toFixed(decimals))).size;
  while (decimals < MOST && shown() < distinct) {
    decimals++;
  }
  return value =>
    Number.isFinite(value) && Math.abs(value) < 1e6
      ? value.toFixed(decimals).replace('-', '−')
      : formatNumber(value);
}
