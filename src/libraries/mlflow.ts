import type { Library } from './library';
import { each, names, table } from './words';

const FLAVORS =
  'sklearn xgboost lightgbm pytorch tensorflow keras statsmodels spark pyfunc catboost prophet transformers openai langchain';

export const MLFLOW: Library = {
  name: 'mlflow',
  functions: table(
    { 'mlflow.*': 'new quiet', 'mlflow.search_runs': 'new:dataframe' },
    each('mlflow', 'start_run active_run get_run', 'new:run'),
    each('mlflow', 'autolog enable_system_metrics_logging', 'new sets:all'),
    each('mlflow', 'log_artifact log_artifacts', 'new reads:0'),
    ...names(FLAVORS).map(name => ({
      [`mlflow.${name}.autolog`]: 'new sets:all',
      [`mlflow.${name}.load_model`]: 'new:estimator'
    })),
    each(
      'mlflow',
      'MlflowClient tracking.MlflowClient client.MlflowClient',
      'new:client'
    ),
    each(
      'mlflow',
      'models.infer_signature data.* evaluate models.evaluate',
      'new:record'
    )
  ),
  methods: { 'run.*': 'new', 'client.*': 'new' },
  setup: String.raw`mlflow\.set_\w+`,
  watched: ['mlflow'],
  starts: 'mlflow.start_run',
  transparent: 'trace',
  signs: {
    train: { methods: 'autolog|start_run' },
    evaluate: { calls: 'log_metrics?' }
  }
};

const DROPPED = /^mlflow\.(?:tracking\.)?(?:fluent\.)?set_(?:tracking_uri|experiment)$/;
const STARTS = /^mlflow\.(?:tracking\.fluent\.)?start_run$/;
const ENDS = /^mlflow\.(?:tracking\.fluent\.)?end_run$/;
const LOGS = /^mlflow\.(?:\w+\.)?(?:log_|set_tag)/;
const BORDERS = /^mlflow\.(?:end|start)_run$/;
const CLIENT = /^mlflow\.(?:tracking\.|client\.)?MlflowClient$/;

/** Where a server is named: the variable of the environment, and the keyword. */
export const SERVER_VARIABLE = 'MLFLOW_TRACKING_URI';
export const SERVER_KEYWORD = 'tracking_uri';

/** Under which the name of an experiment is given. */
export const EXPERIMENT_KEYWORD = 'experiment_name';

/** Ends the active run. */
export const END_RUN = 'mlflow.end_run()';

/** Calls of MLflow that mean something else in a project. */
export const mlflowCall = {
  /** Sets the experiment or the server, which a project has from outside. */
  isDropped: (path: string): boolean => DROPPED.test(path),
  setsExperiment: (path: string): boolean => path === 'mlflow.set_experiment',
  /** The same by whatever path or name. */
  namesExperiment: (path: string): boolean => path.endsWith('set_experiment'),
  setsServer: (path: string): boolean => path === 'mlflow.set_tracking_uri',
  startsRun: (path: string): boolean => STARTS.test(path),
  endsRun: (path: string): boolean => ENDS.test(path),
  /** Ends the active run or starts another, by its usual name. */
  changesRun: (path: string): boolean => BORDERS.test(path),
  logs: (path: string): boolean => LOGS.test(path),
  /** Connects to a server that it is given. */
  isClient: (path: string): boolean => CLIENT.test(path)
};
