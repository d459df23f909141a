/** What changes models, layers, optimizers and what counts in them; Python showed it of each. */
import type { PythonParser } from '../../python/syntax/parser';
import { pythonForTests } from '../../python/__tests__/python';
import { flowOf, producers } from './flows';

let python: PythonParser;
beforeAll(async () => {
  python = await pythonForTests();
});

const BEGIN = `import numpy as np
import tensorflow as tf
from tensorflow import keras
a = np.arange(12, dtype='float32').reshape(4, 3)
b = np.ones((4, 1), dtype='float32')
`;
const MODEL = `${BEGIN}opt = keras.optimizers.SGD(0.01)
model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2), keras.layers.Dense(1)])
model.compile(optimizer=opt, loss='mse')
layer = model.layers[0]
`;
const COUNTED = `${MODEL}m = keras.metrics.MeanAbsoluteError()
model.compile(optimizer=opt, loss='mse', metrics=[m])
`;
const STEP = `with tf.GradientTape() as tape:
    loss = tf.reduce_mean(model(a) ** 2)
opt.apply_gradients(zip(tape.gradient(loss, model.trainable_variables), model.trainable_variables))`;
const ROWS = `${MODEL}class Rows(keras.utils.PyDataset):
    def __len__(self):
        return 1
    def __getitem__(self, i):
        return a, b
    def on_epoch_end(self):
        self.n = 1
rows = Rows()
`;
const LOG = `${MODEL}class Log(keras.callbacks.Callback):
    def on_predict_end(self, logs=None):
        self.n = 1
log = Log()
`;
const GOING_ON = `${BEGIN}i = keras.Input((2, 3), batch_size=4)
model = keras.Model(i, keras.layers.LSTM(2, stateful=True)(i))
s = np.ones((4, 2, 3), dtype='float32')
model(s)
`;
const FLIP = `${BEGIN}layer = keras.layers.RandomFlip(seed=1)
p = np.ones((1, 4, 4, 3), dtype='float32')
layer(p)
`;
const STEPS = `${BEGIN}steps = [1, 2]
rate = keras.optimizers.schedules.PiecewiseConstantDecay(steps, [0.1, 0.2, 0.3])
`;

it.each([
  ['model', MODEL, 'model.set_weights([w * 0 for w in model.get_weights()])'],
  ['model', MODEL, 'layer.set_weights([w * 0 for w in layer.get_weights()])'],
  ['model', MODEL, 'layer.trainable = False'],
  ['layer', MODEL, 'model.trainable = False'],
  ['layer', MODEL, 'for one in model.layers:\n    one.trainable = False'],
  ['model', MODEL, "model.compile('adam', 'mae')"],
  ['model', MODEL, STEP],
  ['layer', MODEL, STEP],
  ['opt', MODEL, STEP],
  ['w', `${MODEL}w = model.trainable_variables`, STEP],
  ['kernel', `${MODEL}kernel = layer.kernel`, 'model.fit(a, b)'],
  ['model', `${MODEL}kernel = layer.kernel`, 'kernel.assign(kernel * 2)'],
  ['opt', MODEL, 'opt.learning_rate = 0.5'],
  ['opt', MODEL, 'model.optimizer.learning_rate.assign(0.5)'],
  ['m', COUNTED, 'model.evaluate(a, b)'],
  ['m', COUNTED, 'model.test_on_batch(a, b)'],
  ['m', COUNTED, 'model.fit(a, b)'],
  ['m', COUNTED, 'm.reset_state()'],
  ['rows', ROWS, 'model.fit(rows)'],
  ['log', LOG, 'model.predict(a, callbacks=[log])'],
  [
    'stop',
    `${MODEL}stop = keras.callbacks.EarlyStopping()`,
    'model.fit(a, b, callbacks=[stop])'
  ],
  ['model', GOING_ON, 'model.predict(s)'],
  ['model', GOING_ON, 'z = model(s)'],
  ['layer', FLIP, 'z = layer(p)'],
  ['g', `${BEGIN}g = keras.random.SeedGenerator(1)`, 'z = g.next()'],
  [
    'g',
    `${BEGIN}g = keras.random.SeedGenerator(1)`,
    'z = keras.random.normal((2,), seed=g)'
  ],
  [
    'g',
    `${BEGIN}g = keras.initializers.RandomNormal(seed=keras.random.SeedGenerator(1))`,
    'z = g((2,))'
  ],
  ['g', `${BEGIN}g = tf.random.Generator.from_seed(1)`, 'z = g.normal([2])'],
  [
    'v',
    `${BEGIN}v = tf.Variable([1.0])\nopt = keras.optimizers.SGD()`,
    'opt.apply_gradients([(tf.ones(1), v)])'
  ],
  ['v', `${BEGIN}v = tf.Variable([1.0])`, 'v.assign([2.0])'],
  ['it', `${BEGIN}it = iter(tf.data.Dataset.range(8).shuffle(8))`, 'z = next(it)'],
  [
    'tape',
    `${BEGIN}v = tf.Variable([1.0])\ntape = tf.GradientTape()`,
    'with tape:\n    y = v * 2'
  ],
  ['rate', STEPS, 'steps[0] = 0'],
  ['a', `${BEGIN}y = keras.activations.linear(a)`, 'y += 1'],
  ['a', `${BEGIN}y = keras.ops.convert_to_numpy(a)`, 'y += 1']
])('%s of %j is changed by %s', (name, made, line) => {
  expect(producers(flowOf(python, [made, line, `print(${name})`]), 2)).toMatchObject({
    [name]: 1
  });
});

it.each([
  ['opt', MODEL, 'print(model.predict(a))'],
  ['m', COUNTED, 'model.predict(a)'],
  ['model', MODEL, 'w = model.get_weights()\nw[0][:] = 0'],
  ['model', MODEL, 'print(model.get_config())'],
  ['a', MODEL, 'model.fit(a, b)']
])('%s of %j is not changed by %s', (name, made, line) => {
  expect(producers(flowOf(python, [made, line, `print(${name})`]), 2)).toMatchObject({
    [name]: 0
  });
});

describe('layers and initializers', () => {
  const after = (...sources: string[]) =>
    flowOf(python, sources).steps[sources.length - 1]!.after;

  it.each([
    'keras.layers.Dense(2)',
    'keras.layers.GRU(2)',
    'keras.initializers.HeNormal()'
  ])('%s draws when it is made', made => {
    const numbers = 'import random\nrandom.seed(1)';
    expect(after('from tensorflow import keras', numbers, `x = ${made}`)).toContain(
      's1'
    );
    expect(
      after(
        'from tensorflow import keras\nimport random',
        `x = ${made}`,
        'y = random.random()'
      )
    ).toContain('s1');
  });

  it('does not where it is given a seed, or has nothing to draw', () => {
    for (const made of ['Dropout(0.5, seed=1)', 'Flatten()', 'ReLU()']) {
      const steps = ['from tensorflow import keras\nimport random', 'random.seed(1)'];
      expect(after(...steps, `x = keras.layers.${made}`)).not.toContain('s1');
    }
  });

  it('draws without spoiling what flows', () => {
    const flow = flowOf(python, [
      `${BEGIN}`,
      'model = keras.Sequential([keras.layers.Dense(2)])\nmodel.compile("sgd", "mse")',
      'other = keras.layers.Dense(3)',
      'model.fit(a, b)',
      'print(model)'
    ]);
    expect(producers(flow, 3)).toMatchObject({ model: 1, a: 0, b: 0 });
    expect(producers(flow, 4)).toEqual({ model: 3 });
    expect(producers(flow, 2)).toEqual({ keras: 0 });
  });
});
