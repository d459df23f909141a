/** Networks, tensors and what trains them: nothing of it is installed, so Python does not run it. */
import type { PythonParser } from '../../python/syntax/parser';
import { pythonForTests } from '../../python/__tests__/python';
import { flowOf } from '../../diagnostics/__tests__/flows';

let python: PythonParser;
beforeAll(async () => {
  python = await pythonForTests();
});

/** Whether the last of three steps takes a name from the second: surely, perhaps, or not. */
function taken(name: string, ...sources: string[]): string {
  const inputs = flowOf(python, sources).steps[sources.length - 1]!.inputs.filter(
    input => input.name === name && input.from === `s${sources.length - 2}`
  );
  return inputs.some(({ uncertain }) => !uncertain)
    ? 'surely'
    : inputs.length
      ? 'perhaps'
      : 'no';
}

const TORCH =
  'import torch\nfrom torch import nn\nimport torch.nn.functional as F\nfrom torch.utils.data import DataLoader, TensorDataset\n';
const NET = `${TORCH}class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(3, 1)
        self.seen = []
    def forward(self, x):
        self.seen.append(x)
        return self.layer(x)
model = Net()
x = torch.ones(2, 3)
y = torch.zeros(2, 1)
`;
const TRAINED = `${TORCH}model = nn.Sequential(nn.Linear(3, 4), nn.ReLU(), nn.Linear(4, 1))
x = torch.ones(2, 3)
y = torch.zeros(2, 1)
criterion = nn.MSELoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
`;

describe('what changes a tensor', () => {
  it.each([
    'x.normal_()',
    'x.masked_fill_(x > 0, 1)',
    'x.requires_grad_()',
    'torch.add(x, x, out=x)',
    'x.data.mul_(2)',
    'x.detach().zero_()',
    'x.view(-1).fill_(3)',
    'x.t()[0] = 1',
    'x.numpy()[0] = 1',
    'x[0] = 5',
    'x += 1',
    'F.relu(x, inplace=True)',
    'F.relu(x, True)',
    'F.dropout(x, 0.5, True, True)',
    'y = torch.einsum("i->i", x)\ny[0] = 5',
    'nn.ReLU(inplace=True)(x)',
    'nn.ReLU(True)(x)',
    'nn.Flatten()(x).add_(1)',
    'nn.init.xavier_uniform_(x)',
    'torch.relu_(x)',
    'torch.as_tensor(x).add_(1)',
    'nn.Parameter(x).data.add_(1)',
    'torch.nn.utils.clip_grad_norm_(x, 1)'
  ])('%s', line => {
    expect(taken('x', `${TORCH}x = torch.ones(2, 3)`, line, 'print(x)')).not.toBe('no');
  });

  it.each([
    'z = x.clone().add_(1)',
    'z = (x * 2).add_(1)',
    'z = torch.relu(x)',
    'F.relu(x)',
    'F.relu(x, False)',
    'z = nn.Linear(3, 2)(x)',
    'print(x.mean().item(), x.shape)'
  ])('not %s', line => {
    expect(taken('x', `${TORCH}x = torch.ones(2, 3)`, line, 'print(x)')).toBe('no');
  });
});

