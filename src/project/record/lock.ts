/** The file that keeps two exports from writing into one folder at once. */
import { english, trans, type Message } from '../../domain';

export const LOCK = 'export.lock';

/** Without a word for so long, an export of which nothing else is known has ended. */
export const LOCKED_AT_MOST = 10 * 60 * 1000; // ms

export interface Lock {
  /** Tells it from that of any other export. */
  token: string;
  /** The process that exports, and the machine it runs on; a page has none. */
  pid?: number;
  host?: string;
}

export const lockText = (lock: Lock): string => `${JSON.stringify(lock)}\n`;

/** Nothing is known of a lock that somebody is about to write, or has damaged. */
export function readLock(text: string): Lock {
  try {
    const { token, pid, host } = JSON.parse(text) as Partial<Lock>;
    return {
      token: String(token),
      ...(Number.isInteger(pid) && host !== undefined
        ? { pid: pid!, host: String(host) }
        : {})
    };
  } catch {
    return { token: '' };
  }
}

/** What a person reads whose export comes second. */
export const isLocked = (folder: string): Message =>
  trans.__(
    'Another export is writing to %1. Wait until it is done, and export again. If there is none, delete %2.',
    folder,
    `${folder}/${LOCK}`
  );

export const isLockedText = (folder: string): string => english(isLocked(folder));
