/** Where the program stands when it may call something. */
import type { Frame } from '../../domain';
import type { Expr, Stmt } from '../../python';
import type { Machine } from './machine';

/**
 * An expression that may run code of the notebook or a library, with the call frame that
 * evaluates it: a call, and also an operator, an attribute or a loop, whose special
 * methods and properties are calls as well.
 */
export interface CallSite<Node extends Expr | Stmt = Expr | Stmt> {
  readonly machine: Machine;
  readonly frame: Frame;
  readonly node: Node;
}

/** A place for what a call site makes, one for each key: a loop finds it again. */
export function placeAt({ machine, frame, node }: CallSite, key: object): Frame {
  return machine.newFrame(frame.scope, frame, frame, node, key);
}
