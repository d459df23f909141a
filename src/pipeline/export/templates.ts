/** The files that are the same in every project, as the bundlers read them in. */
// From `lib`, where the compiler puts this file, the path leads to the same place.
import handoff from '../../../src/pipeline/export/project/handoff.py';
import main from '../../../src/pipeline/export/project/main.py';

export const TEMPLATES = { main, handoff };