describe('what changes a network', () => {
  it.each([
    ['optimizer.step()', 'surely'],
    ['optimizer.zero_grad()', 'surely'],
    ['model.train()', 'surely'],
    ['model.load_state_dict(torch.load("a.pt"))', 'surely'],
    ['nn.init.xavier_uniform_(model[0].weight)', 'perhaps'],
    ['model[0].weight.data.zero_()', 'surely'],
    ['model[0].bias.data.fill_(0)', 'surely'],
    ['for p in model.parameters():\n    p.requires_grad = False', 'perhaps'],
    ['criterion(model(x), y).backward()', 'perhaps'],
    ['loss = ((model(x) - y) ** 2).mean()\nloss.backward()', 'perhaps'],
    ['torch.stack([model(x).sum()]).sum().backward()', 'perhaps'],
    ['model.state_dict()["0.weight"].zero_()', 'surely'],
    ['lab.backward(criterion(model(x), y))', 'perhaps']
  ])('%s', (line, how) => {
    expect(taken('model', `import lab\n${TRAINED}`, line, 'print(model)')).toBe(how);
  });

  it('keeps its data out of it', () => {
    const train =
      'model.train()\noptimizer.zero_grad()\nloss = criterion(model(x), y)\nloss.backward()\noptimizer.step()';
    expect(taken('x', TRAINED, train, 'print(x)')).toBe('no');
    expect(taken('y', TRAINED, train, 'print(y)')).toBe('no');
    expect(taken('model', TRAINED, train, 'print(model)')).toBe('surely');
  });

  it('only looks at it when it is used, but where layers count', () => {
    expect(taken('model', TRAINED, 'model(x)', 'print(model)')).toBe('no');
    const counts = TRAINED.replace('nn.ReLU()', 'nn.BatchNorm1d(4)');
    expect(taken('model', counts, 'model(x)', 'print(model)')).toBe('perhaps');
  });

  it('knows the networks of the notebook', () => {
    expect(taken('model', NET, 'model.train()', 'print(model)')).toBe('surely');
    expect(taken('model', NET, 'model(x)', 'print(model.seen)')).not.toBe('no');
    expect(taken('x', NET, 'model(x)', 'print(x)')).toBe('no');
    const made = `${NET}optimizer = torch.optim.Adam(model.parameters())\n`;
    expect(taken('model', made, 'optimizer.step()', 'print(model)')).toBe('surely');
    const back = 'F.mse_loss(model(x), y).backward()';
    expect(taken('model', NET, back, 'print(model.layer.weight.grad)')).not.toBe('no');
    const whole = 'def train(net):\n    net.train()\n    net(x)\ntrain(model)';
    expect(taken('model', NET, whole, 'print(model)')).toBe('surely');
  });

  it('follows gradients to where they are asked for', () => {
    for (const made of [
      'w = torch.ones(3, requires_grad=True)',
      'w = torch.ones(3)\nw.requires_grad_()',
      'w = torch.ones(3)\nw.requires_grad = True',
      'w = nn.Parameter(torch.ones(3))'
    ]) {
      const begin = `${TORCH}${made}\nx = torch.ones(3)`;
      expect(taken('w', begin, '(w * x).sum().backward()', 'print(w.grad)')).toBe(
        'perhaps'
      );
      const built = 'z = torch.zeros(3)\nz[0] = w[0] * 2\nz.sum().backward()';
      expect(taken('w', begin, built, 'print(w.grad)')).toBe('perhaps');
      const added = 'z = torch.zeros(3)\nz.add_(w)\nz.sum().backward()';
      expect(taken('w', begin, added, 'print(w.grad)')).toBe('perhaps');
      expect(taken('x', begin, '(w * x).sum().backward()', 'print(x)')).toBe('no');
    }
  });
});

describe('data of networks', () => {
  const DATA = `${TORCH}rows = TensorDataset(torch.ones(4, 3), torch.ones(4, 1))
loader = DataLoader(rows, batch_size=2)
model = nn.Linear(3, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
`;
  it('is its own where nothing puts it together anew', () => {
    const change = 'for a, b in loader:\n    a.zero_()';
    expect(taken('rows', DATA, change, 'print(rows)')).toBe('no');
    for (const option of ['batch_size=None', 'collate_fn=lambda rows: rows[0]']) {
      const made = DATA.replace('batch_size=2', option);
      expect(taken('rows', made, change, 'print(rows)')).not.toBe('no');
    }
    expect(taken('rows', DATA, 'rows[0][0].zero_()', 'print(rows)')).not.toBe('no');
  });

  it('is drawn in order, and not changed by training', () => {
    const train =
      'for a, b in loader:\n    loss = F.mse_loss(model(a), b)\n    loss.backward()\n    optimizer.step()';
    expect(taken('loader', DATA, train, 'print(loader)')).toBe('no');
    expect(taken('model', DATA, train, 'print(model)')).toBe('surely');
    const { steps } = flowOf(python, [DATA, 'for a in loader: pass', 'torch.rand(2)']);
    expect(steps[2]!.after).toContain('s1');
  });
});

const KERAS = `import tensorflow as tf
from tensorflow import keras
model = keras.Sequential([keras.layers.Dense(3), keras.layers.Dense(1)])
opt = keras.optimizers.Adam()
model.compile(optimizer=opt, loss="mse")
x = tf.ones((2, 3))
y = tf.ones((2, 1))
v = tf.Variable([1.0, 2.0])
stop = keras.callbacks.EarlyStopping()
`;

