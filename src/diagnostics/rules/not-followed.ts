import { trans } from '../../domain';
import { rule } from '../rule';

export const notFollowed = rule({
  id: 'not-followed',
  severity: 'warning',
  title: trans.__('A statement leads to more than the analysis follows'),
  explanation: trans.__(
    'Functions that are not known may call each other in more ways than can be looked at. From there on all that the statement can reach counts as possibly changed by it (dashed edges). No change of a value is missed, but steps may seem to depend on each other that do not, and files, random draws and settings in what is not followed are not seen. Say what the unknown functions do with marks in the notebook, or move the code to a module of its own.'
  ),
  // It takes a long notebook.
  example: { path: 'notebook.ipynb' },
  inFlow: ({ cuts, sources }) =>
    cuts.map(spot => ({
      place: sources.place(spot.cell, spot.at),
      message: trans.__(
        'This statement leads to more calls than are followed, so all that it can reach counts as possibly changed by it. Check the edges that come from this step.'
      )
    }))
});
