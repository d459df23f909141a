/** How `x` is made, and what changes it. */
export const CHANGES: Record<string, readonly string[]> = {
  'a library nobody knows': [
    'import mylab\nx = mylab.Store()',
    "x.drop('a')",
    'x.fillna(0)',
    'x.predict()',
    'x.head(3)',
    'x.append(1)',
    'x.copy()',
    'x.sum()',
    "x.to_csv('f.csv')",
    "getattr(x, 'fit')(1)",
    "name = 'fit'\ngetattr(x, name)(1)",
    'f = x.fit\nf(1)',
    'x.part.drop("a")',
    'x.part[0].drop("a")',
    "x.__setitem__('a', 1)",
    "object.__setattr__(x, 'a', 1)",
    "setattr(x, 'a', 1)",
    'mylab.scale(x)',
    'mylab.scale(3, data=x)',
    'mylab.scale(*[x])',
    'mylab.scale(**{"data": x})',
    'mylab.Wrapper(x).run()',
    'with x:\n    pass',
    'with x.session() as s:\n    s.add(1)',
    'for part in x:\n    part.drop("a")',
    'for part in x:\n    print(part)',
    'next(x)',
    '2 in x',
    'rows = list(x)',
    'print(sum(x))',
    'for a, b in zip(x, [1]):\n    print(a)',
    'a, b = x',
    'x @= 2',
    'del x.a',
    'del x[0]',
    'x.a.b = 1'
  ],
  'an own module': [
    "from loading import load\nx = load('f')",
    "x.to_csv('f.csv')",
    'x.head()',
    'x.mean()',
    'print(next(x))'
  ],
  'an array': [
    'import numpy as np\nx = np.zeros(3)',
    'np.add(1, 2, out=x)',
    'np.add(1, 2, x)',
    'np.ndarray.sort(x)',
    'np.copyto(x, 1)',
    'memoryview(x)[0] = 1',
    'memoryview(x).cast("B")[0] = 1',
    'x.data[0] = 1',
    'x.__iadd__(1)',
    'x.__setitem__(0, 1)',
    'np.random.default_rng().shuffle(x)',
    'np.random.default_rng(1).random(out=x)',
    "open('f', 'rb').readinto(x)",
    "import struct\nstruct.pack_into('d', x, 0, 1.0)",
    "import struct\ns = struct.Struct('d')\ns.pack_into(x, 0, 1.0)",
    "import array\narray.array('d').frombytes(x)\nnp.lib.stride_tricks.as_strided(x)[0] = 1",
    'f = x.sort\nf()',
    "getattr(x, 'sort')()",
    'import operator\noperator.setitem(x, 0, 1)',
    'import operator\noperator.iadd(x, 1)',
    'import ctypes\nctypes.memset(x, 0, 1)'
  ],
  'bytes that can be changed': [
    'x = bytearray(3)',
    'memoryview(x)[0] = 1',
    'with memoryview(x) as m:\n    m[0] = 1',
    "open('f', 'rb').readinto(x)",
    "import io\nio.BytesIO(b'1').readinto(x)",
    'import socket\ns = socket.socket()\ns.recv_into(x)',
    "import struct\nstruct.pack_into('b', x, 0, 1)",
    'x.extend(b"1")',
    'x += b"1"',
    'x[0] = 1',
    'bytearray.append(x, 1)'
  ],
  'an iterator': [
    'x = iter([1, 2, 3])',
    'next(x)',
    '2 in x',
    '2 not in x',
    'list(x)',
    'a, *b = x',
    'sum(x)',
    'dict.fromkeys(x)',
    '",".join(x)',
    'import itertools\nlist(itertools.islice(x, 1))',
    'import collections\ncollections.Counter(x)',
    'print(*x)',
    'y = [*x]',
    'import numpy as np\nnp.fromiter(x, dtype=int)',
    'min(x, key=abs)',
    '[].extend(x)',
    'set().update(x)'
  ],
  'a generator': [
    'x = (i for i in [1, 2])',
    '2 in x',
    'next(x)',
    'x.close()',
    'sum(x)'
  ],
  'a text in memory': [
    'import io\nx = io.StringIO()',
    'print(1, file=x)',
    'x.write("a")',
    'import json\njson.dump([1], x)',
    'import json\njson.dump(obj=[1], fp=x)',
    'import csv\ncsv.writer(x).writerow([1])',
    'import csv\nw = csv.DictWriter(x, ["a"])\nw.writeheader()',
    'import pandas as pd\npd.DataFrame().to_csv(x)',
    'import contextlib\nwith contextlib.redirect_stdout(x):\n    print(1)',
    'import traceback\ntraceback.print_exc(file=x)',
    'import pprint\npprint.pprint([1], stream=x)',
    'import shutil\nshutil.copyfileobj(open("f"), x)',
    'import pickle\npickle.dump([1], x)',
    'import pickle\npickle.Pickler(x).dump([1])',
    'import logging\nlogging.StreamHandler(x).emit(1)',
    'x.read()',
    'for line in x:\n    print(line)'
  ],
  'a list': [
    'x = [3, 1, 2]',
    'list.append(x, 1)',
    'list.sort(x)',
    'f = x.append\nf(1)',
    "getattr(x, 'append')(1)",
    'import random\nrandom.shuffle(x)',
    'import heapq\nheapq.heapify(x)',
    'import heapq\nheapq.heappush(x, 1)',
    'import bisect\nbisect.insort(x, 2)',
    'x.__setitem__(0, 1)',
    'x.__iadd__([1])',
    'x.__delitem__(0)',
    'import operator\noperator.methodcaller("append", 1)(x)',
    'import functools\nfunctools.partial(list.append, x)(1)',
    'import functools\nadd = functools.partial(x.append)\nadd(1)',
    'list(map(x.append, [1]))',
    '[x.append(i) for i in [1]]',
    'import collections\ncollections.deque(map(x.append, [1]), maxlen=0)',
    'y = x.__imul__(2)\ny.append(1)',
    'x[:] = [1]',
    'del x[0]',
    'x *= 2',
    'import numpy as np\nnp.random.shuffle(x)'
  ],
  'a dict': [
    'x = {"a": 1}',
    'dict.update(x, b=1)',
    'x |= {"b": 1}',
    'x.__setitem__("a", 2)',
    'x.__ior__({"b": 1})',
    'import collections\ncollections.ChainMap(x)["b"] = 1',
    'import operator\noperator.setitem(x, "a", 2)',
    'x.setdefault("b", [])'
  ],
  'a list reached another way': [
    'import contextlib\nimport itertools\nimport types\nimport collections\nx = [3, 1]',
    'with contextlib.nullcontext(x) as y:\n    y[0] = 9',
    'class Box:\n    pass\nbox = Box()\nwith contextlib.nullcontext(x) as box.held:\n    box.held[0] = 9',
    'class Door:\n    def close(self):\n        x.append(1)\nwith contextlib.closing(Door()):\n    pass',
    'for y in itertools.repeat(x, 1):\n    y.append(1)',
    'def add(y, z):\n    y.append(z)\nlist(itertools.starmap(add, [(x, 1)]))',
    'for key, group in itertools.groupby([x], key=len):\n    for y in group:\n        y.append(1)',
    'class Rows:\n    def __iter__(self):\n        return iter([x])\nfor y in Rows():\n    y[0] = 9',
    'class One:\n    def __next__(self):\n        return x\nclass Rows:\n    def __iter__(self):\n        return One()\nfor y in Rows():\n    y[0] = 9\n    break',
    'n = types.MappingProxyType({"k": x})\ny = n["k"]\ny.append(1)',
    'y = collections.OrderedDict(k=x).popitem()[1]\ny.append(1)',
    'class Rows(list):\n    pass\nRows([x])[0].append(1)',
    'def add():\n    y = yield\n    y.append(1)\n    yield\nit = add()\nnext(it)\nit.send(x)',
    'def add():\n    x.append(1)\n    return 1\nd = collections.defaultdict(add)\nd["k"]'
  ],
  'a list that classes change when they are asked': [
    'x = [3, 1]',
    'class Door:\n    def __bool__(self):\n        x.append(1)\n        return True\nif Door():\n    pass',
    'class Door:\n    def __bool__(self):\n        x.append(1)\n        return False\nwhile Door():\n    pass',
    'class Door:\n    def __bool__(self):\n        x.append(1)\n        return True\ny = 1 if Door() else 2',
    'class Door:\n    def __bool__(self):\n        x.append(1)\n        return True\ny = Door() and 2',
    'class Door:\n    def __len__(self):\n        x.append(1)\n        return 1\nassert Door()',
    'class Door:\n    def __hash__(self):\n        x.append(1)\n        return 1\ny = {Door(): 1}',
    'class Door:\n    def __hash__(self):\n        x.append(1)\n        return 1\ny = {Door()}',
    'class Door:\n    def __lt__(self, other):\n        x.append(1)\n        return True\nsorted([Door(), Door()])',
    'import json\ndef plain(value):\n    x.append(1)\n    return 1\njson.dumps(object(), default=plain)',
    'import pandas as pd\ndef count(column):\n    x.append(1)\n    return 1\npd.DataFrame({"a": [1]}).agg({"a": count})',
    'import pandas as pd\ndef count(column):\n    x.append(1)\n    return 1\npd.DataFrame({"a": [1]}).agg({"a": [count]})'
  ],
  'data of lightgbm': [
    'import lightgbm as lgb\nx = lgb.Dataset([[1], [2]], [0, 1])',
    'lgb.train({}, x)',
    'x.construct()',
    'x.set_field("weight", [1, 1])',
    'x.free_raw_data()',
    'x.save_binary("a.bin")',
    'lgb.Booster({}, lgb.Dataset([[1], [2]], [0, 1])).eval(x, "a")',
    'lgb.Booster({}, lgb.Dataset([[1], [2]], [0, 1])).add_valid(x, "a")'
  ],
  'data beside other data': [
    'import numpy as np\nx = np.ones((2, 2))',
    'from sklearn.linear_model import lars_path_gram\nlars_path_gram([1, 2], x, n_samples=2, copy_Gram=False)',
    'from scipy import linalg\nlinalg.solve([[1, 0], [0, 1]], x, overwrite_b=True)'
  ],
  'a callback of xgboost': [
    'import xgboost as xgb\nx = xgb.callback.EarlyStopping(rounds=1)',
    'xgb.train({}, xgb.DMatrix([[1], [2]], [0, 1]), callbacks=[x])'
  ],
  'estimators that change when they are asked': [
    'from sklearn.decomposition import LatentDirichletAllocation\nfrom sklearn.neural_network import BernoulliRBM\nfrom sklearn.feature_extraction.text import CountVectorizer\nx = LatentDirichletAllocation().fit([[1, 2]])',
    'x.perplexity([[1, 2]])',
    'x.gibbs([[1, 2]])',
    'x.build_analyzer()'
  ],
  'what a loader of data gives': [
    'from sklearn.datasets import load_iris\nx = load_iris()',
    'y = x.copy()\ny["data"] += 1',
    'y = x.setdefault("data", 1)\ny += 1',
    'y = x["frame"].clip()\ny[0] = 1',
    'y = x["frame"].astype(float, copy=False)\ny[0] = 1'
  ],
  'a table of polars': [
    'import polars as pl\nx = pl.DataFrame({"a": [1]})',
    'x.extend(x)',
    'x.insert_column(0, pl.Series("b", [1]))',
    'x.hstack([pl.Series("b", [1])], in_place=True)',
    'x.drop_in_place("a")',
    'x.replace_column(0, pl.Series("b", [1]))',
    'x["a"] = [2]'
  ],
  'a tensor': [
    'import torch\nx = torch.zeros(3)',
    'x.normal_()',
    'x.masked_fill_(x > 0, 1.0)',
    'x.zero_()',
    'x.a_name_of_tomorrow_()',
    'torch.add(x, 1, out=x)',
    'x.data[0] = 1',
    'x.numpy()[0] = 1',
    'x.view(3, 1)[0] = 1',
    'x.resize_(2)',
    'list(x.view(3, 1))[0].zero_()',
    'type(x).zero_(x)',
    'm = torch.nn.Linear(3, 1)\nm.weight.data = x\ntorch.nn.init.zeros_(m.weight)',
    'torch.nn.utils.vector_to_parameters(torch.ones(3), [x])'
  ],
  'parameters of a network': [
    'import torch\nfrom torch import nn\nx = nn.Sequential(nn.Linear(3, 2))',
    'o = torch.optim.SGD(list(x.parameters()), lr=0.1)\nx(torch.ones(1, 3)).sum().backward()\no.step()',
    'list(x.parameters())[0].data.zero_()',
    'for i, p in enumerate(x.parameters()):\n    p.data.zero_()',
    'for p, q in zip(x.parameters(), x.parameters()):\n    p.data.zero_()',
    'for p in filter(lambda p: p.requires_grad, x.parameters()):\n    p.data.zero_()',
    "dict(x.named_parameters())['0.weight'].data.zero_()",
    'sorted(x.parameters(), key=len)[0].data.zero_()'
  ],
  'an optimizer': [
    'import torch\nx = torch.optim.SGD([torch.ones(3, requires_grad=True)], lr=0.1)',
    's = torch.optim.lr_scheduler.LambdaLR(x, lambda e: 0.5)'
  ],
  'what an object of the notebook does for a library nobody knows': [
    'import mylab\nx = []\nclass Note:\n    def put(self, row):\n        x.append(row)',
    'mylab.run(Note())',
    'mylab.App(Note()).run()'
  ],
  'a variable of TensorFlow': [
    'import tensorflow as tf\nx = tf.Variable([1.0])',
    'x.assign([2.0])',
    'x.assign_add([2.0])',
    'x.scatter_nd_update([[0]], [1.0])'
  ],
  'a graph': [
    'import networkx as nx\nx = nx.Graph()',
    'x.add_edge(1, 2)',
    'nx.relabel_nodes(x, {1: 2}, copy=False)',
    'nx.set_node_attributes(x, 1, "a")',
    'nx.add_path(x, [1, 2])',
    'x.graph["name"] = 1',
    'x.nodes[1]["a"] = 2'
  ],
  'a queue': [
    'import queue\nx = queue.Queue()',
    'x.put(1)',
    'x.get()',
    'x.put_nowait(1)',
    'x.queue.append(1)'
  ],
  'an ordered dict': [
    'import collections\nx = collections.OrderedDict(a=1)',
    'x.move_to_end("a")',
    'x.popitem(last=False)'
  ],
  'a default dict': [
    'import collections\nx = collections.defaultdict(list)',
    'x["a"]',
    'x["a"].append(1)',
    'x.__getitem__("a")',
    'y = [x[k] for k in "ab"]'
  ],
  'a hash': [
    'import hashlib\nx = hashlib.sha256()',
    'x.update(b"1")',
    'hashlib._hashlib.HASH.update(x, b"1")'
  ],
  'a parser': [
    'import argparse\nx = argparse.ArgumentParser()',
    'x.add_argument("--a")',
    'x.add_argument_group("g").add_argument("--b")',
    'x.set_defaults(a=1)'
  ],
  'a configuration': [
    'import configparser\nx = configparser.ConfigParser()',
    'x.read("f.ini")',
    'x["a"] = {}',
    'x.add_section("a")'
  ],
  'a tree of XML': [
    "import xml.etree.ElementTree as ET\nx = ET.parse('f.xml')",
    'x.getroot().append(1)',
    'ET.SubElement(x.getroot(), "a")',
    'ET.indent(x)'
  ],
  'a database in memory': [
    "import sqlite3\nx = sqlite3.connect(':memory:')",
    "sqlite3.connect('a.db').backup(x)",
    'x.execute("create table a (b)")',
    'x.cursor().execute("create table a (b)")',
    'c = x.cursor()\nc.execute("insert into a values (1)")',
    'with x:\n    x.execute("delete from a")',
    'import pandas as pd\npd.DataFrame().to_sql("a", x)'
  ],
  'an open file': [
    "x = open('f.yml')",
    'import yaml\nyaml.safe_load(x)',
    'import yaml\nfor part in yaml.load_all(x, yaml.SafeLoader):\n    pass',
    'import yaml\nyaml.dump({}, x)',
    'import yaml\nyaml.dump({}, stream=x)',
    'from tqdm import tqdm\nfor i in tqdm([1], file=x):\n    pass',
    'from tqdm import tqdm\ntqdm.write("a", x)',
    'from tqdm.auto import trange\nfor i in trange(3, file=x):\n    pass'
  ],
  'an engine': [
    "import sqlalchemy as sa\nfrom sqlalchemy.orm import Session, sessionmaker\nx = sa.create_engine('sqlite://')",
    's = sessionmaker(x)()\ns.execute(sa.text("create table a (b)"))',
    'with sessionmaker(x)() as s, s.begin_nested():\n    s.execute(sa.text("create table a (b)"))',
    'with x.connect().execution_options(autocommit=True) as c:\n    c.execute(sa.text("create table a (b)"))',
    'x.raw_connection().execute("create table a (b)")',
    'rows = x.connect().execute(sa.text("select 1")).partitions(2)\nnext(rows)'
  ],
  'a table of a database': [
    "import sqlalchemy as sa\nx = sa.Column('a', sa.Integer)",
    'sa.Table("t", sa.MetaData(), x)'
  ],
  'random numbers': [
    'import numpy as np\nx = np.random.default_rng(1)',
    'x.normal()',
    'y = x.random(3)',
    'x.spawn(2)',
    'x.bit_generator.advance(3)',
    'import scipy.stats\nscipy.stats.norm.rvs(random_state=x)'
  ],
  'random numbers of Python': [
    'import random\nx = random.Random(1)',
    'x.random()',
    'x.seed(2)',
    'x.shuffle([1, 2])'
  ],
  'a plain object': [
    'import types\nx = types.SimpleNamespace(a=1)',
    'x.a = 2',
    'vars(x)["a"] = 2',
    'vars(x).update(a=2)',
    'x.__dict__["a"] = 2',
    'x.__dict__.update(a=2)',
    "object.__setattr__(x, 'a', 1)",
    "setattr(x, 'a', 1)",
    "delattr(x, 'a')"
  ]
};
