import { type Diagnostic, nameChangedSince } from '../../diagnostics';
import { lineOf } from '../../python';
import type { Repeated } from './repeated';

/** Repeated statements that need another value of a name than the step itself has. */
export const clashesIn = ({ clashes }: Repeated): Diagnostic[] =>
  clashes.map(({ name, piece }) => {
    const line = lineOf(piece.source, piece.node.at);
    return nameChangedSince({ cell: piece.cell, line }, name);
  });
