import { each } from './words';

const FLAVORS =
  'sklearn xgboost lightgbm pytorch tensorflow keras statsmodels spark pyfunc catboost prophet transformers openai langchain';

export const MLFLOW: Record<string, string> = {
  'mlflow.*': 'new quiet',
  'mlflow.start_run': 'new:run',
  'mlflow.active_run': 'new:run',
  'mlflow.get_run': 'new:run',
  'mlflow.search_runs': 'new:frame',
  'mlflow.autolog': 'new sets:all',
  'mlflow.enable_system_metrics_logging': 'new sets:all',
  ...each('mlflow', 'log_artifact log_artifacts', 'new reads:0'),
  ...Object.fromEntries(
    FLAVORS.split(' ').flatMap(name => [
      [`mlflow.${name}.autolog`, 'new sets:all'],
      [`mlflow.${name}.load_model`, 'new:estimator']
    ])
  ),
  ...each(
    'mlflow',
    'MlflowClient tracking.MlflowClient client.MlflowClient',
    'new:client'
  ),
  'mlflow.models.infer_signature': 'new:record',
  'mlflow.data.*': 'new:record',
  'mlflow.evaluate': 'new:record',
  'mlflow.models.evaluate': 'new:record'
};
