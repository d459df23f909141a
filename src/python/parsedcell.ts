import { collectScopes } from './scopes/collect';
import type { Scope } from './scopes/scope';
import type { Stmt } from './syntax/ast';
import type { Fault } from './syntax/faults';
import type { PythonParser } from './syntax/parser';
import { readModule } from './syntax/module';

/** All that is known of a cell by itself: it depends on its text alone. */
export interface ParsedCell {
  text: string;
  body: readonly Stmt[];
  scope: Scope;
  errors: readonly Fault[];
}

export function parseCell(python: PythonParser, id: string, text: string): ParsedCell {
  try {
    const { body, errors } = readModule(python, text);
    return { text, body, scope: collectScopes(body, id), errors };
  } catch (error) {
    if (!(error instanceof RangeError)) {
      throw error;
    }
    // Nested deeper than the stack: the cell counts as not read.
    return {
      text,
      body: [],
      scope: collectScopes([], id),
      errors: [{ at: 0, why: null, isDeep: true }]
    };
  }
}
