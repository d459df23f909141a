/** The files that are the same in every project, as the bundlers read them in. */
// From `lib`, where the compiler puts this file, the paths lead to the same places.
import init from '../../../src/pipeline/export/project/handoff/__init__.py';
import content from '../../../src/pipeline/export/project/handoff/content.py';
import earlier from '../../../src/pipeline/export/project/handoff/earlier.py';
import ending from '../../../src/pipeline/export/project/handoff/ending.py';
import errors from '../../../src/pipeline/export/project/handoff/errors.py';
import figures from '../../../src/pipeline/export/project/handoff/figures.py';
import formats from '../../../src/pipeline/export/project/handoff/formats.py';
import keys from '../../../src/pipeline/export/project/handoff/keys.py';
import kinds from '../../../src/pipeline/export/project/handoff/kinds.py';
import layout from '../../../src/pipeline/export/project/handoff/layout.py';
import life from '../../../src/pipeline/export/project/handoff/life.py';
import modules from '../../../src/pipeline/export/project/handoff/modules.py';
import options from '../../../src/pipeline/export/project/handoff/options.py';
import pickling from '../../../src/pipeline/export/project/handoff/pickling.py';
import processes from '../../../src/pipeline/export/project/handoff/processes.py';
import randomness from '../../../src/pipeline/export/project/handoff/randomness.py';
import sharing from '../../../src/pipeline/export/project/handoff/sharing.py';
import state from '../../../src/pipeline/export/project/handoff/state.py';
import stepruns from '../../../src/pipeline/export/project/handoff/stepruns.py';
import storing from '../../../src/pipeline/export/project/handoff/storing.py';
import tracking from '../../../src/pipeline/export/project/handoff/tracking.py';
import workfolder from '../../../src/pipeline/export/project/handoff/workfolder.py';
import writing from '../../../src/pipeline/export/project/handoff/writing.py';
import main from '../../../src/pipeline/export/project/main.py';

export interface Templates {
  main: string;
  /** The modules of the package `handoff`, by file name. */
  handoff: Readonly<Record<string, string>>;
}

export const TEMPLATES: Templates = {
  main,
  handoff: {
    '__init__.py': init,
    'content.py': content,
    'earlier.py': earlier,
    'ending.py': ending,
    'errors.py': errors,
    'figures.py': figures,
    'formats.py': formats,
    'keys.py': keys,
    'kinds.py': kinds,
    'layout.py': layout,
    'life.py': life,
    'modules.py': modules,
    'options.py': options,
    'pickling.py': pickling,
    'processes.py': processes,
    'randomness.py': randomness,
    'sharing.py': sharing,
    'state.py': state,
    'stepruns.py': stepruns,
    'storing.py': storing,
    'tracking.py': tracking,
    'workfolder.py': workfolder,
    'writing.py': writing
  }
};
