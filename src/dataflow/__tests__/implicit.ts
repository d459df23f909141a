/* eslint max-lines: off -- data: one program a line or a few */
/** What Python asks of the classes of a notebook without a call, each of which calls `f`. */
const ASKED: Record<string, string> = {
  'hashing a key': 'class B:\n    def __hash__(self): return len(f(1))\nd={}\nd[B()]=1',
  'hashing an element': 'class B:\n    def __hash__(self): return len(f(1))\ns={B()}',
  'hashing the key of a literal':
    'class B:\n    def __hash__(self): return len(f(1))\nd={B(): 1}',
  'a place':
    'class B:\n    def __index__(self): return len(f(1))-1\nprint([1,2,3][B()])',
  'a place that is stored to':
    'class B:\n    def __index__(self): return len(f(1))-1\nl=[1,2,3]\nl[B()]=4',
  'showing a list': 'class B:\n    def __repr__(self): return str(f(1))\nprint([B()])',
  'showing a dict':
    'class B:\n    def __repr__(self): return str(f(1))\nprint({1: B()})',
  'showing in a text':
    'class B:\n    def __repr__(self): return str(f(1))\nr=f"{[B()]}"',
  sorting: 'class B:\n    def __lt__(self,o): return bool(f(1))\nsorted([B(),B()])',
  'looking in a list':
    'class B:\n    def __eq__(self,o): return bool(f(1))\n1 in [B()]',
  'removing from a list':
    'class B:\n    def __eq__(self,o): return bool(f(1))\n[B()].remove(1)',
  'comparing lists': 'class B:\n    def __eq__(self,o): return bool(f(1))\n[B()]==[1]',
  'comparing with a pattern':
    'class B:\n    def __eq__(self,o): return bool(f(1))\nb=B()\nmatch b:\n    case 3: pass',
  'attributes of a pattern':
    'class B:\n    __match_args__=("a",)\n    @property\n    def a(self): return f(1)\nb=B()\nmatch b:\n    case B(a): pass',
  'truth by length': 'class B:\n    def __len__(self): return len(f(1))\nif B(): pass',
  truth: 'class B:\n    def __bool__(self): return bool(f(1))\nB() and 1',
  'truth in a condition':
    'class B:\n    def __bool__(self): return bool(f(1))\n1 if B() else 2',
  'truth in an assertion':
    'class B:\n    def __bool__(self): return bool(f(1))\nassert B()',
  'truth in a loop':
    'class B:\n    def __bool__(self): return len(f(1))<2\nwhile B(): pass',
  'truth in a comprehension':
    'class B:\n    def __bool__(self): return bool(f(1))\n[1 for i in [B()] if i]',
  'truth of a guard':
    'class B:\n    def __bool__(self): return bool(f(1))\nmatch 1:\n    case 1 if B(): pass',
  'truth of any': 'class B:\n    def __bool__(self): return bool(f(1))\nany([B()])',
  'a slice that takes elements':
    'class B:\n    def __iter__(self): f(1); return iter([1])\nl=[0]\nl[:]=B()',
  'a star': 'class B:\n    def __iter__(self): f(1); return iter([1])\nl=[*B()]',
  'an iterator that is another object':
    'class I:\n    def __next__(self):\n        f(1)\n        raise StopIteration\nclass B:\n    def __iter__(self): return I()\nfor i in B(): pass',
  'an iterator behind another':
    'class B:\n    def __next__(self):\n        f(1)\n        raise StopIteration\n    def __iter__(self): return self\nlist(zip(B()))',
  'looking in an iterator':
    'class B:\n    def __next__(self):\n        f(1)\n        raise StopIteration\n    def __iter__(self): return self\n2 in B()',
  'elements by place':
    'class B:\n    def __getitem__(self,i):\n        f(i)\n        raise IndexError\nfor i in B(): pass',
  'a mapping as keywords':
    'class B:\n    def keys(self):\n        f(1)\n        return ["a"]\n    def __getitem__(self,k): return 1\nd=dict(**B())',
  'a mapping in a literal':
    'class B:\n    def keys(self):\n        f(1)\n        return ["a"]\n    def __getitem__(self,k): return 1\nd={**B()}',
  'a mapping that is copied':
    'class B:\n    def keys(self):\n        f(1)\n        return ["a"]\n    def __getitem__(self,k): return 1\nd=dict(B())',
  'a mapping that is merged':
    'class B:\n    def keys(self):\n        f(1)\n        return ["a"]\n    def __getitem__(self,k): return 1\nd={}\nd|=B()',
  'a file that is printed to':
    'class B:\n    def write(self,s): f(s)\nprint(1,file=B())',
  'a file that is dumped to':
    'import json\nclass B:\n    def write(self,s): f(s)\njson.dump(1,B())',
  'a file that is loaded':
    'import json\nclass B:\n    def read(self,n=-1):\n        f(1)\n        return "1"\njson.load(B())',
  'a key that is missing': 'class D(dict):\n    def __missing__(self,k): f(k)\nD()[1]',
  'an attribute that is deleted':
    'class B:\n    def __delattr__(self,n): f(1)\ndel B().a',
  'a descriptor that is deleted':
    'class B:\n    def __delete__(self,o): f(1)\nclass D: b=B()\ndel D().b',
  'an error that is made':
    'class B(Exception):\n    def __init__(self): f(1)\ntry: raise B\nexcept B: pass',
  'an object that dies': 'class A:\n    def __del__(self): f(1)\na=A()\na=None',
  'a base that is replaced':
    'class B:\n    def __mro_entries__(self,b):\n        f(1)\n        return ()\nclass D(B()): pass',
  'a member of an enumeration':
    'import enum\nclass E(enum.Enum):\n    A=1\n    @classmethod\n    def _missing_(cls,v):\n        f(v)\n        return cls.A\nE(7)',
  'a metaclass that adds':
    'class M(type):\n    def __add__(cls,o): return f(1)\nclass B(metaclass=M): pass\nB+1',
  'a metaclass that has a property':
    'class M(type):\n    @property\n    def p(cls): return f(1)\nclass B(metaclass=M): pass\nB.p',
  'a metaclass that is asked for attributes':
    'class M(type):\n    def __getattr__(cls,n): return f(1)\nclass B(metaclass=M): pass\nB.z',
  'a metaclass that is gone through':
    'class M(type):\n    def __iter__(cls): yield f(1)\nclass B(metaclass=M): pass\nlist(B)',
  'a metaclass that checks':
    'class M(type):\n    def __instancecheck__(cls,o): return bool(f(1))\nclass B(metaclass=M): pass\nisinstance(3,B)',
  'a metaclass that is stored to':
    'class M(type):\n    def __setattr__(cls,n,v): f(1)\nclass B(metaclass=M): pass\nB.a=1',
  'a context that is waited for':
    'import asyncio\nclass C:\n    async def __aenter__(self): f(1)\n    async def __aexit__(self,*a): pass\nasync def m():\n    async with C(): pass\nl=asyncio.new_event_loop()\nl.run_until_complete(m())\nl.close()',
  'an object that is waited for':
    'class A:\n    def __await__(self):\n        f(1)\n        yield\nasync def g(): await A()\ng().send(None)',
  'an object that is called for each':
    'class B:\n    def __call__(self,*a): f(1)\nlist(map(B(),[1]))',
  'a default that is asked for':
    'import json\njson.dumps({1,2},default=lambda o: f(str(o)))'
};

