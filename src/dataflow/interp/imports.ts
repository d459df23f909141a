import { type Frame, one } from '../../domain';
import type { Import, ImportFrom } from '../../python';
import { libraryMember } from './attribute';
import { noteEvent } from './events';
import type { Machine } from './machine';

function moduleObject(m: Machine, path: string) {
  return m.heap.makeExtra(m.module, `library ${path}`, 'library', path);
}

/** The file that the module would be, if the notebook writes one. */
function noteImport(m: Machine, frame: Frame, at: number, module: string): void {
  const what = `${module.replace(/^\.+/, '').replaceAll('.', '/')}.py`;
  noteEvent(m, frame, at, { kind: 'imports', path: module, what });
}

export function importPlain(m: Machine, frame: Frame, stmt: Import): void {
  for (const { path, alias } of stmt.names) {
    const head = path.split('.')[0]!;
    m.recorder.imports(head);
    noteImport(m, frame, stmt.at, path);
    const target = moduleObject(m, alias ? path : head);
    m.bind(frame, alias ?? head, one(target), 'import');
  }
}

export function importFrom(m: Machine, frame: Frame, stmt: ImportFrom): void {
  if (stmt.module === '__future__') {
    m.lazyAnnotations ||= stmt.names.some(name => name.path === 'annotations');
    return;
  }
  m.recorder.imports(stmt.module.split('.')[0]!);
  noteImport(m, frame, stmt.at, stmt.module);
  if (stmt.star) {
    m.recorder.star(stmt.module);
    return;
  }
  const module = moduleObject(m, stmt.module);
  for (const { path, alias } of stmt.names) {
    m.bind(frame, alias ?? path, libraryMember(m, module, path), 'import');
  }
}
