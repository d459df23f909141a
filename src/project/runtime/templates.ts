/** The files that are the same in every project, as the bundlers read them in. */
// From `lib`, where the compiler puts this file, the paths lead to the same places.
import hidden from '../../../src/project/runtime/handoff/hidden.py';
import init from '../../../src/project/runtime/handoff/__init__.py';
import advice from '../../../src/project/runtime/handoff/advice.py';
import alone from '../../../src/project/runtime/handoff/alone.py';
import carry from '../../../src/project/runtime/handoff/carry.py';
import classes from '../../../src/project/runtime/handoff/classes.py';
import commandline from '../../../src/project/runtime/handoff/commandline.py';
import content from '../../../src/project/runtime/handoff/content.py';
import course from '../../../src/project/runtime/handoff/course.py';
import driver from '../../../src/project/runtime/handoff/driver.py';
import earlier from '../../../src/project/runtime/handoff/earlier.py';
import ending from '../../../src/project/runtime/handoff/ending.py';
import environment from '../../../src/project/runtime/handoff/environment.py';
import errors from '../../../src/project/runtime/handoff/errors.py';
import existence from '../../../src/project/runtime/handoff/existence.py';
import figures from '../../../src/project/runtime/handoff/figures.py';
import forks from '../../../src/project/runtime/handoff/forks.py';
import formats from '../../../src/project/runtime/handoff/formats.py';
import found from '../../../src/project/runtime/handoff/found.py';
import functions from '../../../src/project/runtime/handoff/functions.py';
import generators from '../../../src/project/runtime/handoff/generators.py';
import keys from '../../../src/project/runtime/handoff/keys.py';
import late from '../../../src/project/runtime/handoff/late.py';
import kinds from '../../../src/project/runtime/handoff/kinds.py';
import layout from '../../../src/project/runtime/handoff/layout.py';
import ledger from '../../../src/project/runtime/handoff/ledger.py';
import life from '../../../src/project/runtime/handoff/life.py';
import masking from '../../../src/project/runtime/handoff/masking.py';
import models from '../../../src/project/runtime/handoff/models.py';
import modulestate from '../../../src/project/runtime/handoff/modulestate.py';
import modules from '../../../src/project/runtime/handoff/modules.py';
import named from '../../../src/project/runtime/handoff/named.py';
import options from '../../../src/project/runtime/handoff/options.py';
import outside from '../../../src/project/runtime/handoff/outside.py';
import outsidefiles from '../../../src/project/runtime/handoff/outsidefiles.py';
import parent from '../../../src/project/runtime/handoff/parent.py';
import pickling from '../../../src/project/runtime/handoff/pickling.py';
import plainstore from '../../../src/project/runtime/handoff/plainstore.py';
import processes from '../../../src/project/runtime/handoff/processes.py';
import randomness from '../../../src/project/runtime/handoff/randomness.py';
import results from '../../../src/project/runtime/handoff/results.py';
import runs from '../../../src/project/runtime/handoff/runs.py';
import settings from '../../../src/project/runtime/handoff/settings.py';
import sharing from '../../../src/project/runtime/handoff/sharing.py';
import state from '../../../src/project/runtime/handoff/state.py';
import step from '../../../src/project/runtime/handoff/step.py';
import stepruns from '../../../src/project/runtime/handoff/stepruns.py';
import stillholds from '../../../src/project/runtime/handoff/stillholds.py';
import storing from '../../../src/project/runtime/handoff/storing.py';
import table from '../../../src/project/runtime/handoff/table.py';
import taken from '../../../src/project/runtime/handoff/taken.py';
import tracking from '../../../src/project/runtime/handoff/tracking.py';
import unforeseen from '../../../src/project/runtime/handoff/unforeseen.py';
import warm from '../../../src/project/runtime/handoff/warm.py';
import workfiles from '../../../src/project/runtime/handoff/workfiles.py';
import workfolder from '../../../src/project/runtime/handoff/workfolder.py';
import writing from '../../../src/project/runtime/handoff/writing.py';
import test from '../../../src/project/runtime/tests/test_equivalence.py';
import main from '../../../src/project/runtime/main.py';

export interface Templates {
  main: string;
  /** Compares a project's numbers with those of its notebook. */
  test: string;
  /** The modules of the package `handoff`, by file name. */
  handoff: Readonly<Record<string, string>>;
}

export const TEMPLATES: Templates = {
  main,
  test,
  handoff: {
    '__init__.py': init,
    'advice.py': advice,
    'alone.py': alone,
    'carry.py': carry,
    'classes.py': classes,
    'commandline.py': commandline,
    'content.py': content,
    'course.py': course,
    'driver.py': driver,
    'earlier.py': earlier,
    'ending.py': ending,
    'environment.py': environment,
    'errors.py': errors,
    'existence.py': existence,
    'figures.py': figures,
    'forks.py': forks,
    'formats.py': formats,
    'found.py': found,
    'functions.py': functions,
    'hidden.py': hidden,
    'generators.py': generators,
    'keys.py': keys,
    'late.py': late,
    'kinds.py': kinds,
    'layout.py': layout,
    'ledger.py': ledger,
    'life.py': life,
    'masking.py': masking,
    'models.py': models,
    'modulestate.py': modulestate,
    'modules.py': modules,
    'named.py': named,
    'options.py': options,
    'outside.py': outside,
    'outsidefiles.py': outsidefiles,
    'parent.py': parent,
    'pickling.py': pickling,
    'plainstore.py': plainstore,
    'processes.py': processes,
    'randomness.py': randomness,
    'results.py': results,
    'runs.py': runs,
    'settings.py': settings,
    'sharing.py': sharing,
    'state.py': state,
    'step.py': step,
    'stepruns.py': stepruns,
    'stillholds.py': stillholds,
    'storing.py': storing,
    'table.py': table,
    'taken.py': taken,
    'tracking.py': tracking,
    'unforeseen.py': unforeseen,
    'warm.py': warm,
    'workfiles.py': workfiles,
    'workfolder.py': workfolder,
    'writing.py': writing
  }
};