describe('TensorFlow and Keras', () => {
  it.each([
    ['v', 'v.assign([3.0, 4.0])', 'surely'],
    ['v', 'v.assign_add([3.0, 4.0])', 'surely'],
    ['v', 'opt.apply_gradients([(g, v)])', 'perhaps'],
    ['model', 'model.fit(x, y, epochs=2, callbacks=[stop])', 'surely'],
    ['stop', 'model.fit(x, y, epochs=2, callbacks=[stop])', 'perhaps'],
    ['opt', 'model.fit(x, y)', 'perhaps'],
    ['x', 'model.fit(x, y, epochs=2)', 'no'],
    ['y', 'model.fit(x, y, epochs=2)', 'no'],
    ['model', 'model.predict(x)', 'surely'],
    ['model', 'model.fit(x, y)\nmodel.summary()', 'surely'],
    ['model', 'model.load_weights("a.h5")', 'surely'],
    ['model', 'model.add(keras.layers.Dense(2))', 'surely'],
    ['model', 'model.layers[0].trainable = False', 'perhaps'],
    ['x', 'z = x * 2 + v', 'no'],
    ['x', 'z = tf.reduce_mean(x, axis=0)', 'no']
  ])('%s: %s', (name, line, how) => {
    expect(taken(name, `${KERAS}g = tf.ones(2)`, line, `print(${name})`)).toBe(how);
  });

  const SEEN = `import keras\nfrom keras import layers\nseen = []\n`;
  const ONE = 'model = keras.Sequential([layers.Dense(1)])\nmodel.compile(loss="mse")';
  it.each([
    [
      `class Log(keras.callbacks.Callback):\n    def on_epoch_end(self, epoch, logs=None):\n        seen.append(epoch)\n${ONE}`,
      'model.fit([1], [2], callbacks=[Log()])'
    ],
    [
      `class Log(keras.callbacks.Callback):\n    def on_epoch_end(self, epoch, logs=None):\n        seen.append(epoch)\nlog = Log()\n${ONE}`,
      'model.fit([1], [2], callbacks=log)'
    ],
    [
      `class Own(keras.losses.Loss):\n    def __init__(self, by=1, **kwargs):\n        super().__init__(**kwargs)\n    def call(self, y, p):\n        seen.append(y)\n        return y - p\n${ONE}\nmodel.compile(loss=Own())`,
      'model.fit([1], [2])'
    ],
    [
      'class Own(keras.metrics.Metric):\n    def update_state(self, y, p):\n        seen.append(y)\n    def result(self):\n        return 1\nm = Own()',
      'm(1, 2)'
    ],
    [
      'class Own(keras.regularizers.Regularizer):\n    def __call__(self, x):\n        seen.append(x)\nmodel = keras.Sequential([layers.Dense(1, kernel_regularizer=Own())])',
      'model.fit([1], [2])'
    ],
    [
      'from torch.utils.data import DataLoader\ndef pack(b):\n    seen.append(b)\n    return b\nd = DataLoader([1], collate_fn=pack)',
      'for b in d:\n    pass'
    ],
    [
      'from torchvision import transforms\nfrom torchvision.datasets import ImageFolder\ndef f(x):\n    seen.append(x)\n    return x\nds = ImageFolder("a", transform=transforms.Lambda(f))',
      'ds[0]'
    ]
  ])('runs code that a library is given: %j', (made, line) => {
    expect(taken('seen', `${SEEN}${made}`, line, 'print(seen)')).not.toBe('no');
  });

  const WIDE = `${SEEN}class Wide(keras.Model):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.first = layers.Dense(units)
    def call(self, inputs):
        return self.first(inputs)
x = [1]
opt = keras.optimizers.Adam()
model = Wide(3, name="wide")
model.compile(loss="mse", optimizer=opt)
`;
  it.each([
    ['model', 'model.fit(x, x)', 'surely'],
    ['model', 'model.load_weights("a.h5")', 'surely'],
    ['model', 'model.summary()', 'no'],
    ['x', 'model.fit(x, x)', 'no'],
    ['x', 'model.predict(x)', 'no'],
    ['opt', 'model.fit(x, x)', 'perhaps'],
    ['opt', 'o = model.optimizer\no.build([])', 'surely']
  ])('%s of a class made from a model: %s', (name, line, how) => {
    expect(taken(name, WIDE, line, `print(${name})`)).toBe(how);
  });

  it('does not know what a base nobody knows does with what it is given', () => {
    const made =
      'import mylab\nx = [1]\nclass Own(mylab.Store):\n    def put_all(self, a):\n        super().put(a)\nw = Own()';
    expect(taken('x', made, 'w.put_all(x)', 'print(x)')).toBe('perhaps');
    expect(taken('x', made, 'w.put(x)', 'print(x)')).toBe('perhaps');
  });

  it('reaches the layers that a model is made of', () => {
    const made =
      'from keras import layers, Model, Input\ninputs = Input((3,))\ndense = layers.Dense(2)\noutputs = layers.Dense(1)(dense(inputs) + 1)\nmodel = Model(inputs, outputs)\nmodel.compile()';
    expect(taken('dense', made, 'model.fit([[1, 2, 3]], [1])', 'print(dense)')).toBe(
      'perhaps'
    );
    expect(taken('model', made, 'model.predict([[1, 2, 3]])', 'print(model)')).toBe(
      'no'
    );
  });

  it('knows what an agent does', () => {
    const made = 'import gymnasium as gym\nenv = gym.make("CartPole-v1")';
    expect(taken('env', made, 'state, info = env.reset(seed=1)', 'print(env)')).toBe(
      'surely'
    );
    expect(taken('env', made, 'env.step(0)', 'print(env)')).toBe('surely');
  });
});

