import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import { formatNumber } from '../../ui';
import type { ComparedColumn } from '../data/columns';
import type { Group } from '../data/rows';
import { Cells } from './cells';
import type { ShownColumns } from './showncolumns';

/** The head of a group: the shared value, and mean and deviation of each metric. */
export function GroupRow(props: {
  group: Group;
  by: ComparedColumn;
  shown: ShownColumns;
  trans: TranslationBundle;
}): React.JSX.Element {
  const { group, by, shown, trans } = props;
  const value = group.value === undefined ? '–' : String(group.value).slice(0, 60);
  return (
    <tr className="pb-Compared-group">
      <th scope="rowgroup" aria-colindex={1}>
        {by.key} = {value}{' '}
        <span className="pb-Muted">
          {trans._n('%1 run', '%1 runs', group.runs.length)}
        </span>
      </th>
      <Cells shown={shown}>
        {(column, index) => {
          const spread = group.spreads.get(column.id);
          return (
            <td key={column.id} className="pb-mod-number" aria-colindex={index}>
              {spread && (
                <span
                  title={trans.__('mean and standard deviation of %1', spread.count)}
                >
                  {formatNumber(spread.mean)}
                  {spread.count > 1 && (
                    <span className="pb-Muted">
                      {' '}
                      ± {formatNumber(spread.deviation)}
                    </span>
                  )}
                </span>
              )}
            </td>
          );
        }}
      </Cells>
    </tr>
  );
}
