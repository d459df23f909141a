import { bestOf, directionOf, metricRank } from '../direction';

it.each(['loss', 'val_loss', 'rmse', 'test/mae', 'logloss', 'training_mse'])(
  '%p is better low',
  key => expect(directionOf(key)).toBe('lower')
);

it.each(['accuracy', 'val_acc', 'r2', 'roc_auc', 'f1_score', 'test/recall'])(
  '%p is better high',
  key => expect(directionOf(key)).toBe('higher')
);

it.each(['epoch', 'n_samples', 'weight', 'accuracy_loss'])('%p does not tell', key =>
  expect(directionOf(key)).toBeNull()
);

it('finds the best of the finite values', () => {
  expect(bestOf([3, NaN, 1, Infinity], 'lower')).toBe(1);
  expect(bestOf([3, NaN, 1, Infinity], 'higher')).toBe(3);
  expect(bestOf([NaN], 'lower')).toBeUndefined();
});

it('puts the usual measure on held-out data first', () => {
  const keys = ['train_rmse', 'mae', 'loss', 'rmse', 'r2', 'val_loss', 'n'];
  const sorted = [...keys].sort((a, b) => metricRank(a) - metricRank(b));
  expect(sorted).toEqual(['val_loss', 'rmse', 'mae', 'r2', 'loss', 'n', 'train_rmse']);
});
