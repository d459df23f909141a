import * as React from 'react';
import { stepColour } from '../cells/colour';
import type { CellRole } from '../cells/roles';

/** A small bar as it stands beside the cells. */
export function Swatch(props: { role: CellRole; index: number }): React.JSX.Element {
  const style = { '--pb-step': stepColour(props.index) } as React.CSSProperties;
  return (
    <span
      className={`pb-Swatch pb-mod-${props.role}`}
      style={style}
      aria-hidden="true"
    />
  );
}
