/** What the tab computes with; loaded when it is first shown. */
import { cellParts, partsOf } from './cells/roles';
import { Analyst } from './worker/analyst';
import { startWorker } from './worker/start';

export interface Analyzer {
  analyst: Analyst;
  partsOf: typeof partsOf;
  cellParts: typeof cellParts;
}

export function newAnalyzer(): Analyzer {
  const analyst = new Analyst({
    startWorker,
    inPage: async page => (await import('./worker/inpage')).inPage(page)
  });
  return { analyst, partsOf, cellParts };
}