const ROWS = 'x=[]\ndef f(a):\n    x.append(a)\n    return x';

/** Programs in which nothing is called by its name; each is run by real Python too. */
export const IMPLICIT: Record<string, string[]> = {
  ...Object.fromEntries(
    Object.entries(ASKED).map(([name, program]) => [
      `without a call: ${name}`,
      [ROWS, program, 'print(x)']
    ])
  ),
  'a value that a generator is sent': [
    'class P: pass\nx=P()\nx.v=1',
    'def g():\n    y=yield\n    y.v=3\n    yield\nz=g()\nnext(z)\nz.send(x)',
    'print(x.v)'
  ],
  'a value that a generator returns': [
    'class P: pass\nx=P()\nx.v=1',
    'def h():\n    yield 1\n    return x\ndef g():\n    r=yield from h()\n    r.v=4\nlist(g())',
    'print(x.v)'
  ],
  'a value in the end of a generator': [
    'class P: pass\nx=P()\nx.v=1',
    'def g():\n    return x\n    yield\ntry: next(g())\nexcept StopIteration as e: e.value.v=2',
    'print(x.v)'
  ],
  'a setter through its property': [
    'class P:\n    def __init__(self): self._v=1\n    @property\n    def v(self): return self._v\n    @v.setter\n    def v(self,n): self._v=n\nx=P()',
    'P.v.fset(x,5)',
    'print(x.v)'
  ],
  'a setter of every object, kept': [
    'class P: pass\nx=P()\nx.v=1',
    'put=x.__setattr__\nput("v",3)',
    'print(x.v)'
  ],
  'a setter of what a class is made from': [
    'class P:\n    def go(self): super().__setattr__("v",8)\nx=P()\nx.v=1',
    'x.go()',
    'print(x.v)'
  ],
  'a list of what a class is made from': [
    'class C:\n    rows=[]\nx=C.rows',
    'class D(C):\n    def go(self): super().rows.append(1)\nD().go()',
    'print(x)'
  ],
  'a list of the class around': [
    'class C:\n    rows=[]\nx=C.rows',
    'class D(C):\n    def go(self): __class__.rows.append(1)\nD().go()',
    'print(x)'
  ],
  'defaults of a function': [
    'x=[]\ndef f(a,rows=x): pass',
    'f.__defaults__[0].append(1)',
    'print(x)'
  ],
  'a function of Python that is called for each': [
    'class P: pass\nx=P()\nx.v=1',
    'list(map(setattr,[x],["v"],[7]))',
    'print(x.v)'
  ],
  'code that is compiled': [
    'x=[]',
    'exec(compile("x.append(1)","s","exec"))',
    'print(x)'
  ],
  'a star before a call': [
    'x=[1]\nd={"k":x}',
    'y=[*d.values()]\ny[0].append(2)',
    'print(x)'
  ],
  'a star before a call in a tuple': [
    'x=[1]\nd={"k":x}',
    'y=*d.values(), 3\ny[0].append(2)',
    'print(x)'
  ],
  'a star before a sum': ['x=[1]\nb=[x]', 'y=[*b + []]\ny[0].append(2)', 'print(x)'],
  'a list through its type': ['x=[1]', 'type(x).append(x,2)', 'print(x)'],
  'a list times a number': ['x=[1]', 'x.__imul__(2)', 'print(x)'],
  'a tuple of lists, and another': [
    'x=([1],)',
    'y=x.__add__((2,))\ny[0].append(3)',
    'print(x)'
  ],
  'a dict that is read only': [
    'd={"a":[1]}\nx=d["a"]',
    'import types\nfor z in types.MappingProxyType(d).values(): z.append(2)',
    'print(x)'
  ],
  'the value of a member': [
    'import enum\nclass E(enum.Enum):\n    A=[1]\nx=E.A.value',
    'E.A.value.append(2)',
    'print(x)'
  ],
  'iterators that share one': [
    'import itertools\nx,z=itertools.tee(iter([1,2,3]))',
    'next(x)',
    'print(list(x))'
  ],
  'a context that does nothing': [
    'x=[1]',
    'import contextlib\nwith contextlib.nullcontext(x) as y: y.append(2)',
    'print(x)'
  ],
  'rows of an array in a list': [
    'import numpy as np\nx=np.zeros((2,2))',
    'y=list(x)\ny[0][0]=9',
    'print(x.sum())'
  ],
  'rows of an array with their places': [
    'import numpy as np\nx=np.zeros((2,2))',
    'for i,r in enumerate(x): r[0]=9',
    'print(x.sum())'
  ],
  'rows of two arrays': [
    'import numpy as np\nx=np.zeros((2,2))',
    'for a,b in zip(x,x): a[0]=9',
    'print(x.sum())'
  ],
  'rows of an array, from the last': [
    'import numpy as np\nx=np.zeros((2,2))',
    'for r in reversed(x): r[0]=9',
    'print(x.sum())'
  ],
  'rows of an array for a function': [
    'import numpy as np\nx=np.zeros((2,2))',
    'list(map(lambda r: r.fill(9),x))',
    'print(x.sum())'
  ]
};
