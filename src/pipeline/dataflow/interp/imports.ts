import type { Frame } from '../heap/frame';
import { one } from '../heap/value';
import type { Import, ImportFrom } from '../syntax/ast';
import { libraryMember } from './attribute';
import type { Machine } from './machine';

function moduleObject(m: Machine, path: string) {
  return m.heap.makeExtra(m.module, `library ${path}`, 'library', path);
}

export function importPlain(m: Machine, frame: Frame, stmt: Import): void {
  for (const { path, alias } of stmt.names) {
    const head = path.split('.')[0]!;
    m.recorder.imports(head);
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
  if (stmt.star) {
    m.recorder.star(stmt.module);
    return;
  }
  const module = moduleObject(m, stmt.module);
  for (const { path, alias } of stmt.names) {
    m.bind(frame, alias ?? path, libraryMember(m, module, path), 'import');
  }
}
