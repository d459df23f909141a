/** Libraries of models that are used as those of scikit-learn; see `estimator` there. */
import type { Library } from './library';
import { SKLEARN } from './sklearn';

/** Classes hold what they are made with; functions of the first four give a model. */
const like = (name: string, more: Partial<Library> = {}): Library => ({
  name,
  ...more,
  functions: { [`${name}.A*`]: 'holds:estimator', ...more.functions }
});
const booster = (name: string, more: Partial<Library> = {}): Library =>
  like(name, { ...more, functions: { [`${name}.*`]: 'new:estimator' } });

export const MODELS: readonly Library[] = [
  booster('xgboost', { signs: { train: { calls: String.raw`xgb\.train` } } }),
  booster('lightgbm', { signs: { train: { calls: String.raw`lgb\.train` } } }),
  booster('catboost'),
  booster('imblearn', {
    drawing: 'SMOTE ADASYN RandomOverSampler RandomUnderSampler',
    drawingIf: SKLEARN.drawingIf
  }),
  like('shap', { functions: { 'shap.*': 'new:figure' } }),
  ...['prophet', 'pmdarima', 'category_encoders', 'umap', 'sktime'].map(name =>
    like(name)
  )
];
