import { isFreePath } from '../../dataflow';
import { trans } from '../../domain';
import type { FlowView } from '../facts/flowview';
import { type Finding, rule, step } from '../rule';

/** Moves to a folder of which nothing is known, after which files are read by relative path. */
function moves({ events, sources }: FlowView): Finding[] {
  const found: Finding[] = [];
  let wasAsked = false; // so it may be where it was
  for (const [at, event] of events.entries()) {
    if (event.kind !== 'moves') {
      continue;
    }
    if (event.what !== null) {
      wasAsked ||= event.what === '.';
      continue;
    }
    const next = events.findIndex((one, index) => index > at && one.kind === 'moves');
    const read = events
      .slice(at, next < 0 ? undefined : next)
      .find(({ kind, what }) => kind === 'reads' && what !== null && !isFreePath(what));
    if (read && !wasAsked) {
      found.push({
        place: sources.place(event.cell, event.at),
        message: trans.__(
          'Nothing here tells which folder this goes to, so "%1", which is read in it, is looked for beside the notebook, and may be missing in a project. Write the folder as a text, or give whole paths.',
          read.what!
        )
      });
    }
  }
  return found;
}

export const unknownFolder = rule({
  id: 'unknown-folder',
  severity: 'warning',
  title: trans.__('The working folder is another one, and unknown'),
  explanation: trans.__(
    'A project takes along the files that its steps read by relative path. After os.chdir() these are looked for in the folder that it names; where that is computed, only the running notebook knows which files are meant.'
  ),
  example: [
    step(
      'load',
      'import os\nos.chdir(os.environ["DATA"])\nrows = open("rows.csv").read()'
    )
  ],
  inFlow: moves
});
