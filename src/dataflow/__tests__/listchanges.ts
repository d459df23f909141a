/** Lists, dicts and tuples that libraries make: to change what lies in one is to change it. */
export const LIST_CHANGES: Record<string, readonly string[]> = {
  'one of several tables': [
    "import pandas as pd\nx = pd.read_html('f')[0]",
    "x['a'] = 1",
    "x.drop(columns='a', inplace=True)"
  ],
  'several tables': [
    "import pandas as pd\nx = pd.read_html('f')",
    "x[0]['a'] = 1",
    "for table in x:\n    table['a'] = 1",
    "y = x[-1]\ny['a'] = 1"
  ],
  'places of nodes': [
    'import networkx as nx\nx = nx.circular_layout(nx.path_graph(3))',
    'x[0][0] += 1',
    'for place in x.values():\n    place += 1'
  ],
  'two dicts': [
    'import networkx as nx\nx = nx.hits(nx.path_graph(3))',
    'x[0][1] = 0',
    'hubs, authorities = x\nhubs.clear()'
  ],
  'what a page was asked': [
    "from urllib.parse import parse_qs\nx = parse_qs('a=1')",
    "x['a'].append('2')"
  ],
  'rows of a table': [
    "import pyarrow as pa\nx = pa.table({'a': [1]}).to_pylist()",
    "x[0]['a'] = 2"
  ],
  'weights of a model': [
    'from tensorflow import keras\nmodel = keras.Sequential([keras.layers.Dense(1)])\nx = model.get_weights()',
    'x[0][:] = 0',
    'for weight in x:\n    weight += 1',
    'import numpy as np\nnp.copyto(x[0], 3)'
  ],
  'how a model is made': [
    'from tensorflow import keras\nx = keras.Sequential().get_config()',
    "x['layers'].append(1)",
    "x['layers'][0]['config']['units'] = 9"
  ]
};
