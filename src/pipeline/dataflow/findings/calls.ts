import type { Diagnostic } from '../../types';
import { diagnostic } from '../../diagnostics';
import type { FileFlow } from '../files';
import type { Event } from '../interp/events';
import type { Recorder } from '../interp/recorder';
import type { Locate } from './place';

const REMOTE = /^[a-z][a-z0-9+.-]*:\/\//i;
const ABSOLUTE = /^(\/|~|[A-Za-z]:[\\/])/;

/** What calls show by themselves: paths, seeds, tracking servers, runs left open. */
export function callFindings(
  recorder: Recorder,
  cycles: FileFlow['cycles'],
  names: readonly string[],
  place: Locate
): Diagnostic[] {
  const { events } = recorder;
  const found = events.flatMap(event => one(event, events, place));
  for (const { path, reader, writer } of cycles) {
    found.push(
      diagnostic(
        'cycle',
        place(reader.cell, reader.at),
        `"${path}" is read here, but written only by the later step "${names[writer.step]}".`
      )
    );
  }
  const seeded = events.some(event => event.kind === 'seeds');
  const draw = events.find(event => event.kind === 'draws');
  if (draw && !seeded) {
    found.push(
      diagnostic(
        'no-seed',
        place(draw.cell, draw.at),
        'Random numbers are drawn, and no seed is set: each run gives other ones.'
      )
    );
  }
  return found;
}

function one(event: Event, events: readonly Event[], place: Locate): Diagnostic[] {
  const where = place(event.cell, event.at);
  if (
    event.path === 'mlflow.set_tracking_uri' &&
    event.kind === 'calls' &&
    event.what
  ) {
    return [
      diagnostic(
        'tracking-uri',
        where,
        'The tracking server is written into the code; a project takes it from outside.'
      )
    ];
  }
  if (event.path.startsWith('requests.')) {
    return [
      diagnostic('network', where, 'Data comes from the network and may change.')
    ];
  }
  if (event.kind !== 'reads' || !event.what) {
    return [];
  }
  if (REMOTE.test(event.what)) {
    return [
      diagnostic(
        'network',
        where,
        `"${host(event.what)}" may answer differently next time.`
      )
    ];
  }
  const written = events.some(
    other => other.kind === 'writes' && other.what === event.what
  );
  return ABSOLUTE.test(event.what) || written
    ? []
    : [
        diagnostic(
          'relative-path',
          where,
          `"${event.what}" is looked for in the folder where the step runs.`
        )
      ];
}

/** An address may hold a password. */
const host = (address: string): string =>
  address.replace(/^([a-z][a-z0-9+.-]*:\/\/)([^/@]*@)?([^/?#]*).*$/i, '$1$3');
