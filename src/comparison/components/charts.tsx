import * as React from 'react';
import { CurvesChart } from './curveschart';
import type { ChartsProps } from './chartinput';
import { ValuesChart } from './valueschart';

/** The charts under the table; what one selects stands out in all. */
export function Charts(props: ChartsProps): React.JSX.Element {
  const { runs, payload } = props.context.model;
  return (
    <div className="pb-Comparison-charts">
      {runs.length > 1 && <ValuesChart {...props} />}
      {payload.snapshot.curves.length > 0 && <CurvesChart {...props} />}
    </div>
  );
}