describe('symbols, random variables and what runs through data', () => {
  it.each([
    [
      'W',
      "import tensorflow as tf\nx = tf.placeholder(tf.float32)\nW = tf.get_variable('w', [1])\nloss = tf.reduce_mean(x * W)\nop = tf.train.GradientDescentOptimizer(0.1).minimize(loss)\nsess = tf.Session()",
      'sess.run(op, feed_dict={x: [1]})'
    ],
    [
      'W',
      "import theano\nimport theano.tensor as T\nimport numpy as np\nW = theano.shared(np.zeros(3))\nx = T.vector('x')\nf = theano.function([x], T.sum(x * W), updates=[(W, W - 1)])",
      'f([1])'
    ],
    [
      'y',
      'import theano\nimport theano.tensor as T\nimport numpy as np\nW = theano.shared(np.zeros(3))\ny = W * 2',
      'W.set_value([1])'
    ],
    [
      'model',
      "import pymc3 as pm\nwith pm.Model() as model:\n    p = pm.Uniform('p', 0, 1)",
      "with model:\n    q = pm.Normal('q', p, 1)"
    ],
    [
      'p',
      "import pymc as pm\np = pm.Uniform('p', 0, 1)\nm = pm.MCMC([p])",
      'm.sample(100)'
    ],
    [
      'seen',
      'import pymc as pm\nseen = []\n@pm.deterministic\ndef d(x=1):\n    seen.append(x)\n    return x\nm = pm.MCMC([d])',
      'm.sample(100)'
    ],
    [
      'seen',
      'from ignite.engine import Events, create_supervised_trainer\nseen = []\nt = create_supervised_trainer(1, 2, 3)\n@t.on(Events.EPOCH_COMPLETED)\ndef h():\n    seen.append(1)',
      't.run([1])'
    ],
    [
      't',
      'from ignite.engine import Events, create_supervised_trainer\nt = create_supervised_trainer(1, 2, 3)',
      '@t.on(Events.EPOCH_COMPLETED)\ndef h():\n    print(1)'
    ],
    [
      'seen',
      'import tensorflow_probability as tfp\nseen = []\ndef lp(x):\n    seen.append(x)\n    return x\nk = tfp.mcmc.HamiltonianMonteCarlo(target_log_prob_fn=lp)',
      'a = tfp.mcmc.sample_chain(10, kernel=k)'
    ],
    [
      'doc',
      "import spacy\nnlp = spacy.load('en')\ndoc = nlp.tokenizer('a')",
      "doc.user_data['a'] = 1"
    ]
  ])('%s is changed', (name, made, line) => {
    expect(taken(name, made, line, `print(${name})`)).not.toBe('no');
  });
});
