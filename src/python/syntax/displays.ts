/** Lists, sets, tuples, dictionaries and comprehensions. */
import type { Clause, Collection, CollectionSort, Comprehension, Expr } from './ast';
import type { Light } from './light';
import { all, type Reader, child, children, has, named, type Read } from './tools';

/** One expression, or a tuple of several: `return a, b`. */
export const tuple = (reader: Reader, nodes: readonly Light[], at: number): Expr =>
  nodes.length === 1
    ? reader.expression(nodes[0]!)
    : {
        kind: 'collection',
        at,
        sort: 'tuple',
        items: nodes.map(node => reader.expression(node)),
        keys: null
      };

export const collection =
  (sort: CollectionSort): Read<Expr> =>
  (reader, node) => ({
    kind: 'collection',
    at: node.at,
    sort,
    items: all(reader, named(node)),
    keys: null
  });

export const dictionary: Read<Expr> = (reader, node) => {
  const result: Collection = {
    kind: 'collection',
    at: node.at,
    sort: 'dict',
    items: [],
    keys: []
  };
  for (const kid of named(node)) {
    if (kid.type === 'pair') {
      result.items.push(reader.expression(child(kid, 'value') ?? kid));
      result.keys!.push(reader.expression(child(kid, 'key') ?? kid));
    } else {
      result.items.push(reader.expression(named(kid)[0] ?? kid));
      result.keys!.push(null);
    }
  }
  return result;
};

export const comprehension =
  (sort: Comprehension['sort']): Read<Expr> =>
  (reader, node) => {
    const body = child(node, 'body')!;
    const clauses: Clause[] = [];
    for (const kid of node.kids) {
      if (kid.type === 'for_in_clause') {
        const sources = children(kid, 'right').map(right => reader.expression(right));
        clauses.push({
          target: reader.expression(child(kid, 'left')!),
          source:
            sources.length === 1
              ? sources[0]!
              : {
                  kind: 'collection',
                  at: kid.at,
                  sort: 'tuple',
                  items: sources,
                  keys: null
                },
          tests: [],
          isAsync: has(kid, 'async')
        });
      } else if (kid.type === 'if_clause') {
        clauses[clauses.length - 1]?.tests.push(...all(reader, named(kid)));
      }
    }
    const parts =
      body.type === 'pair' ? [child(body, 'key')!, child(body, 'value')!] : [body];
    return {
      kind: 'comprehension',
      at: node.at,
      sort,
      body: all(reader, parts),
      clauses,
      scope: null
    };
  };
