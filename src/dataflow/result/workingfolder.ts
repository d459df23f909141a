/** Paths as seen from the notebook's folder, where the program goes to another one. */
import type { Event } from '../interp/events';

const FREE = /^(?:\/|~|[A-Za-z]:[\\/]|[a-z][a-z0-9+.-]+:\/\/)/i;

/** Whether a path names the same wherever the program is. */
export const isFreePath = (path: string): boolean => FREE.test(path);

const isPath = ({ kind }: Event): boolean =>
  kind === 'reads' || kind === 'writes' || kind === 'makes';

/** A path below a folder; both may go up. */
function below(folder: string, path: string): string {
  if (isFreePath(path) || folder === '') {
    return path;
  }
  const parts: string[] = [];
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') {
      parts.pop();
    } else if (part !== '.' && (part !== '' || parts.length === 0)) {
      parts.push(part);
    }
  }
  return parts.join('/') || '.';
}

/**
 * The events with the paths of files as the notebook's own folder has them. Where nothing
 * says which folder the program goes to, it is taken for the notebook's.
 */
export function placed(events: readonly Event[]): readonly Event[] {
  if (!events.some(({ kind }) => kind === 'moves')) {
    return events;
  }
  let folder = '';
  return events.map(event => {
    const { kind, what } = event;
    if (kind === 'moves') {
      folder = what === null ? '' : below(folder, what).replace(/^\.$/, '');
      return event.path && what !== null ? { ...event, what: folder || '.' } : event;
    }
    return isPath(event) && what !== null && folder !== ''
      ? { ...event, what: below(folder, what) }
      : event;
  });
}
