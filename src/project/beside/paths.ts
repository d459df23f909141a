/** Paths with forward slashes, as notebooks and the Contents API have them. */

export const basename = (path: string): string => path.replace(/^.*[/\\]/, '');

/** Whether a path stays within the folder that it is relative to. */
export function isWithin(path: string): boolean {
  let depth = 0;
  for (const part of path.split('/')) {
    depth += part === '..' ? -1 : part === '.' || part === '' ? 0 : 1;
    if (depth < 0) {
      return false;
    }
  }
  return !/^(?:[/\\~]|[A-Za-z]:)/.test(path);
}

/** Without `.` and `..`, as far as they can be taken out. */
export function normalized(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts[parts.length - 1] !== '..') {
      parts.pop();
    } else if (part !== '.' && part !== '') {
      parts.push(part);
    }
  }
  return parts.join('/');
}
