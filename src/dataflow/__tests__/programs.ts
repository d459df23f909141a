/* eslint max-lines: off -- data: one program a line or a few */
/** More than a value tells apart. */
const many = (item: string): string => Array<string>(17).fill(item).join(',');

/** Small programs that are hard to follow; each is run by real Python too. */
export const PROGRAMS: Record<string, string[]> = {
  'a list in an exception': [
    'x=[1]',
    'try:\n    raise ValueError(x)\nexcept ValueError as e:\n    e.args[0].append(2)',
    'print(x)'
  ],
  'a list in an exception of the notebook, raised by a function': [
    'class E(Exception):\n    def __init__(self, rows):\n        self.rows = rows\ndef f(rows):\n    raise E(rows)\nx=[1]',
    'try:\n    f(x)\nexcept E as e:\n    e.rows.append(2)',
    'print(x)'
  ],
  'a list in dicts one behind the other': [
    'from collections import ChainMap\nx=[1]',
    'ChainMap({}, {"a": x})["a"].append(2)',
    'print(x)'
  ],
  'a place in a dict of a library': [
    'import networkx as nx\nx = nx.circular_layout(nx.path_graph(3))',
    'x[0][0] += 1',
    'print(x)'
  ],
  'one of two dicts of a library': [
    'import networkx as nx\nx = nx.hits(nx.path_graph(3))\nhubs = x[0]',
    'x[0][1] = 0',
    'print(hubs)'
  ],
  'a list in a dict of Python': [
    'from urllib.parse import parse_qs\nx = parse_qs("a=1")',
    'x["a"].append(2)',
    'print(x)'
  ],
  'a list in a dict': ['a=[1]\nd={"k":a}', 'd["k"].append(2)', 'print(a)', 'print(d)'],
  'a list in a list': ['a=[1]\nb=[a]', 'b[0].append(2)', 'print(a)'],
  'a loop over a list of lists': [
    'a=[1]\nb=[a]',
    'for x in b:\n    x.append(2)',
    'print(a)'
  ],
  'a loop variable keeps its object': [
    'a=[1]\nfor x in [a]:\n    pass',
    'x.append(1)',
    'print(a)'
  ],
  'augmented assignment': ['a=[1]\nb=a', 'a += [2]', 'print(b)'],
  'augmented attribute': [
    'class C: pass\nc=C()\nc.x=[1]\ny=c.x',
    'c.x += [2]',
    'print(y)'
  ],
  'chained assignment': ['a=b=[1]', 'b.append(2)', 'print(a)'],
  'a returned alias': [
    'def f(x):\n    return x\na=[1]',
    'b=f(a)',
    'b.append(1)',
    'print(a)'
  ],
  'a returned element': [
    'def f(x):\n    return x[0]\na=[[1]]',
    'b=f(a)',
    'b.append(1)',
    'print(a)'
  ],
  'a mutable default': [
    'def f(x=[]):\n    x.append(1)\n    return x',
    'r=f()',
    'f()',
    'print(r)'
  ],
  'a closure': [
    'def make():\n    n=[0]\n    def inc():\n        n[0]+=1\n        return n[0]\n    return inc\ng=make()',
    'g()',
    'print(g())'
  ],
  nonlocal: [
    'def make():\n    n=0\n    def inc():\n        nonlocal n\n        n+=1\n        return n\n    return inc\ng=make()',
    'g()',
    'print(g())'
  ],
  'a method stores its argument': [
    'class C:\n    def put(self,x):\n        self.x=x\nc=C()\na=[1]',
    'c.put(a)',
    'c.x.append(2)',
    'print(a)'
  ],
  'a constructor stores its argument': [
    'class C:\n    def __init__(self,x):\n        self.x=x\na=[1]\nc=C(a)',
    'c.x.append(2)',
    'print(a)'
  ],
  'a method changes a stored list': [
    'class C:\n    def __init__(self):\n        self.x=[]\n    def add(self,v):\n        self.x.append(v)\nc=C()\ny=c.x',
    'c.add(1)',
    'print(y)',
    'print(c.x)'
  ],
  'a class attribute': ['class C:\n    x=[]\nc=C()', 'c.x.append(1)', 'print(C.x)'],
  'a counter on the class': [
    'class C:\n    n=0\n    def __init__(self):\n        C.n+=1',
    'C()',
    'print(C.n)'
  ],
  'a property': [
    'class C:\n    def __init__(self):\n        self._x=[]\n    @property\n    def x(self):\n        return self._x\nc=C()\ny=c._x',
    'c.x.append(1)',
    'print(y)'
  ],
  'a setter': [
    'class C:\n    @property\n    def x(self):\n        return self._x\n    @x.setter\n    def x(self,v):\n        self._x=v\nc=C()\na=[1]',
    'c.x=a',
    'c.x.append(1)',
    'print(a)'
  ],
  super: [
    'class A:\n    def __init__(self,x):\n        self.x=x\nclass B(A):\n    def __init__(self,x):\n        super().__init__(x)\na=[1]\nb=B(a)',
    'b.x.append(1)',
    'print(a)'
  ],
  'an operator': [
    'class C:\n    def __init__(self):\n        self.l=[]\n    def __add__(self,o):\n        self.l.append(o)\n        return self\nc=C()\nk=c.l',
    'c+1',
    'print(k)'
  ],
  'an item operator': [
    'log=[]\nclass C:\n    def __getitem__(self,i):\n        log.append(i)\n        return i\nc=C()',
    'c[1]',
    'print(log)'
  ],
  'a call operator': [
    'log=[]\nclass C:\n    def __call__(self,i):\n        log.append(i)\nc=C()',
    'c(1)',
    'print(log)'
  ],
  'iteration of an own class': [
    'log=[]\nclass C:\n    def __iter__(self):\n        log.append(1)\n        return iter([1])\nc=C()',
    'for i in c: pass',
    'print(log)'
  ],
  'a context manager': [
    'log=[]\nclass C:\n    def __enter__(self):\n        return log\n    def __exit__(self,*a):\n        log.append(9)\nc=C()',
    'with c as l:\n    l.append(1)',
    'print(log)'
  ],
  'a lambda in a dict': [
    'a=[]\nd={"f":lambda v: a.append(v)}',
    'd["f"](1)',
    'print(a)'
  ],
  'a function in a list': [
    'a=[]\ndef f(v):\n    a.append(v)\nfs=[f]',
    'for g in fs:\n    g(1)',
    'print(a)'
  ],
  partial: [
    'from functools import partial\na=[]\ndef f(l,v):\n    l.append(v)\ng=partial(f,a)',
    'g(1)',
    'print(a)'
  ],
  'lazy map': ['a=[]\nm=map(a.append,[1,2])', 'list(m)', 'print(a)'],
  'lazy map with a lambda': [
    'a=[]\nm=map(lambda v: a.append(v),[1,2])',
    'list(m)',
    'print(a)'
  ],
  'lazy filter': [
    'a=[]\ndef f(v):\n    a.append(v)\n    return True\nm=filter(f,[1])',
    'for x in m: pass',
    'print(a)'
  ],
  'sorted with a key': [
    'a=[]\ndef key(v):\n    a.append(v)\n    return v',
    'sorted([2,1],key=key)',
    'print(a)'
  ],
  'a generator function': [
    'a=[]\ndef gen():\n    a.append(1)\n    yield 1\ng=gen()',
    'next(g)',
    'print(a)'
  ],
  'a generator reads late': ['k=1\ng=(k for _ in range(3))', 'k=5', 'print(list(g))'],
  'a generator yields elements': [
    'a=[[1]]\ndef gen():\n    for x in a:\n        yield x',
    'for y in gen():\n    y.append(2)',
    'print(a)'
  ],
  'yield from': [
    'a=[[1]]\ndef gen():\n    yield from a',
    'for y in gen():\n    y.append(2)',
    'print(a)'
  ],
  'a comprehension changes': ['a=[[1],[2]]', '[x.append(0) for x in a]', 'print(a)'],
  zip: [
    'a=[[1]]\nb=[[2]]',
    'for x,y in zip(a,b):\n    x.append(y)',
    'b[0].append(5)',
    'print(a)'
  ],
  enumerate: ['a=[[1]]', 'for i,x in enumerate(a):\n    x.append(i)', 'print(a)'],
  'dict items': [
    'd={"a":[1]}\nx=d["a"]',
    'for k,v in d.items():\n    v.append(1)',
    'print(x)'
  ],
  'dict values': [
    'd={"a":[1]}\nx=d["a"]',
    'for v in d.values():\n    v.append(1)',
    'print(x)'
  ],
  setdefault: ['d={}', 'd.setdefault("k",[]).append(1)', 'print(d)'],
  'setdefault alias': ['d={}\nx=d.setdefault("k",[])', 'x.append(1)', 'print(d)'],
  'dict get': ['a=[]\nd={"k":a}', 'd.get("k").append(1)', 'print(a)'],
  'pop gives an element': ['a=[1]\nb=[a]', 'b.pop().append(2)', 'print(a)', 'print(b)'],
  'sort in place': ['a=[2,1]\nb=a', 'a.sort()', 'print(b)'],
  'reverse in place': ['a=[2,1]\nb=a', 'a.reverse()', 'print(b)'],
  'slice store': ['a=[2,1]\nb=a', 'a[:]=[5]', 'print(b)'],
  'slice copies': ['a=[[1]]\nb=a[:]', 'b[0].append(2)', 'print(a)'],
  'a deleted element': ['a=[2,1]\nb=a', 'del a[0]', 'print(b)'],
  'a shallow copy': [
    'import copy\na=[[1]]\nb=copy.copy(a)',
    'b[0].append(2)',
    'print(a)'
  ],
  'list() copies': ['a=[[1]]\nb=list(a)', 'b[0].append(2)', 'print(a)'],
  'max gives one': ['a=[1]\nb=[2]', 'max(a,b).append(3)', 'print(b)'],
  'or gives one': ['a=[]\nb=[2]', '(a or b).append(3)', 'print(b)'],
  'a conditional gives one': [
    'a=[]\nb=[2]\nk=1',
    '(a if k else b).append(3)',
    'print(a)'
  ],
  'star unpacking': ['a=[[1],[2],[3]]', 'x,*y=a', 'y[0].append(9)', 'print(a)'],
  'star arguments': ['def f(*xs):\n    xs[0].append(1)\na=[]', 'f(a)', 'print(a)'],
  'keyword arguments': [
    'def f(**kw):\n    kw["x"].append(1)\na=[]',
    'f(x=a)',
    'print(a)'
  ],
  'spread arguments': [
    'def f(x,y):\n    y.append(1)\na=[]\nb=[]',
    'f(*[a,b])',
    'print(b)'
  ],
  'spread keywords': [
    'def f(x,y):\n    y.append(1)\na=[]\nb=[]',
    'f(**{"x":a,"y":b})',
    'print(b)'
  ],
  'an attribute of a function': [
    'def f():\n    f.n.append(1)\nf.n=[]',
    'f()',
    'print(f.n)'
  ],
  'random.shuffle': [
    'import random\na=[1,2,3,4]\nb=a',
    'random.seed(0)\nrandom.shuffle(a)',
    'print(b)'
  ],
  heapq: ['import heapq\nh=[]\nb=h', 'heapq.heappush(h,1)', 'print(b)'],
  'a global in a function': ['n=0', 'def f():\n    global n\n    n=5\nf()', 'print(n)'],
  'a global in a called function': [
    'n=0\ndef f():\n    global n\n    n=5',
    'f()',
    'print(n)'
  ],
  'a global made by a function': [
    'def f():\n    global fresh\n    fresh=[1]',
    'f()',
    'fresh.append(1)',
    'print(fresh)'
  ],
  'except unbinds': [
    'e=1',
    'try:\n    1/0\nexcept ZeroDivisionError as err:\n    r=str(err)',
    'print(e,r)'
  ],
  'except keeps half of the body': [
    'x=1',
    'try:\n    x=2\n    1/0\n    x=3\nexcept ZeroDivisionError:\n    pass',
    'print(x)'
  ],
  'finally binds': [
    'def f():\n    global x\n    try:\n        return 1\n    finally:\n        x=2\nx=1',
    'f()',
    'print(x)'
  ],
  'else of a loop': ['x=1', 'for i in []:\n    pass\nelse:\n    x=2', 'print(x)'],
  'break skips else': ['x=1', 'for i in [1]:\n    break\nelse:\n    x=2', 'print(x)'],
  'a loop that does not run': ['x=1\nxs=[]', 'for x in xs:\n    pass', 'print(x)'],
  'while with a walrus': [
    'xs=[1,2]',
    'while (n:=len(xs))>0:\n    xs.pop()',
    'print(n,xs)'
  ],
  'match captures': [
    'c={"a":[1]}',
    'match c:\n    case {"a":v}:\n        v.append(2)',
    'print(c)'
  ],
  'del and redefinition': ['x=1', 'del x', 'x=3', 'print(x)'],
  'a decorator keeps the function': [
    'log=[]\ndef deco(f):\n    def w(*a):\n        log.append(1)\n        return f(*a)\n    return w\n@deco\ndef g(x):\n    return x',
    'g(1)',
    'print(log)'
  ],
  wraps: [
    'import functools\nlog=[]\ndef deco(f):\n    @functools.wraps(f)\n    def w(*a):\n        log.append(1)\n        return f(*a)\n    return w\n@deco\ndef g(x):\n    x.append(1)\na=[]',
    'g(a)',
    'print(a)',
    'print(log)'
  ],
  'a conditional definition': [
    'k=1',
    'if k:\n    def f(): return k\nelse:\n    def f(): return 0',
    'print(f())'
  ],
  'a recursive function': [
    't=[[1],[[2]]]\ndef walk(x):\n    for y in x:\n        if isinstance(y,list):\n            walk(y)\n    if x and not isinstance(x[0],list):\n        x.append(0)',
    'walk(t)',
    'print(t)'
  ],
  'mutual recursion': [
    'a=[]\ndef f(n):\n    a.append(n)\n    return g(n-1) if n>0 else 0\ndef g(n):\n    return f(n-1) if n>0 else 0',
    'f(3)',
    'print(a)'
  ],
  'globals()': ['x=1', 'globals()["x"]=2', 'print(x)'],
  exec: ['x=1', 'exec("x = 2")', 'print(x)'],
  setattr: [
    'class C: pass\nc=C()\na=[]',
    'setattr(c,"x",a)',
    'c.x.append(1)',
    'print(a)'
  ],
  getattr: [
    'class C: pass\nc=C()\nc.x=[]\ny=c.x',
    'getattr(c,"x").append(1)',
    'print(y)'
  ],
  vars: ['class C: pass\nc=C()\nc.x=[]', 'vars(c)["x"]=5', 'print(c.x)'],
  'dict.update shares': [
    'a=[1]\nd={}',
    'd.update({"k":a})',
    'd["k"].append(2)',
    'print(a)'
  ],
  'extend shares': ['a=[[1]]\nb=[]', 'b.extend(a)', 'b[0].append(2)', 'print(a)'],
  'concatenation shares': ['a=[[1]]\nb=a+[]', 'b[0].append(2)', 'print(a)'],
  swap: ['a=[1]\nb=[2]', 'a,b=b,a', 'a.append(3)', 'print(a,b)'],
  'a swapped alias': ['a=[1]\nb=[2]\nc=a', 'a,b=b,a', 'b.append(3)', 'print(c)'],
  async: [
    'import asyncio\na=[]\nasync def f():\n    a.append(1)',
    'asyncio.run(f())',
    'print(a)'
  ],
  dataclass: [
    'from dataclasses import dataclass\n@dataclass\nclass P:\n    x: list\na=[1]',
    'p=P(a)',
    'p.x.append(2)',
    'print(a)'
  ],
  namedtuple: [
    'from collections import namedtuple\nP=namedtuple("P","x")\na=[1]',
    'p=P(a)',
    'p.x.append(2)',
    'print(a)'
  ],
  defaultdict: [
    'from collections import defaultdict\nd=defaultdict(list)',
    'd["k"].append(1)',
    'print(d)'
  ],
  deque: [
    'from collections import deque\nd=deque()\ne=d',
    'd.appendleft(1)',
    'print(e)'
  ],
  'an iterator moves': ['it=iter([1,2,3])', 'next(it)', 'print(next(it))'],
  'a bound method': ['a=[]\nput=a.append', 'put(1)', 'print(a)'],
  'a bound method of a class': [
    'class C:\n    def __init__(self):\n        self.l=[]\n    def put(self,v):\n        self.l.append(v)\nc=C()\nput=c.put',
    'put(1)',
    'print(c.l)'
  ],
  'numpy view': ['import numpy as np\na=np.zeros(4)\nb=a[1:]', 'b[0]=1', 'print(a)'],
  'numpy reshape': [
    'import numpy as np\na=np.zeros(4)\nb=a.reshape(2,2)',
    'b[0,0]=1',
    'print(a)'
  ],
  'numpy out': [
    'import numpy as np\na=np.zeros(4)\nb=a',
    'np.add(a,1,out=a)',
    'print(b)'
  ],
  'numpy T': ['import numpy as np\na=np.zeros((2,2))\nb=a.T', 'b[0,1]=1', 'print(a)'],
  'kwonly default': ['a=[]\ndef f(*,x=a):\n    x.append(1)', 'f()', 'print(a)'],
  'try import': [
    'try:\n    import ujson as json\nexcept ImportError:\n    import json',
    'print(json.dumps(1))'
  ],
  'lambda default': ['a=[]\nf=lambda v,l=a: l.append(v)', 'f(1)', 'print(a)'],
  'type(self)': [
    'class C:\n    n=[]\n    def add(self):\n        type(self).n=[1]\nc=C()',
    'c.add()',
    'print(C.n)'
  ],
  classmethod: [
    'class C:\n    n=[]\n    @classmethod\n    def add(cls):\n        cls.n.append(1)',
    'C.add()',
    'print(C.n)'
  ],
  staticmethod: [
    'a=[]\nclass C:\n    @staticmethod\n    def add():\n        a.append(1)',
    'C.add()',
    'print(a)'
  ],
  reduce: [
    'from functools import reduce\na=[]\ndef f(x,y):\n    a.append(y)\n    return x',
    'reduce(f,[1,2])',
    'print(a)'
  ],
  'any with a generator': ['a=[[1]]', 'any(x.append(1) for x in a)', 'print(a)'],
  contextmanager: [
    'from contextlib import contextmanager\na=[]\n@contextmanager\ndef cm():\n    a.append(1)\n    yield a',
    'with cm() as x:\n    x.append(2)',
    'print(a)'
  ],
  suppress: [
    'from contextlib import suppress\nx=1',
    'with suppress(ZeroDivisionError):\n    x=2\n    1/0\n    x=3',
    'print(x)'
  ],
  'late binding of a free variable': [
    'k=1\ndef f():\n    return k',
    'k=2',
    'print(f())'
  ],
  'a chain of functions': [
    'k=[1]\ndef h():\n    return k\ndef g():\n    return h()',
    'g().append(2)',
    'print(k)'
  ],
  'a function passed on': [
    'def app(f,x):\n    return f(x)\na=[]',
    'app(a.append,1)',
    'print(a)'
  ],
  'a function passed on by name': [
    'a=[]\ndef put(v):\n    a.append(v)\ndef app(f,x):\n    return f(x)',
    'app(put,1)',
    'print(a)'
  ],
  'lists that a text makes': [
    'words = "a b".split()\nrows = "a\\nb".splitlines()\ntail = "a,b".rsplit(",")',
    'words.append("c")\nrows.pop()\ntail.clear()',
    'print(words, rows, tail)'
  ],
  'lists and dicts that a library makes': [
    'import glob, os, re, json\nfiles = glob.glob("*")\nhere = os.listdir(".")\nfound = re.findall("a", "aa")\nd = dict.fromkeys(["a"], [])\nnames = dir()\nparts = re.match("(?P<x>a)", "a").groupdict()',
    'files.append(1)\nhere.append(1)\nfound.append("b")\nd["a"].append(1)\nnames.append("z")\nparts["y"] = 1',
    'print(files, here, found, d, names, parts)'
  ],
  'a hash that is fed': [
    'import hashlib\nh = hashlib.sha256()\nshown = [h.hexdigest()]',
    'h.update(b"a")\nshown.append(h.hexdigest())',
    'print(h.hexdigest(), shown)'
  ],
  'lists out of zip in a list': [
    'a, b = [1], [2]\npairs = [[x for x in row] for row in zip([a], [b])]',
    'a.append(3)',
    'print(pairs)'
  ],
  'a stored view of a dict': [
    'd = {"a": [1]}\nv = d.values()\nit = d.items()\nk = [1]',
    'd["b"] = k',
    'for x in v:\n    x.append(1)\nfor n, y in it:\n    y.append(2)',
    'print(d, k)'
  ],
  'arguments passed through a wrapper': [
    'def timed(f):\n    def inner(*args, **kwargs):\n        kwargs.setdefault("z", args[0])\n        return f(*args, **kwargs)\n    return inner\na, b, c = [1], [2], [3]',
    '@timed\ndef put(x, y, z=None):\n    y.append(1)\n    z.append(2)\n    return x\nput(a, b)',
    'put(c, y=a).append(3)',
    'print(a, b, c)'
  ],
  'fields of a dataclass': [
    'from dataclasses import dataclass, field\n@dataclass\nclass R:\n    a: list = field(default_factory=list)\n    b: list = field(default_factory=lambda: [0])\n    def add(self,x):\n        self.a.append(x)\nr=R()\nq=r\ns=R()',
    'r.add(1)',
    'print(q.a)',
    'r.b.append(2)',
    'print(q.b)',
    'print(s.a)'
  ],
  'attributes by __dict__': [
    'class C: pass\nc=C()\na=[1]',
    'c.__dict__["x"]=a',
    'c.__dict__.update(y=1)',
    'print(c.y)',
    'c.x.append(2)',
    'print(a)',
    'vars(c)["x"].append(3)',
    'print(a)'
  ],
  'a key that reading makes': [
    'from collections import defaultdict\nd=defaultdict(list)',
    'd["a"]',
    'print(d)'
  ],
  'a chain of maps': [
    'from collections import ChainMap\nbase={}\nmaps=ChainMap(base)',
    'maps["a"]=1',
    'print(base)'
  ],
  'a class that hears of its subclasses': [
    'class Base:\n    known=[]\n    def __init_subclass__(cls, **options):\n        Base.known.append(cls)',
    'class Model(Base): pass',
    'print(Base.known)'
  ],
  'options given as a dict': [
    'import pandas as pd\ndf=pd.DataFrame({"a":[1,None]})\noptions={"inplace":True}',
    'df.dropna(**options)',
    'print(df)'
  ],
  'outputs by position': [
    'import numpy as np\na=np.zeros(3)\nb=np.ones(3)',
    'np.add(b,b,a)',
    'print(a)',
    'np.add.at(a,[0],1)',
    'print(a)',
    'np.sqrt(b,a)',
    'print(a)'
  ],
  'arrays that are not copied': [
    'import numpy as np\na=np.ones((2,2))\nb=np.array(a,copy=None)\nd=np.einsum("ii->i",a)',
    'b[0]=2',
    'print(a)',
    'd[:]=3',
    'print(b)',
    'np.nan_to_num(a,copy=False,nan=0)\na[0]=1',
    'print(d)'
  ],
  'an estimator that works on its data': [
    'import numpy as np\nfrom sklearn.preprocessing import StandardScaler\na=np.arange(6.0).reshape(3,2)',
    'scaler=StandardScaler(copy=False)\nscaler.fit(a)\nscaler.transform(a)',
    'print(a)'
  ],
  'a pipeline with a class of the notebook': [
    'import numpy as np\nfrom sklearn.base import BaseEstimator, TransformerMixin\nfrom sklearn.pipeline import make_pipeline\nfrom sklearn.preprocessing import StandardScaler\nclass Clip(TransformerMixin, BaseEstimator):\n    def fit(self, X, y=None):\n        return self\n    def transform(self, X):\n        X[0]=1\n        return X\na=np.ones((4,2))*5',
    'p=make_pipeline(Clip(), StandardScaler())',
    'p.fit(a)',
    'print(a)'
  ],
  'an estimator of the notebook that is scored': [
    'from sklearn.base import BaseEstimator\nfrom sklearn.model_selection import cross_val_score\nseen=[]\nclass Mean(BaseEstimator):\n    def fit(self, X, y=None):\n        seen.append(len(X))\n        return self\n    def score(self, X, y=None):\n        return 1\ne=Mean()',
    'cross_val_score(e, [[1],[2],[3]], [1,2,3], cv=3)',
    'print(seen)'
  ],
  'an inherited method that calls others': [
    'import numpy as np\nfrom sklearn.base import BaseEstimator, TransformerMixin\nclass Clip(TransformerMixin, BaseEstimator):\n    def fit(self, X, y=None):\n        self.n_=len(X)\n        return self\n    def transform(self, X):\n        X[0]=1\n        return X\na=np.ones((4,2))*5\nc=Clip()',
    'c.fit_transform(a)',
    'print(a, c.n_)'
  ],
  'functions in a dict': [
    'import pandas as pd\nseen=[]\ndef size(x):\n    seen.append(1)\n    return 1\ndf=pd.DataFrame({"a": [1]})',
    'df.agg({"a": size})',
    'print(seen)'
  ],
  'a base of an object that is called by super': [
    'import queue\nx=[2,1]\nclass Log(queue.Queue):\n    def put(self, a):\n        super().put(a)\nlog=Log()',
    'log.put(x)',
    'log.get().append(3)',
    'print(x)'
  ],
  'a function as a transformer': [
    'import numpy as np\nfrom sklearn.preprocessing import FunctionTransformer\ndef first(x):\n    x[0]=1\n    return x\na=np.ones((4,2))*5',
    'b=FunctionTransformer(first).fit_transform(a)',
    'print(a)',
    'b[0]=7',
    'print(a)',
    'c=FunctionTransformer().fit_transform(a)',
    'c[1]=8',
    'print(a)'
  ],
  'an estimator that keeps its data': [
    'import numpy as np\nfrom sklearn.neighbors import KNeighborsRegressor\na=np.arange(8.0).reshape(4,2)\nb=np.arange(4.0)',
    'k=KNeighborsRegressor(1).fit(a,b)',
    'b[0]=9',
    'print(k.predict([[0.0,1.0]]))'
  ],
  'a search that keeps the data': [
    'import numpy as np\nfrom sklearn.model_selection import GridSearchCV\nfrom sklearn.neighbors import KNeighborsRegressor\na=np.arange(8.0).reshape(4,2)\nb=np.arange(4.0)',
    's=GridSearchCV(KNeighborsRegressor(1),{"weights":["uniform"]},cv=2)',
    's.fit(a,b)',
    'b[0]=9',
    'print(s.predict([[0.0,1.0]]))'
  ],
  'labels of clusters': [
    'import numpy as np\nfrom sklearn.cluster import DBSCAN\na=np.ones((4,2))',
    'k=DBSCAN()\nlabels=k.fit_predict(a)',
    'labels[0]=4',
    'print(k.labels_)'
  ],
  'steps that a pipeline fits': [
    'import numpy as np\nfrom sklearn.pipeline import Pipeline\nfrom sklearn.preprocessing import StandardScaler\na=np.arange(8.0).reshape(4,2)\ns=StandardScaler()',
    'p=Pipeline([("s",s)]).fit(a)',
    'print(s.mean_)',
    'p.set_params(s__with_mean=False)',
    'print(s)'
  ],
  'checked data': [
    'import numpy as np\nfrom sklearn.utils import check_array\nfrom sklearn.metrics import pairwise_distances\na=np.ones((3,3))',
    'b=check_array(a)',
    'b[0]=2',
    'print(a)',
    'd=pairwise_distances(a,metric="precomputed")',
    'd[1]=3',
    'print(a)'
  ],
  'lists in a table': [
    'import pandas as pd\nrow=[1]\ndf=pd.DataFrame({"a":[row]})',
    'df["a"][0].append(2)',
    'print(row)',
    'for cell in df["a"]:\n    cell.append(3)',
    'print(row)'
  ],
  'names through globals()': [
    'x=[1]\ny=globals()',
    'globals().get("x").append(2)',
    'print(x)',
    'vars()["x"]=3',
    'print(x)'
  ],
  'what one of many functions returns': [
    'cfg=[1]\ndef f0(x):\n    return cfg\ndef f1(x):\n    return cfg\ndef f2(x):\n    return cfg\ndef f3(x):\n    return cfg\ndef f4(x):\n    return cfg\ndef f5(x):\n    return cfg\ndef f6(x):\n    return cfg\ndef f7(x):\n    return cfg\ndef f8(x):\n    return cfg\ndef f9(x):\n    return cfg\ndef f10(x):\n    return cfg\ndef f11(x):\n    return cfg\ndef f12(x):\n    return cfg\ndef f13(x):\n    return cfg\ndef f14(x):\n    return cfg\ndef f15(x):\n    return cfg\ndef f16(x):\n    return cfg\nhs=[f0,f1,f2,f3,f4,f5,f6,f7,f8,f9,f10,f11,f12,f13,f14,f15,f16]',
    'y=hs[3](1)',
    'y.append(2)',
    'print(cfg)'
  ],
  'an operator of one of many': [
    `log=[]\nclass C:\n    def __add__(self, o):\n        log.append(o)\n        return self\nxs=[${many('C()')}]\nx=xs[2]`,
    'x + 1',
    'print(log)'
  ],
  'an index of one of many': [
    `log=[]\nclass C:\n    def __getitem__(self,i):\n        log.append(1)\n        return log\nxs=[${many('C()')}]\nx=xs[2]`,
    'y = x[0]',
    'y.append(3)',
    'print(log)'
  ],
  'an element put into one of many': [
    `log=[]\nv=[]\nclass C:\n    def __setitem__(self,i,v):\n        log.append(v)\nxs=[${many('C()')}]\nx=xs[2]`,
    'x[0]=v',
    'v.append(1)',
    'print(log)'
  ],
  'a property of one of many': [
    `log=[]\nclass C:\n    @property\n    def p(self):\n        log.append(1)\n        return log\nxs=[${many('C()')}]\nx=xs[2]`,
    'y=x.p',
    'y.append(1)',
    'print(log)'
  ],
  'a setter of one of many': [
    `log=[]\nv=[]\nclass C:\n    @property\n    def p(self):\n        return 1\n    @p.setter\n    def p(self, v):\n        log.append(v)\nxs=[${many('C()')}]\nx=xs[2]`,
    'x.p=v',
    'v.append(1)',
    'print(log)'
  ],
  'a context that is one of many': [
    `log=[]\nclass C:\n    def __enter__(self):\n        log.append(1)\n        return log\n    def __exit__(self,*a):\n        log.append(2)\nxs=[${many('C()')}]\nx=xs[2]`,
    'with x as y:\n    pass',
    'y.append(3)',
    'print(log)'
  ],
  'an augmented assignment to one of many': [
    `log=[]\nclass C:\n    def __iadd__(self, o):\n        log.append(o)\n        return self\nxs=[${many('C()')}]\nx=xs[2]\nv=[]`,
    'x += v',
    'v.append(1)',
    'print(log)'
  ],
  'a loop over one of many generators': [
    `log=[]\ndef g():\n    log.append(1)\n    yield log\nxs=[${many('g()')}]\nx=xs[2]`,
    'for y in x:\n    pass',
    'y.append(1)',
    'print(log)'
  ],
  'the next of one of many generators': [
    `log=[]\ndef g():\n    log.append(1)\n    yield log\nxs=[${many('g()')}]\nx=xs[2]`,
    'y=next(x)',
    'y.append(1)',
    'print(log)'
  ],
  'a text of one of many': [
    `log=[]\nclass C:\n    def __str__(self):\n        log.append(1)\n        return ""\nxs=[${many('C()')}]\nx=xs[2]`,
    's=f"{x}"',
    'print(log)'
  ],
  'one of many maps': [
    `log=[]\nxs=[${many('map(lambda v: log.append(v), [1])')}]\nx=xs[2]`,
    'for y in x: pass',
    'print(log)'
  ],
  'an element taken out of one of many': [
    `log=[]\nclass C:\n    def __delitem__(self,i):\n        log.append(1)\nxs=[${many('C()')}]\nx=xs[2]`,
    'del x[0]',
    'print(log)'
  ],
  'one of many bound methods, mapped': [
    `log=[]\nclass C:\n    def m(self, v):\n        log.append(v)\n        return log\nxs=[${many('C().m')}]\nx=xs[2]\nv=[]`,
    'y=list(map(x,[v]))',
    'v.append(1)',
    'print(log)'
  ],
  'an attribute of the class of one of many': [
    `class C:\n    n=[]\nxs=[${many('C()')}]\nx=xs[2]\nm=[]`,
    'type(x).n=m',
    'm.append(1)',
    'print(C.n)'
  ],
  'a global bound by one of many functions': [
    'g0=[1]\ng=g0\ndef f0():\n    global g\n    g=[0]\n    return g\ndef f1():\n    global g\n    g=[1]\n    return g\ndef f2():\n    global g\n    g=[2]\n    return g\ndef f3():\n    global g\n    g=[3]\n    return g\ndef f4():\n    global g\n    g=[4]\n    return g\ndef f5():\n    global g\n    g=[5]\n    return g\ndef f6():\n    global g\n    g=[6]\n    return g\ndef f7():\n    global g\n    g=[7]\n    return g\ndef f8():\n    global g\n    g=[8]\n    return g\ndef f9():\n    global g\n    g=[9]\n    return g\ndef f10():\n    global g\n    g=[10]\n    return g\ndef f11():\n    global g\n    g=[11]\n    return g\ndef f12():\n    global g\n    g=[12]\n    return g\ndef f13():\n    global g\n    g=[13]\n    return g\ndef f14():\n    global g\n    g=[14]\n    return g\ndef f15():\n    global g\n    g=[15]\n    return g\ndef f16():\n    global g\n    g=[16]\n    return g\nhs=[f0,f1,f2,f3,f4,f5,f6,f7,f8,f9,f10,f11,f12,f13,f14,f15,f16]',
    'r=hs[2]()',
    'r.append(3)',
    'print(g)'
  ],
  'one of many classes': [
    'log=[]\nclass C0:\n    n=[]\n    def __init__(self, v):\n        self.v=v\n        log.append(self)\nclass C1:\n    n=[]\n    def __init__(self, v):\n        self.v=v\n        log.append(self)\nclass C2:\n    n=[]\n    def __init__(self, v):\n        self.v=v\n        log.append(self)\nclass C3:\n    n=[]\n    def __init__(self, v):\n        self.v=v\n        log.append(self)\nclass C4:\n    n=[]\n    def __init__(self, v):\n        self.v=v\n        log.append(self)\nclass C5:\n    n=[]\n    def __init__(self, v):\n        self.v=v\n        log.append(self)\nclass C6:\n    n=[]\n    def __init__(self, v):\n        self.v=v\n        log.append(self)\nclass C7:\n    n=[]\n    def __init__(self, v):\n        self.v=v\n        log.append(self)\nclass C8:\n    n=[]\n    def __init__(self, v):\n        self.v=v\n        log.append(self)\nclass C9:\n    n=[]\n    def __init__(self, v):\n        self.v=v\n        log.append(self)\nclass C10:\n    n=[]\n    def __init__(self, v):\n        self.v=v\n        log.append(self)\nclass C11:\n    n=[]\n    def __init__(self, v):\n        self.v=v\n        log.append(self)\nclass C12:\n    n=[]\n    def __init__(self, v):\n        self.v=v\n        log.append(self)\nclass C13:\n    n=[]\n    def __init__(self, v):\n        self.v=v\n        log.append(self)\nclass C14:\n    n=[]\n    def __init__(self, v):\n        self.v=v\n        log.append(self)\nclass C15:\n    n=[]\n    def __init__(self, v):\n        self.v=v\n        log.append(self)\nclass C16:\n    n=[]\n    def __init__(self, v):\n        self.v=v\n        log.append(self)\nhs=[C0,C1,C2,C3,C4,C5,C6,C7,C8,C9,C10,C11,C12,C13,C14,C15,C16]\nv=[]',
    'c=hs[2](v)',
    'v.append(1)',
    'print(log)',
    'c.n.append(2)',
    'print(C2.n)',
    'hs[2].n.append(3)',
    'print(C2.n)'
  ]
};
