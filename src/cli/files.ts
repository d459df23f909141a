/// <reference types="node" />
import { dirname, isAbsolute, join } from 'node:path';
import { printable, type Report } from './report';

interface Access {
  path: string;
  /** `notebook: step`. */
  who: string;
  notebook: string;
}

function accesses(reports: readonly Report[], kind: 'reads' | 'writes'): Access[] {
  return reports.flatMap(({ path: notebook, details }) =>
    details.flatMap(step =>
      step[kind].map(path => ({
        path: isAbsolute(path) ? path : join(dirname(notebook), path),
        who: `${notebook} (${step.name})`,
        notebook
      }))
    )
  );
}

/** One line a file that one notebook writes and another reads. */
export function filesBetween(reports: readonly Report[]): string[] {
  const writers = accesses(reports, 'writes');
  return accesses(reports, 'reads').flatMap(reader =>
    writers
      .filter(
        ({ path, notebook }) => path === reader.path && notebook !== reader.notebook
      )
      .map(writer => printable(`${writer.who} -> ${reader.path} -> ${reader.who}`))
  );
}
