import { trans } from '../../domain';
import { asksNetwork } from '../../libraries';
import { pathReads } from '../facts/paths';
import type { FlowView } from '../facts/flowview';
import { type Finding, rule, step } from '../rule';

/** An address may hold a password. */
const host = (address: string): string =>
  address.replace(/^([a-z][a-z0-9+.-]*:\/\/)([^/@]*@)?([^/?#]*).*$/i, '$1$3');

const fetched = ({ events, sources }: FlowView): Finding[] =>
  events
    .filter(({ kind, path }) => kind === 'calls' && asksNetwork(path))
    .map(({ cell, at }) => ({
      place: sources.place(cell, at),
      message: trans.__(
        'Data comes from the network and may be other data next time. Save a copy, and read that.'
      )
    }));

const read = (flow: FlowView): Finding[] =>
  pathReads(flow)
    .filter(({ isRemote }) => isRemote)
    .map(({ path, event: { cell, at } }) => ({
      place: flow.sources.place(cell, at),
      message: trans.__(
        '"%1" may answer differently next time. Save a copy of the data, and read that.',
        host(path)
      )
    }));

export const network = rule({
  id: 'network',
  severity: 'info',
  title: trans.__('Data comes from the network'),
  explanation: trans.__(
    'What the address returns may change between two runs, so the second may give other numbers. Keep a copy, or note its digest.'
  ),
  example: [
    step(
      'load',
      'import pandas as pd\ndf = pd.read_csv("https://example.org/rows.csv")'
    )
  ],
  changesNumbers: true,
  inFlow: flow => [...fetched(flow), ...read(flow)]
});
