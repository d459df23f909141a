import type { Library } from './library';
import { each, table } from './words';

export const TORCH: Library = {
  name: 'torch',
  functions: table(
    each('torch', 'manual_seed cuda.manual_seed cuda.manual_seed_all', 'new seeds'),
    each(
      'torch',
      'set_default_dtype set_default_device set_num_threads set_float32_matmul_precision use_deterministic_algorithms',
      'new sets:torch'
    ),
    each('torch', 'device cuda.is_available cuda.device_count', 'new'),
    each(
      'torch',
      'tensor zeros ones arange linspace stack cat zeros_like ones_like',
      'new:tensor'
    ),
    each('torch', 'randn rand randint randperm', 'new:tensor draws'),
    {
      'torch.no_grad': 'new:context',
      'torch.from_numpy': 'view:tensor',
      'torch.save': 'new writes:1',
      'torch.load': 'new: reads:0'
    }
  ),
  methods: table(
    { 'tensor.*': 'view' },
    each(
      'tensor',
      'backward zero_ fill_ add_ mul_ sub_ div_ copy_ clamp_ requires_grad_',
      'same changes:self'
    ),
    each('tensor', 'item tolist size dim clone', 'new:tensor')
  ),
  setup: String.raw`torch\.manual_seed`,
  sized:
    'torch.zeros torch.ones torch.empty torch.full torch.arange torch.rand torch.randn',
  sides: 'torch.rand torch.randn',
  generator: { seed: name => `${name}.manual_seed(0)` },
  seeding: String.raw`torch\.(?:cuda\.)?manual_seed`,
  signs: { train: { methods: 'backward' } }
};

export const TENSORFLOW: Library = {
  name: 'tensorflow',
  functions: each(
    'tensorflow',
    'random.set_seed keras.utils.set_random_seed',
    'new seeds'
  ),
  generator: {},
  acts: 'tensorflow_addons'
};

export const KERAS: Library = {
  name: 'keras',
  functions: { 'keras.utils.set_random_seed': 'new seeds' },
  generator: {}
};

/** Those that seed all others. */
export const TRAINERS: Library = {
  name: 'lightning, transformers',
  functions: {
    'pytorch_lightning.seed_everything': 'new seeds',
    'lightning.seed_everything': 'new seeds',
    'transformers.set_seed': 'new seeds'
  }
};
