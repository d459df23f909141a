/** `import` and `from ... import`. */
import { type Frame, one } from '../../domain';
import type { Import, ImportFrom } from '../../python';
import type { CallSite } from './callsite';
import { noteEvent } from './events';
import type { Machine } from './machine';
import { libraryMember } from './members';

function moduleObject(machine: Machine, path: string) {
  return machine.heap.makeExtra(
    machine.module,
    `library ${path}`,
    'library',
    'other',
    path
  );
}

/** The file that the module would be, if the notebook writes one. */
function noteImport(site: CallSite, module: string): void {
  const what = `${module.replace(/^\.+/, '').replaceAll('.', '/')}.py`;
  noteEvent(site, { kind: 'imports', path: module, what });
}

export function importPlain(machine: Machine, frame: Frame, stmt: Import): void {
  for (const { path, alias } of stmt.names) {
    const head = path.split('.')[0]!;
    machine.recorder.imports(head);
    noteImport({ machine, frame, node: stmt }, path);
    const target = moduleObject(machine, alias ? path : head);
    machine.bind(frame, alias ?? head, one(target), 'import');
  }
}

export function importFrom(machine: Machine, frame: Frame, stmt: ImportFrom): void {
  if (stmt.module === '__future__') {
    machine.lazyAnnotations ||= stmt.names.some(name => name.path === 'annotations');
    return;
  }
  machine.recorder.imports(stmt.module.split('.')[0]!);
  noteImport({ machine, frame, node: stmt }, stmt.module);
  if (stmt.star) {
    machine.recorder.star(stmt.module);
    return;
  }
  const module = moduleObject(machine, stmt.module);
  for (const { path, alias } of stmt.names) {
    machine.bind(frame, alias ?? path, libraryMember(machine, module, path), 'import');
  }
}
