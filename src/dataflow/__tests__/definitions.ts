/* eslint max-lines: off -- data: one program a line or a few */
/** Programs in which `def` and `class` do more than give a name; each is run by real Python too. */
export const DEFINITIONS: Record<string, string[]> = {
  'a decorator that registers': [
    'M={}\ndef reg(n):\n    def deco(f):\n        M[n]=f\n        return f\n    return deco',
    '@reg("a")\ndef a(x):\n    return x\n@reg("b")\ndef b(x):\n    return -x',
    'print(len(M))\nfor f in M.values():\n    f(1)'
  ],
  'a plain decorator that appends': [
    'L=[]\ndef reg(f):\n    L.append(f)\n    return f',
    '@reg\ndef a(): return 1',
    '@reg\ndef b(): return 2',
    'print([f() for f in L])'
  ],
  'a decorator that registers classes': [
    'M={}\ndef reg(c):\n    M[c.__name__]=c\n    return c',
    '@reg\nclass A:\n    def go(self): return 1',
    'print(M["A"]().go())'
  ],
  'stacked decorators': [
    'L=[]\ndef one(f):\n    L.append(1)\n    return f\ndef two(f):\n    L.append(f)\n    return f',
    '@one\n@two\ndef a(): return 1',
    'print(L)'
  ],
  'an object as decorator': [
    'class App:\n    def __init__(self): self.routes={}\n    def route(self,p):\n        def deco(f):\n            self.routes[p]=f\n            return f\n        return deco\napp=App()',
    '@app.route("/")\ndef index(): return 1',
    'print(app.routes["/"]())'
  ],
  'an instance that is called as decorator': [
    'class Reg:\n    def __init__(self): self.all=[]\n    def __call__(self,f):\n        self.all.append(f)\n        return f\nreg=Reg()',
    '@reg\ndef a(): return 1',
    'print(reg.all[0]())'
  ],
  'a decorator that is a class': [
    'ALL=[]\nclass task:\n    def __init__(self,f):\n        self.f=f\n        ALL.append(self)\n    def __call__(self):\n        return self.f()',
    '@task\ndef a(): return 1',
    'print(a(), ALL)'
  ],
  'single dispatch': [
    'from functools import singledispatch\n@singledispatch\ndef size(x): return 0',
    '@size.register\ndef _(x: list): return len(x)',
    '@size.register(str)\ndef _(x): return 100',
    'print(size([1]), size("a"))'
  ],
  'single dispatch to what changes a list': [
    'from functools import singledispatch\nL=[]\n@singledispatch\ndef put(x): return 0',
    '@put.register(int)\ndef _(x): L.append(x)',
    'put(1)',
    'print(L)'
  ],
  'single dispatch without a decorator': [
    'from functools import singledispatch\n@singledispatch\ndef size(x): return 0\ndef other(x): return 1',
    'size.register(int, other)',
    'print(size(1))'
  ],
  'a method that is dispatched': [
    'from functools import singledispatchmethod\nclass C:\n    @singledispatchmethod\n    def go(self,x): return 0',
    '@C.go.register(int)\ndef _(self,x): return x',
    'print(C().go(1))'
  ],
  'a virtual subclass': [
    'from abc import ABC\nclass A(ABC): pass\nclass B: pass',
    'A.register(B)',
    'print(isinstance(B(), A))'
  ],
  'a cache': [
    'from functools import lru_cache\nN=[0]\n@lru_cache\ndef f(x):\n    N[0]+=1\n    return x\nf(1)',
    'f.cache_clear()',
    'f(1)',
    'print(N)'
  ],
  'a class body that changes a list': [
    'L=[]',
    'class A:\n    L.append(1)\n    x=2',
    'print(L)'
  ],
  'a class body that calls': [
    'L=[]\ndef note(x):\n    L.append(x)\n    return x',
    'class A:\n    x=note(1)',
    'print(L)'
  ],
  'a table of plugins in a class body': [
    'class P:\n    all={}\n    def reg(n):\n        return lambda f: f',
    'P.all["a"]=lambda: 1',
    'print(P.all["a"]())'
  ],
  'methods registered in a class body': [
    'H=[]\ndef handler(f):\n    H.append(f)\n    return f',
    'class C:\n    @handler\n    def a(self): return 1\n    @handler\n    def b(self): return 2',
    'print([h(None) for h in H])'
  ],
  'a subclass that registers itself': [
    'class Base:\n    all=[]\n    def __init_subclass__(cls, **k):\n        super().__init_subclass__(**k)\n        Base.all.append(cls)',
    'class A(Base): pass',
    'class B(Base): pass',
    'print(len(Base.all))'
  ],
  'a subclass that says its name': [
    'R={}\nclass Base:\n    def __init_subclass__(cls, name=None, sink=None):\n        R[name]=cls\n        if sink is not None: sink.append(cls)\nS=[]',
    'class A(Base, name="a", sink=S): pass',
    'print(R)',
    'print(S)'
  ],
  'the bases of bases': [
    'L=[]\nclass A:\n    def __init_subclass__(cls): L.append(cls)\nclass B(A): pass',
    'class C(B): pass',
    'print(len(L))'
  ],
  'a name that is set': [
    'L=[]\nclass F:\n    def __set_name__(self, owner, name):\n        self.name=name\n        L.append(name)',
    'class C:\n    x=F()',
    'print(L)'
  ],
  'a name that is set on what is shared': [
    'class F:\n    def __set_name__(self, owner, name):\n        self.owner=owner\nf=F()\nf.owner=None',
    'class C:\n    x=f',
    'print(f.owner)'
  ],
  'a metaclass': [
    'R=[]\nclass M(type):\n    def __new__(m, name, bases, ns):\n        c=super().__new__(m,name,bases,ns)\n        R.append(c)\n        return c',
    'class A(metaclass=M): pass',
    'class B(A): pass',
    'print(len(R))'
  ],
  'a metaclass with __init__': [
    'R=[]\nclass M(type):\n    def __init__(cls, name, bases, ns):\n        R.append(name)',
    'class A(metaclass=M): pass',
    'print(R)'
  ],
  'a metaclass that counts instances': [
    'R=[]\nclass M(type):\n    def __call__(cls, *a):\n        R.append(cls)\n        return super().__call__(*a)\nclass A(metaclass=M): pass',
    'A()',
    'print(len(R))'
  ],
  'a method of a metaclass': [
    'class M(type):\n    def add(cls, x):\n        cls.items.append(x)\nclass A(metaclass=M):\n    items=[]\ny=A.items',
    'A.add(1)',
    'print(y)'
  ],
  'a registry of partials': [
    'from functools import partial\nR={}\ndef put(n,f): R[n]=f',
    'reg=partial(put,"a")',
    'reg(lambda: 1)',
    'print(R["a"]())'
  ],
  'a partial as decorator': [
    'from functools import partial\nR={}\ndef put(n,f):\n    R[n]=f\n    return f',
    '@partial(put,"a")\ndef f(): return 1',
    'print(R["a"]())'
  ],
  'an attribute of a function': ['def f(): pass', 'f.count=1', 'print(f.count)'],
  'a counter on a function': [
    'def f():\n    f.count+=1\nf.count=0',
    'f()',
    'print(f.count)'
  ],
  'a counter on a function by setattr': [
    'def f(): return 1',
    'setattr(f,"count",1)',
    'print(f.count)'
  ],
  'a mutable default': [
    'def f(x, acc=[]):\n    acc.append(x)\n    return len(acc)\nf(1)',
    'n=f(2)',
    'print(f(3), n)'
  ],
  'a default of a lambda': [
    'f=lambda x, acc=[]: (acc.append(x), len(acc))[1]\nf(1)',
    'f(2)',
    'print(f(3))'
  ],
  'a default that is shared': [
    'A=[]\ndef f(x, acc=A): acc.append(x)',
    'f(1)',
    'print(A)'
  ],
  'a default that is taken out': [
    'def f(x, acc=[]): return acc\ny=f.__defaults__',
    'f(1).append(2)',
    'print(y)'
  ],
  'defaults that are replaced': [
    'def f(x=1): return x',
    'f.__defaults__=(2,)',
    'print(f())'
  ],
  'code that is replaced': [
    'def f(): return 1\ndef g(): return 2',
    'f.__code__=g.__code__',
    'print(f())'
  ],
  'what is wrapped': [
    'from functools import wraps\nL=[]\ndef log(f):\n    @wraps(f)\n    def inner(*a):\n        L.append(1)\n        return f(*a)\n    return inner\ndef g(acc=[]):\n    acc.append(1)\n    return acc\nh=log(g)',
    'h.__wrapped__()',
    'print(g())',
    'h()',
    'print(L)'
  ],
  'a method of an own class replaced': [
    'class A:\n    def go(self): return 1\na=A()',
    'def go(self): return 2\nA.go=go',
    'print(a.go(), A().go())'
  ],
  'a method of a base replaced': [
    'class A:\n    def go(self): return 1\nclass B(A): pass\nb=B()',
    'A.go=lambda self: 2',
    'print(b.go())',
    'print(B().go())'
  ],
  'a method replaced by what changes a list': [
    'L=[]\nclass A:\n    def go(self): return 1\na=A()',
    'def go(self): L.append(1)\nA.go=go',
    'a.go()',
    'print(L)'
  ],
  'a class attribute set afterwards': [
    'class A: pass\na=A()',
    'A.x=[1]',
    'a.x.append(2)',
    'print(A.x)'
  ],
  'a class attribute set by setattr in a loop': [
    'class A: pass',
    'for n in ["x","y"]:\n    setattr(A,n,[1])',
    'print(A.x)'
  ],
  'a class attribute deleted': [
    'class A:\n    x=1',
    'del A.x',
    'print(hasattr(A,"x"))'
  ],
  'a counter of instances': [
    'class A:\n    n=0\n    def __init__(self): type(self).n+=1',
    'a=A()',
    'print(A.n)'
  ],
  'a counter through __class__': [
    'class A:\n    n=0\n    def go(self): self.__class__.n+=1\na=A()',
    'a.go()',
    'print(A.n)'
  ],
  'a class method that counts': [
    'class A:\n    n=0\n    @classmethod\n    def go(cls): cls.n+=1',
    'A.go()',
    'print(A.n)'
  ],
  'a descriptor': [
    'L=[]\nclass D:\n    def __get__(self,o,t=None):\n        L.append(1)\n        return 1\n    def __set__(self,o,v):\n        L.append(v)\nclass A:\n    x=D()\na=A()',
    'a.x',
    'print(L)',
    'a.x=2',
    'print(L)'
  ],
  __getattribute__: [
    'L=[]\nclass A:\n    x=1\n    def __getattribute__(self,n):\n        if n=="x": L.append(n)\n        return object.__getattribute__(self,n)\na=A()',
    'a.x',
    'print(L)'
  ],
  __class_getitem__: [
    'L=[]\nclass A:\n    def __class_getitem__(cls,k):\n        L.append(k)\n        return cls',
    'A[1]',
    'print(L)'
  ],
  'a closure over a list': [
    'def make():\n    seen=[]\n    def add(x):\n        seen.append(x)\n        return seen\n    return add\nadd=make()\ny=add(0)',
    'add(1)',
    'print(y)'
  ],
  'two closures over one variable': [
    'def make():\n    n=0\n    def inc():\n        nonlocal n\n        n+=1\n    def get(): return n\n    return inc,get\ninc,get=make()',
    'inc()',
    'print(get())'
  ],
  'a decorator that counts its calls': [
    'def counted(f):\n    def inner(*a):\n        inner.calls+=1\n        return f(*a)\n    inner.calls=0\n    return inner\n@counted\ndef f(): return 1',
    'f()',
    'print(f.calls)'
  ],
  'a decorator with nonlocal': [
    'def counted(f):\n    n=0\n    def inner():\n        nonlocal n\n        n+=1\n        return n\n    return inner\n@counted\ndef f(): return 1',
    'f()',
    'print(f())'
  ],
  'a name bound through global only': [
    'def setg():\n    global flag\n    flag=2',
    'setg()\nn=1',
    'print(flag, n)'
  ],
  'global in a function in a function': [
    'def outer():\n    def inner():\n        global deep\n        deep=[1]\n    inner()',
    'outer()',
    'deep.append(2)',
    'print(deep)'
  ],
  'global in a class body': ['x=1', 'class A:\n    global x\n    x=2', 'print(x)'],
  'global in a method': [
    'class A:\n    def go(self):\n        global made\n        made=[1]\na=A()',
    'a.go()',
    'print(made)'
  ],
  'a decorator that binds a global': [
    'last=None\ndef reg(f):\n    global last\n    last=f\n    return f',
    '@reg\ndef a(): return 1',
    'print(last())'
  ],
  'atexit as decorator': [
    'import atexit\nL=[]',
    '@atexit.register\ndef bye(): L.append(1)',
    'print(L)'
  ],
  'a function that makes classes': [
    'L=[]\ndef make(n):\n    class C:\n        name=n\n        L.append(n)\n    return C',
    'A=make([1])',
    'print(L)',
    'A.name.append(2)',
    'print(L)'
  ],
  'type with three arguments': [
    'L=[1]',
    'A=type("A",(),{"x":L})',
    'A.x.append(2)',
    'print(L)'
  ],
  'a dataclass with a shared default': [
    'from dataclasses import dataclass, field\nL=[1]\n@dataclass\nclass A:\n    x: list = field(default_factory=lambda: L)',
    'A().x.append(2)',
    'print(L)'
  ],
  'an enum': [
    'from enum import Enum\nclass E(Enum):\n    A=1\n    B=[2]',
    'E.B.value.append(3)',
    'print(E.B.value)'
  ],
  'a property that is registered': [
    'L=[]\nclass A:\n    @property\n    def x(self): return L\na=A()',
    'A.y=property(lambda self: L.append(1))',
    'a.y',
    'print(L)'
  ],
  'a function in a table changed': [
    'def f(acc=[]):\n    acc.append(1)\n    return acc\nT={"f":f}',
    'T["f"]()',
    'print(f())'
  ],
  'a decorator from a list': [
    'R=[]\nD=[lambda f: (R.append(f), f)[1]]',
    '@D[0]\ndef f(): return 1',
    'print(R[0]())'
  ],
  'a decorator given as text': [
    'class H:\n    def __init__(self): self.m={}\n    def __getattr__(self, n):\n        def deco(f):\n            self.m[n]=f\n            return f\n        return deco\nh=H()',
    '@h.start\ndef go(): return 1',
    'print(h.m)'
  ],
  'an annotation that acts': [
    'L=[]\ndef note(x):\n    L.append(x)\n    return int',
    'def f(x: note(1)) -> note(2): return x',
    'print(L)'
  ],
  'a default that acts': [
    'L=[]\ndef note(x):\n    L.append(x)\n    return x',
    'def f(x=note(1)): return x',
    'print(L)'
  ],
  'a base that acts': [
    'L=[]\ndef base():\n    L.append(1)\n    return object',
    'class A(base()): pass',
    'print(L)'
  ],
  'a keyword of a class that acts': [
    'L=[]\nclass B:\n    def __init_subclass__(cls, **k): pass\ndef note():\n    L.append(1)',
    'class A(B, x=note()): pass',
    'print(L)'
  ],
  'a patched library function': [
    'import math\nL=[]',
    'def f(x):\n    L.append(x)\n    return x\nmath.f=f',
    'math.f(1)',
    'print(L)'
  ],
  'a patched library class': [
    'import collections\nL=[]\nd=collections.OrderedDict()',
    'import collections\nclass D(collections.OrderedDict):\n    def put(self): L.append(1)\nd=D()',
    'd.put()',
    'print(L)'
  ],
  'patched frames': [
    'import pandas as pd\nK=2\ndf=pd.DataFrame({"a":[1]})',
    'def tot(self): return self["a"].sum()*K\npd.DataFrame.tot=tot',
    'K=3',
    'print(df.tot())'
  ],
  'patched frames that note': [
    'import pandas as pd\nL=[]\ndf=pd.DataFrame({"a":[1]})',
    'def tot(self):\n    L.append(1)\n    return 1\npd.DataFrame.tot2=tot',
    'df.tot2()',
    'print(L)'
  ],
  'patched frames by setattr': [
    'import pandas as pd\nL=[]\ndf=pd.DataFrame({"a":[1]})',
    'setattr(pd.DataFrame,"tot3",lambda self: L.append(1))',
    'df.tot3()',
    'print(L)'
  ],
  'an accessor': [
    'import pandas as pd\nL=[]\nK=1\ndf=pd.DataFrame({"a":[1]})',
    '@pd.api.extensions.register_dataframe_accessor("stat1")\nclass Stat:\n    def __init__(self,d):\n        self.d=d\n    def total(self):\n        L.append(K)\n        return self.d["a"].sum()',
    'K=2',
    'df.stat1.total()',
    'print(L)'
  ]
};
