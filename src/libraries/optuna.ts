import type { Library } from './library';
import { each, table } from './words';

export const OPTUNA: Library = {
  name: 'optuna',
  functions: { 'optuna.create_study': 'new:study' },
  methods: table(
    { 'study.*': 'new:dataframe', 'study.ask': 'child changes:self draws' },
    each('study', 'optimize tell enqueue_trial', 'new changes:self draws')
  ),
  signs: { train: { calls: 'create_study' } }
};
