import type { Diagnostic } from '../../domain';
import { diagnostic } from '../registry';
import type { FlowFacts, Event, Recorder } from '../../dataflow';
import type { Sources } from './place';

/** What calls show of files and addresses. */
export function callFindings(
  recorder: Recorder,
  cycles: FlowFacts['cycles'],
  names: readonly string[],
  sources: Sources
): Diagnostic[] {
  const { events } = recorder;
  const found = events.flatMap(event => one(event, sources));
  for (const { path, reader, writer } of cycles) {
    const { line } = sources.place(writer.cell, writer.at);
    found.push(
      diagnostic(
        'cycle',
        sources.place(reader.cell, reader.at),
        `"${path}" is read here, but written only by the later step "${names[writer.step]}" (line ${line}): there is no order in which both run from scratch. Read another file, or write it before.`
      )
    );
  }
  return found;
}

function one(event: Event, sources: Sources): Diagnostic[] {
  const { cell, at, kind, path } = event;
  const where = sources.place(cell, at);
  if (/^(?:requests|urllib\.request)\./.test(path) && kind === 'calls') {
    const message =
      'Data comes from the network and may be other data next time. Save a copy, and read that.';
    return [diagnostic('network', where, message)];
  }
  return [];
}
