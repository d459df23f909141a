/** TensorFlow and Keras, and what gives data and worlds to them. */
import type { Library } from '../library';
import { each, table } from '../words';
import { FUNCTIONS, METHODS } from './functions';
import * as keras from './keras';

export const TENSORFLOW: Library = {
  name: 'tensorflow',
  functions: table(
    FUNCTIONS,
    keras.functions('tensorflow.keras'),
    keras.functions('tensorflow.python.keras')
  ),
  methods: METHODS,
  classes: {
    tensor:
      'tensorflow.Tensor tensorflow.RaggedTensor tensorflow.SparseTensor tensorflow.IndexedSlices',
    variable: 'tensorflow.Variable tensorflow.TensorArray',
    tape: 'tensorflow.GradientTape',
    stream: 'tensorflow.data.Dataset',
    distribution:
      'tensorflow.random.Generator tensorflow.constant_initializer tensorflow.ones_initializer tensorflow.zeros_initializer tensorflow.random_normal_initializer tensorflow.random_uniform_initializer',
    record:
      'tensorflow.train.BytesList tensorflow.train.Example tensorflow.train.Feature tensorflow.train.FeatureList tensorflow.train.FeatureLists tensorflow.train.Features tensorflow.train.FloatList tensorflow.train.Int64List tensorflow.train.SequenceExample tensorflow.io.TFRecordOptions tensorflow.data.Options tensorflow.TypeSpec tensorflow.DeviceSpec',
    file: 'tensorflow.io.TFRecordWriter tensorflow.io.gfile.GFile',
    model: 'tensorflow.Module',
    optimizer: 'tensorflow.train.Checkpoint',
    gradual: 'tensorflow.compat.v1.train.Optimizer',
    graphsession: 'tensorflow.compat.v1.Session'
  },
  values: ['variable', 'tape'],
  transparent: 'function',
  generator: { seed: name => `${name}.random.set_seed(0)` },
  acts: 'tensorflow_addons'
};

export const KERAS: Library = {
  name: 'keras',
  functions: keras.functions('keras'),
  methods: keras.METHODS,
  classes: {
    model: 'keras.layers.Layer',
    traced: 'keras.KerasTensor',
    variable: 'keras.Variable',
    optimizer: 'keras.optimizers.Optimizer',
    metric: 'keras.losses.Loss',
    counter: 'keras.metrics.Metric',
    callback: 'keras.callbacks.Callback keras.utils.Progbar',
    history: 'keras.callbacks.History',
    distribution: 'keras.initializers.Initializer',
    randomness: 'keras.random.SeedGenerator',
    dataset: 'keras.utils.PyDataset'
  },
  values: ['model', 'unbuilt'],
  generator: {}
};

export const TFDS: Library = {
  name: 'tensorflow_datasets, tensorflow_hub',
  functions: table(
    each('tensorflow_datasets', 'builder load', 'new:stream'),
    // It is gone through as often as one likes.
    each('tensorflow_datasets', 'as_numpy', 'holds:stream'),
    each('tensorflow_datasets', 'list_builders', 'new:list'),
    each('tensorflow_datasets', 'as_dataframe', 'new:dataframe'),
    each('tensorflow_datasets', 'show_examples', 'new:figure'),
    each('tensorflow_hub', 'KerasLayer', 'new:unbuilt'),
    each('tensorflow_hub', 'load', 'new:model')
  ),
  classes: { stream: 'tensorflow_datasets.core.dataset_utils._IterableDataset' }
};

const SPACES = 'Box Dict Discrete MultiBinary MultiDiscrete Text Tuple';

export const GYM: Library = {
  name: 'gym, gymnasium',
  functions: table(
    each('gym', 'make vector.make', 'new:environment'),
    each('gymnasium', 'make make_vec', 'new:environment'),
    each('gym', 'Env', 'holds:environment'),
    each('gymnasium', 'Env', 'holds:environment'),
    each('gym.spaces', SPACES, 'holds:environment'),
    each('gymnasium.spaces', SPACES, 'holds:environment'),
    each('gym.wrappers', 'Monitor RecordVideo TimeLimit', 'holds:environment'),
    each(
      'gymnasium.wrappers',
      'RecordEpisodeStatistics RecordVideo TimeLimit',
      'holds:environment'
    ),
    each('gym', 'envs.registry.all', 'new:bunch'),
    each('gymnasium', 'envs.registry.keys', 'new:bunch')
  ),
  methods: table(
    // An array or number, or several things in a tuple, by its version.
    each('environment', 'render reset step', 'child:bunch changes:self draws'),
    each('environment', 'close', 'new changes:self'),
    each('environment', 'seed', 'new:bunch changes:self'),
    each('environment', 'sample', 'new:bunch changes:self draws'),
    each('environment', 'contains', 'new')
  )
};
