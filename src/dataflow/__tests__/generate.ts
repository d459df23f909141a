import fc from 'fast-check';
import { form } from './form';

/**
 * Programs of a few steps over a handful of names of known kinds, made so that most run:
 * lists `a b c`, lists of lists `m`, a dict `d` of lists, numbers `n k`, functions `f g`.
 */
const lists = fc.constantFrom('a', 'b', 'c');
const numbers = fc.constantFrom('n', 'k', '1', '3');
const count = fc.constantFrom('n', 'k');
const callee = fc.constantFrom('f', 'g');

/** An expression that gives a list. */
const listExpr: fc.Arbitrary<string> = fc.oneof(
  lists,
  form('[$0, $1]', numbers, numbers),
  form('$0[:]', lists),
  form('list($0)', lists),
  form('sorted($0, key=str)', lists),
  form('($0 or $1)', lists, lists),
  form('($0 if $1 else $2)', lists, count, lists),
  form('$0($1)', callee, lists),
  form('m[0]'),
  form('m[-1]'),
  form('d.get("x", $0)', lists),
  form('d.setdefault("y", $0)', lists),
  form('[v for v in $0]', lists),
  form('max($0, $1, key=len)', lists, lists),
  form('o.items'),
  form('o.give()')
);

const simple: fc.Arbitrary<string> = fc.oneof(
  form('$0 = $1', lists, listExpr),
  form('$0 = $1 = $2', lists, lists, listExpr),
  form('$0, $1 = $1, $0', lists, lists),
  form('$0.append($1)', lists, numbers),
  form('$0 += [$1]', lists, numbers),
  form('$0.extend($1[:2])', lists, lists),
  form('$0[:] = [$1]', lists, numbers),
  form('$0.insert(0, $1)', lists, numbers),
  form('$0.reverse()', lists),
  form('$0 = len($1)', count, lists),
  form('$0 = $1 + 1', count, numbers),
  form('$0 += 1', count),
  form('m.append($0)', lists),
  form('m = [$0, $1]', lists, lists),
  form('m[0].append($0)', numbers),
  form('m.reverse()'),
  form('d["x"] = $0', listExpr),
  form('d["y"].append($0)', numbers),
  form('d = {"x": $0, "y": $1}', lists, lists),
  form('d = {**d, "x": $0}', lists),
  form('d.update(y=$0)', lists),
  form('print($0, $1)', lists, count),
  form('print(m, d)'),
  form('$0($1)', callee, lists),
  form('$0 = $1', callee, callee),
  form('$0 = lambda x: ($1.append(1), x)[1]', callee, lists),
  form('$0 = make($1)', callee, lists),
  form('bump()'),
  form('o.put($0)', lists),
  form('o.add($0)', numbers),
  form('o = Box($0)', lists),
  form('p = o'),
  form('p.add($0)', numbers),
  form('print(p.items)'),
  form('[v.append(0) for v in m]'),
  form('list(map($0, [$1, $2]))', callee, lists, lists),
  form('$0 = [w for w in (v[:1] for v in m) if w] or $1', fc.constant('q'), lists),
  form('it = iter([$0, $1])', lists, lists),
  form('it = (v for v in [$0, $1])', lists, lists),
  form('next(it, $0).append(2)', lists),
  form('$0, *r = m + [$1]', lists, lists),
  form('del $0\n$0 = [$1]', lists, numbers),
  form('if (w := $0):\n    w.append(1)', lists),
  form('total = sum(len(v) for v in m) + $0', count)
);

const indent = (text: string): string => text.replace(/^/gm, '    ');

const body = fc
  .array(simple, { minLength: 1, maxLength: 2 })
  .map(all => all.join('\n'));

const block: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: simple },
  form('if $0 > 1:\n$1\nelse:\n$2', count, body.map(indent), body.map(indent)),
  form('if $0 % 2:\n$1', count, body.map(indent)),
  form('for i in range($0 % 3):\n$1', count, body.map(indent)),
  form('for v in m:\n    v.append($0)\n$1', count, body.map(indent)),
  form('for v in m[:2]:\n$0\n    break\nelse:\n$1', body.map(indent), body.map(indent)),
  form(
    'try:\n$0\n    1 // ($1 % 2)\n$2\nexcept ZeroDivisionError as e:\n$3',
    body.map(indent),
    count,
    body.map(indent),
    body.map(indent)
  ),
  form('try:\n$0\nfinally:\n$1', body.map(indent), body.map(indent)),
  form(
    'def $0(x, y=$1):\n    y.append(1)\n    return $2',
    callee,
    lists,
    fc.constantFrom('x', 'y', 'x + y', '[x, y][0]')
  ),
  form('def $0(x):\n    global $1\n    $1 = x\n    return $2', callee, lists, lists),
  form(
    'def $0(x):\n    for v in x:\n        if v: return x\n    $1.append(0)\n    return $2',
    callee,
    lists,
    lists
  ),
  form(
    'def make(x):\n    def inner(y):\n        x.append(1)\n        return $0\n    return inner',
    fc.constantFrom('x', 'y')
  ),
  form(
    'def make(x):\n    t = 0\n    def inner(y):\n        nonlocal t, x\n        t += 1\n        x = y\n        return x\n    return inner'
  ),
  form('def bump():\n    global n\n    n += 1\n    $0.append(n)', lists),
  form(
    'match $0:\n    case [p0, *rest]:\n        $1 = rest\n    case []:\n        $1.append(1)',
    lists,
    lists
  )
);

export const START = `n = 1
k = 2
a = [1]
b = a
c = [2]
q = []
m = [a, c]
d = {"x": a, "y": [3]}
it = iter([a, b])
def f(x):
    return x
def g(x):
    x.append(0)
    return x
def make(x):
    return lambda y: x
def bump():
    global n
    n += 1
class Box:
    def __init__(self, items):
        self.items = items
    def put(self, items):
        self.items = items
    def add(self, v):
        self.items.append(v)
    def give(self):
        return self.items
o = Box(c)
p = o`;

const step = fc.array(block, { minLength: 1, maxLength: 3 }).map(all => all.join('\n'));

export const program: fc.Arbitrary<string[]> = fc
  .array(step, { minLength: 2, maxLength: 5 })
  .map(steps => [START, ...steps, 'print(a, b, c, d, m, n, k, q, p.items, o.items)']);
