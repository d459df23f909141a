import type { Library } from '../library';
import { names } from '../words';

/*
 * Texts that are known: names and paths put together from literals. A `pathlib.Path` is
 * its text here, for all that matters of it is which file it names.
 */

export const PATHS: Library = {
  name: 'os.path, pathlib',
  constant: 'pathlib.Path pathlib.PurePath os.path.join'
};

/** As os.path.join and `/` of pathlib do; null where a part is not known. */
export function joinPaths(
  parts: readonly (string | null | undefined)[]
): string | null {
  let path = '';
  for (const part of parts) {
    if (part === null || part === undefined) {
      return null;
    }
    const whole = part.startsWith('/') || path === '';
    path = whole ? part : `${path.replace(/\/$/, '')}/${part}`;
  }
  return path;
}

const JOINS = new Set(
  names('os.path.join posixpath.join pathlib.Path pathlib.PurePath pathlib.PosixPath')
);
const SAME = new Set(
  names(
    'builtins.str os.fspath os.path.normpath os.path.abspath os.path.realpath os.path.expanduser'
  )
);

/** The text that a function makes of texts; null where it does something else. */
export function textOfPaths(path: string, texts: readonly string[]): string | null {
  if (JOINS.has(path)) {
    return joinPaths(texts.length ? texts : ['.']);
  }
  return SAME.has(path) && texts.length === 1 ? texts[0]! : null;
}

/** `path.parent` and the like; null for anything else. */
export function partOfPath(text: string, name: string): string | null {
  const cut = text.lastIndexOf('/');
  const last = text.slice(cut + 1);
  switch (name) {
    case 'parent':
      return cut < 0 ? '.' : text.slice(0, cut) || '/';
    case 'name':
      return last;
    case 'stem':
      return last.replace(/(.)\.[^.]*$/, '$1');
    default:
      return null;
  }
}

/** What a method of a path does. */
export interface PathCall {
  /** The text that it gives; null where that is not known. */
  text: string | null;
  reads?: string | null;
  /** Reads or writes the path, as the mode says. */
  opens?: true;
  writes?: string;
  /** A folder. */
  makes?: string;
}

const SAME_PATH = new Set(names('resolve absolute expanduser as_posix'));
const READS = new Set(names('read_text read_bytes iterdir'));
const WRITES = new Set(names('write_text write_bytes touch'));

/** A method of a path with the texts it is given; null for what only other texts have. */
export function pathCall(
  text: string,
  name: string,
  given: readonly (string | null)[]
): PathCall | null {
  const [first] = given;
  if (READS.has(name)) {
    return { text: null, reads: text };
  }
  if (WRITES.has(name)) {
    return { text: null, writes: text };
  }
  if (SAME_PATH.has(name)) {
    return { text };
  }
  switch (name) {
    case 'mkdir':
      return { text: null, makes: text };
    case 'joinpath':
      return { text: joinPaths([text, ...given]) };
    case 'with_suffix': {
      const known = first !== null && first !== undefined;
      const other = known ? text.replace(/(?<=[^/])(?:\.[^./]*)?$/, first) : null;
      return { text: other };
    }
    case 'glob':
    case 'rglob': {
      const below = name === 'rglob' ? '**' : '';
      return { text: null, reads: joinPaths([text, below, first]) };
    }
    case 'open':
      return { text: null, opens: true };
    default:
      return null;
  }
}

/** The full name of a path's method. */
export const pathMethodName = (name: string): string => `pathlib.Path.${name}`;
