import { each, modules } from './words';

/** scikit-learn and what is used like it. */
export const LEARN: Record<string, string> = {
  'sklearn.*': 'new:ndarray',
  'sklearn.A*': 'holds:estimator',
  ...each('sklearn.pipeline', 'make_pipeline make_union', 'holds:estimator'),
  'sklearn.compose.make_column_transformer': 'holds:estimator',
  'sklearn.compose.make_column_selector': 'new:estimator',
  'sklearn.base.clone': 'holds:estimator',
  'sklearn.set_config': 'new sets:sklearn',
  'sklearn.config_context': 'new:context',
  'sklearn.datasets.*': 'new:frame',
  ...each(
    'sklearn.datasets',
    'make_classification make_regression make_blobs make_moons make_circles make_friedman1 make_swiss_roll',
    'new:ndarray draws'
  ),
  'sklearn.model_selection.train_test_split': 'shallow:frame draws',
  'sklearn.inspection.permutation_importance': 'new:record draws',
  ...each(
    'sklearn.feature_selection',
    'mutual_info_classif mutual_info_regression',
    'new:ndarray draws'
  ),
  ...each('sklearn.utils', 'shuffle resample', 'new:ndarray draws'),
  ...each(
    'sklearn.metrics',
    'ConfusionMatrixDisplay RocCurveDisplay PrecisionRecallDisplay PredictionErrorDisplay DetCurveDisplay',
    'new:figure'
  ),
  ...Object.fromEntries(
    'ConfusionMatrixDisplay RocCurveDisplay PrecisionRecallDisplay PredictionErrorDisplay DetCurveDisplay'
      .split(' ')
      .flatMap(name => [
        [`sklearn.metrics.${name}.*`, 'new:figure'],
        [`sklearn.metrics.${name}.from_estimator`, 'new:figure']
      ])
  ),
  ...each(
    'sklearn.inspection',
    'PartialDependenceDisplay.from_estimator DecisionBoundaryDisplay.from_estimator',
    'new:figure'
  ),
  'sklearn.tree.plot_tree': 'new:figure',
  ...modules('xgboost lightgbm catboost imblearn', 'new:estimator'),
  ...Object.fromEntries(
    'xgboost lightgbm catboost imblearn prophet pmdarima category_encoders umap shap sktime'
      .split(' ')
      .map(name => [`${name}.A*`, 'holds:estimator'])
  ),
  ...modules('shap', 'new:figure'),
  'joblib.dump': 'new writes:1',
  'joblib.load': 'new: reads:0',
  'optuna.create_study': 'new:study',
  'requests.*': 'new:response',
  'yaml.*': 'new:',
  ...each('yaml', 'dump safe_dump', 'new changes:1')
};

export const TORCH: Record<string, string> = {
  'torch.manual_seed': 'new seeds',
  'torch.cuda.manual_seed': 'new seeds',
  'torch.cuda.manual_seed_all': 'new seeds',
  ...each(
    'torch',
    'set_default_dtype set_default_device set_num_threads set_float32_matmul_precision use_deterministic_algorithms',
    'new sets:torch'
  ),
  ...each('torch', 'device cuda.is_available cuda.device_count', 'new'),
  'torch.no_grad': 'new:context',
  'torch.tensor': 'new:tensor',
  ...each(
    'torch',
    'zeros ones arange linspace stack cat zeros_like ones_like',
    'new:tensor'
  ),
  ...each('torch', 'randn rand randint randperm', 'new:tensor draws'),
  'torch.from_numpy': 'view:tensor',
  'torch.save': 'new writes:1',
  'torch.load': 'new: reads:0',
  ...each('tensorflow', 'random.set_seed keras.utils.set_random_seed', 'new seeds'),
  'keras.utils.set_random_seed': 'new seeds',
  'pytorch_lightning.seed_everything': 'new seeds',
  'lightning.seed_everything': 'new seeds',
  'transformers.set_seed': 'new seeds'
};
