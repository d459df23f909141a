/** PyTorch. Kinds that other libraries give too have their methods here. */
import type { Library } from '../library';
import { table } from '../words';
import { FUNCTIONS } from './functions';
import { ATTRIBUTES, METHODS } from './methods';
import { MAKERS, OBJECTS } from './networks';

export { HUGGING_FACE, LIGHTNING, TORCHMETRICS, TORCHTEXT } from './around';
export { TORCHVISION } from './vision';

export const TORCH: Library = {
  name: 'torch',
  functions: table(FUNCTIONS, MAKERS),
  methods: table(METHODS, OBJECTS),
  attributes: ATTRIBUTES,
  classes: {
    tensor: 'torch.Tensor',
    network: 'torch.nn.Module',
    optimizer:
      'torch.optim.Optimizer torch.optim.lr_scheduler.LRScheduler torch.amp.GradScaler',
    dataset: 'torch.utils.data.Dataset torch.utils.data.DataLoader',
    distribution: 'torch.distributions.Distribution',
    randomness: 'torch.Generator'
  },
  values: [
    'tensor',
    'traced',
    'network',
    'layer',
    'normalizing',
    'dropout',
    'loader',
    'distribution',
    'augmentation'
  ],
  setup: String.raw`torch\.manual_seed`,
  sized:
    'torch.zeros torch.ones torch.empty torch.full torch.arange torch.rand torch.randn',
  sides: 'torch.rand torch.randn',
  transparent: 'no_grad inference_mode enable_grad',
  generator: { seed: name => `${name}.manual_seed(0)` },
  seeding: String.raw`torch\.(?:cuda\.)?manual_seed`,
  signs: { train: { methods: 'backward' } }
};
