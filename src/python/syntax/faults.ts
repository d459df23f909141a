import type { Light } from './light';
import { Indents } from './indents';
import { argumentFault, parameterFault } from './calls';
import { reason, type Reason } from './reason';

/** What is not valid Python: where, and why, if that can be told. */
export interface Fault {
  at: number;
  why: Reason | null;
  /** It may be valid, but is nested deeper than is read: nothing of the cell is. */
  isDeep?: true;
}

/** What a statement stands in, as far as Python's rules for it need to know. */
interface Inside {
  kind: 'module' | 'class' | 'function' | 'async';
  loop: boolean;
}

type Check = (node: Light, text: string, inside: Inside) => Reason | null | undefined;

const INTEGER =
  /^(?:0x(?:_?[\da-f])+|0b(?:_?[01])+|0o(?:_?[0-7])+|0(?:_?0)*|[1-9](?:_?\d)*)$|j$/i;
const PREFIX = /^(?:|[rubft]|br|rb|[ft]r|r[ft])["']/i;
const LITERALS = new Set(
  'call integer float string true false none lambda binary_operator'.split(' ')
);

const inFunction = ({ kind }: Inside): boolean =>
  kind === 'function' || kind === 'async';

const leaves: Check = (node, text, { loop }) =>
  loop ? undefined : reason('outside-loop', text.slice(node.at, node.end).trim());

const imports: Check = (node, text, { kind }) =>
  text.slice(node.at, node.end).trimEnd().endsWith(',') ||
  (kind !== 'module' && node.kids.some(({ type }) => type === 'wildcard_import'))
    ? null
    : undefined;

const only = (node: Light): Light | undefined =>
  node.kids.length === 1 ? node.kids[0] : undefined;

/** By type of node: why it is not valid, null without a reason, undefined if it is. */
const CHECKS: Readonly<Record<string, Check>> = {
  print_statement: () => reason('python-2-print'),
  exec_statement: () => reason('python-2-exec'),
  block: ({ kids }) => (kids.length ? undefined : reason('empty-block')),
  try_statement: ({ kids }) => {
    const excepts = kids.filter(({ type }) => type === 'except_clause');
    return excepts.length === 0 && !kids.some(({ type }) => type === 'finally_clause')
      ? reason('try-alone')
      : excepts.slice(0, -1).some(clause => clause.kids.length === 1)
        ? reason('except-not-last')
        : undefined;
  },
  return_statement: (node, _, inside) =>
    !inFunction(inside)
      ? reason('outside-function', 'return')
      : only(node)?.type === 'list_splat'
        ? null
        : undefined,
  yield: (_, __, inside) =>
    inFunction(inside) ? undefined : reason('outside-function', 'yield'),
  await: (_, __, { kind }) =>
    kind === 'function' ? reason('outside-async', 'await') : undefined,
  break_statement: leaves,
  continue_statement: leaves,
  nonlocal_statement: (_, __, { kind }) =>
    kind === 'module' ? reason('outside-function', 'nonlocal') : undefined,
  raise_statement: node =>
    node.kids.some(({ type }) => type === 'expression_list')
      ? reason('python-2')
      : undefined,
  delete_statement: node => (LITERALS.has(only(node)?.type ?? '') ? null : undefined),
  as_pattern_target: node => (LITERALS.has(only(node)?.type ?? '') ? null : undefined),
  import_statement: imports,
  import_from_statement: imports,
  argument_list: argumentFault,
  parameters: parameterFault,
  lambda_parameters: parameterFault,
  for_in_clause: ({ kids }) =>
    kids.filter(({ field }) => field === 'right').length > 1 ? null : undefined,
  integer: ({ at, end }, text) =>
    INTEGER.test(text.slice(at, end)) ? undefined : reason('python-2-number'),
  string_start: ({ at, end }, text) =>
    PREFIX.test(text.slice(at, end)) ? undefined : reason('python-2'),
  comparison_operator: ({ kids }, text) =>
    kids.some(({ end }, index) =>
      /^\s*<>/.test(text.slice(end, kids[index + 1]?.at ?? end))
    )
      ? reason('python-2-unequal')
      : undefined,
  assignment: ({ kids }) =>
    kids.some(
      ({ field, type }) =>
        (field === 'right' && type === 'list_splat') ||
        (field === 'left' && type === 'list_splat_pattern')
    )
      ? null
      : undefined,
  expression_statement: (node, text) => {
    const type = only(node)?.type;
    const bare = type === 'list_splat' && !text.slice(node.at, node.end).endsWith(',');
    return bare || type === 'named_expression' ? null : undefined;
  }
};

function within(node: Light, kid: Light, inside: Inside): Inside {
  const body = kid.field === 'body';
  switch (node.type) {
    case 'function_definition':
      return body
        ? {
            kind: node.kids.some(({ type }) => type === 'async') ? 'async' : 'function',
            loop: false
          }
        : inside;
    case 'lambda':
      return body ? { kind: 'function', loop: false } : inside;
    case 'class_definition':
      return body ? { kind: 'class', loop: false } : inside;
    case 'for_statement':
    case 'while_statement':
      return body ? { ...inside, loop: true } : inside;
    // An await in a generator runs when somebody awaits that.
    case 'generator_expression':
      return inside.kind === 'function' ? { ...inside, kind: 'async' } : inside;
    default:
      return inside;
  }
}

/** What Python refuses and the parser lets pass: it reads Python 2 too, and any indentation. */
export function faultsOf(root: Light, text: string): Fault[] {
  const found: Fault[] = [];
  const indents = new Indents(text);
  const visit = (node: Light, inside: Inside): void => {
    const why = Object.prototype.hasOwnProperty.call(CHECKS, node.type)
      ? CHECKS[node.type]!(node, text, inside)
      : undefined;
    if (why !== undefined) {
      found.push({ at: node.at, why });
    }
    for (const kid of node.kids) {
      visit(kid, within(node, kid, inside));
    }
  };
  visit(root, { kind: 'module', loop: false });
  const all = [...found, ...indents.faults(root)];
  return all.sort((a, b) => a.at - b.at);
}
