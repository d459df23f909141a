import type { TranslationBundle } from '@jupyterlab/translation';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A value in the four digits that a person compares by; NaN and infinities by name. */
export function formatNumber(value: number): string {
  if (Number.isNaN(value)) {
    return 'NaN';
  }
  if (!Number.isFinite(value)) {
    return value > 0 ? '∞' : '−∞';
  }
  const size = Math.abs(value);
  if (value === 0 || (Number.isInteger(value) && size < 1e6)) {
    return String(value).replace('-', '−');
  }
  const text = size >= 1e6 || size < 1e-3 ? value.toExponential(2) : plain(value, size);
  return text.replace(/-/g, '−');
}

/** A duration as `23 ms`, `4.1 s`, `0:42`, `1:02:03`. */
export function formatDuration(ms: number): string {
  if (!Number.isFinite(ms) || ms < 0) {
    return '–';
  }
  if (ms < SECOND) {
    return `${Math.round(ms)} ms`;
  }
  if (ms < 10 * SECOND) {
    return `${(ms / SECOND).toFixed(1)} s`;
  }
  const seconds = Math.floor(ms / SECOND);
  const parts = [
    Math.floor(seconds / 3600),
    Math.floor(seconds / 60) % 60,
    seconds % 60
  ];
  const [h, m, s] = parts as [number, number, number];
  const pad = (n: number) => String(n).padStart(2, '0');
  return h ? `${h}:${pad(m)}:${pad(s)}` : `${m}:${pad(s)}`;
}

/** How long ago, in one short word; a date where that is clearer. */
export function formatAgo(time: number, now: number, trans: TranslationBundle): string {
  const age = now - time;
  if (age < 45 * SECOND) {
    return trans.__('now');
  }
  if (age < HOUR) {
    return trans.__('%1 min', Math.max(1, Math.round(age / MINUTE)));
  }
  if (age < DAY) {
    return trans.__('%1 h', Math.round(age / HOUR));
  }
  if (age < 14 * DAY) {
    return trans.__('%1 d', Math.round(age / DAY));
  }
  return new Date(time).toLocaleDateString(undefined, { dateStyle: 'short' });
}

/** A size in bytes as `4.1 MB`. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const power =
    bytes > 0 ? Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1) : 0;
  const value = bytes / 1000 ** power;
  return `${power && value < 10 ? value.toFixed(1) : Math.round(value)} ${units[power]}`;
}

function plain(value: number, size: number): string {
  if (size >= 1000) {
    return value.toFixed(1);
  }
  return value
    .toPrecision(4)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}
