import { trans } from '../../domain';
import { rule, step } from '../rule';

export const cycle = rule({
  id: 'cycle',
  severity: 'error',
  title: trans.__('Steps wait for each other'),
  explanation: trans.__(
    'A file that one step writes is read by an earlier one, and the later step needs the earlier: there is no order in which both can run from scratch.'
  ),
  example: [
    step('first', 'rows = open("model.json").read()'),
    step('second', 'with open("model.json", "w") as f:\n    f.write(rows)')
  ],
  inFlow: ({ cycles, names, sources }) =>
    cycles.map(({ path, reader, writer }) => ({
      place: sources.place(reader.cell, reader.at),
      message: trans.__(
        '"%1" is read here, but written only by the later step "%2" (line %3): there is no order in which both run from scratch. Read another file, or write it before.',
        path,
        names[writer.step]!,
        sources.place(writer.cell, writer.at).line ?? 0
      )
    }))
});
