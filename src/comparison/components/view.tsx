import * as React from 'react';
import { Empty, useSignals } from '../../ui';
import { comparedColumns } from '../data/columns';
import { sortedRuns } from '../data/rows';
import { coloursOf } from '../data/colours';
import { Charts } from './charts';
import type { ComparisonContext } from './context';
import { Head } from './head';
import { ComparedTable } from './table';

/** Runs side by side: what they were made of, how well they did, and how they got there. */
export function ComparisonView({
  context
}: {
  context: ComparisonContext;
}): React.JSX.Element {
  const { model, trans } = context;
  useSignals(model.changed);
  const { runs, view } = model;
  const columns = React.useMemo(() => comparedColumns(runs, view), [runs, view]);
  const rows = React.useMemo(
    () => sortedRuns(runs, columns, view),
    [runs, columns, view]
  );
  const colours = React.useMemo(
    () => coloursOf(runs, columns, view),
    [runs, columns, view]
  );
  return (
    <section className="pb-Comparison" aria-label={trans.__('Run comparison')}>
      <Head context={context} columns={columns} />
      {runs.length === 0 ? (
        <Empty title={trans.__('No run to compare')}>
          {trans.__('No run matches. Change the filter, or name runs.')}
        </Empty>
      ) : (
        <>
          <ComparedTable
            context={context}
            columns={columns}
            rows={rows}
            colours={colours}
          />
          <Charts context={context} columns={columns} colours={colours} />
        </>
      )}
    </section>
  );
}
