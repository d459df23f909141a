import type { Library } from './library';
import { each, names, type Table, table } from './words';

const FLAVORS =
  'anthropic autogen catboost diviner dspy fastai gemini gluon h2o keras langchain lightgbm litellm llama_index onnx openai paddle pmdarima prophet pyfunc pyspark.ml pytorch sentence_transformers sklearn spacy spark statsmodels tensorflow transformers xgboost';

/** What looks at values, and changes none. */
const FLUENT =
  'add_trace clear_active_model create_experiment create_workspace delete_assessment delete_experiment delete_experiment_tag delete_logged_model_tag delete_prompt_alias delete_run delete_tag delete_trace_tag delete_workspace disable_system_metrics_logging doctor end_run flush_artifact_async_logging flush_async_logging flush_trace_async_logging get_active_model_id get_active_trace_id get_artifact_uri get_registry_uri get_tracking_uri get_workspace import_checkpoints is_tracking_uri_set log_dict log_figure log_image log_input log_inputs log_metric log_metrics log_model_params log_outputs log_params log_stream log_table log_text log_trace login restore_experiment restore_run set_experiment_tag set_experiment_tags set_logged_model_tags set_model_version_tag set_prompt_alias set_registry_uri set_system_metrics_node_id set_system_metrics_samples_before_logging set_system_metrics_sampling_interval set_tag set_tags set_trace_tag set_tracking_uri set_workspace test update_current_trace update_workspace validate_evaluation_results';
const FOUND =
  'create_external_model get_assessment get_current_active_span get_experiment get_experiment_by_name get_last_active_trace_id get_logged_model get_parent_run get_trace initialize_logged_model last_logged_model load_prompt register_model run set_experiment';
const SEARCHED =
  'list_workspaces search_experiments search_logged_models search_model_versions search_prompts search_registered_models search_sessions';

const CLIENT_DOES =
  'create_experiment delete_dataset delete_dataset_tag delete_experiment delete_experiment_tag delete_logged_model delete_logged_model_tag delete_model_version delete_model_version_tag delete_prompt delete_prompt_alias delete_prompt_tag delete_prompt_version delete_prompt_version_tag delete_registered_model delete_registered_model_alias delete_registered_model_tag delete_run delete_tag delete_trace_tag delete_traces delete_webhook delete_workspace detach_prompt_from_run end_span end_trace get_model_version_download_uri link_prompt_version_to_model link_prompt_version_to_run link_prompt_versions_to_trace link_traces_to_run log_batch log_dict log_figure log_image log_inputs log_metric log_model_params log_outputs log_params log_stream log_table log_text parse_prompt_uri rename_experiment rename_registered_model restore_experiment restore_run set_dataset_tags set_experiment_tag set_logged_model_tags set_model_version_tag set_prompt_alias set_prompt_tag set_prompt_version_tag set_registered_model_alias set_registered_model_tag set_tag set_terminated set_trace_tag test_webhook unlink_traces_from_run update_run update_webhook update_workspace';
const CLIENT_FINDS =
  'create_dataset create_logged_model create_model_version create_prompt_version create_registered_model create_webhook create_workspace get_dataset get_experiment get_experiment_by_name get_logged_model get_model_version get_model_version_by_alias get_parent_run get_prompt get_prompt_version get_prompt_version_by_alias get_registered_model get_trace get_webhook get_workspace load_prompt start_span start_trace transition_model_version_stage add_dataset_to_experiments copy_model_version finalize_logged_model remove_dataset_from_experiments update_model_version update_registered_model';
const CLIENT_LISTS =
  'get_latest_versions get_metric_history get_model_version_stages list_artifacts list_experiments list_logged_model_artifacts list_logged_prompts list_registered_models list_run_infos list_webhooks list_workspaces search_datasets search_experiments search_logged_models search_model_versions search_prompt_versions search_prompts search_registered_models search_runs search_traces';

/** A model of somebody's own is told what it takes, another may be told to drop its data. */
const OWN = (name: string): string =>
  ({ pyfunc: ' changes:python_model', statsmodels: ' changes:0' })[name] ?? '';

/** Of what kind a model is that is no estimator; empty where nothing is known of it. */
const LOADED: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    names(
      'anthropic autogen diviner dspy fastai gemini gluon h2o langchain litellm llama_index onnx openai paddle pyspark.ml sentence_transformers spark'
    ).map(name => [name, ''])
  ),
  keras: 'model',
  pmdarima: 'keeper',
  prophet: 'keeper',
  pytorch: 'network',
  spacy: 'language',
  statsmodels: 'statmodel',
  tensorflow: 'model',
  transformers: 'tokenizer'
};

const flavor = (name: string): Table => ({
  [`mlflow.${name}.autolog`]: 'new sets:all',
  [`mlflow.${name}.load_model`]: `new:${LOADED[name] ?? 'estimator'}`,
  [`mlflow.${name}.log_model`]: `new:record quiet${OWN(name)}`,
  [`mlflow.${name}.save_model`]: `new quiet writes:${name === 'pyfunc' ? 0 : 1}${OWN(name)}`,
  [`mlflow.${name}.get_default_conda_env`]: 'new:bunch',
  [`mlflow.${name}.get_default_pip_requirements`]: 'new:list'
});

const functions = table(
  each('mlflow', FLUENT, 'new quiet'),
  // The very value.
  each('mlflow', 'log_param', 'any quiet'),
  each(
    'mlflow',
    'finalize_logged_model log_expectation log_feedback log_issue override_feedback set_active_model update_assessment',
    'new:record quiet'
  ),
  // What is said of a trace then knows of which.
  each('mlflow', 'log_assessment', 'new:record quiet changes:1'),
  // Its tags are given a few more.
  each('mlflow', 'register_prompt', 'new:record quiet changes:3 changes:tags'),
  each('mlflow', FOUND, 'new:record quiet'),
  each('mlflow', SEARCHED, 'new:bunch quiet'),
  each('mlflow', 'load_table search_runs search_traces', 'new:dataframe quiet'),
  each('mlflow', 'active_run get_run last_active_run start_run', 'new:run'),
  each('mlflow', 'autolog enable_system_metrics_logging', 'new sets:all'),
  each('mlflow', 'log_artifact log_artifacts', 'new quiet reads:0'),
  ...names(FLAVORS).map(flavor),
  each(
    'mlflow',
    'MlflowClient client.MlflowClient tracking.MlflowClient',
    'new:client'
  ),
  each(
    'mlflow',
    'evaluate genai.evaluate models.evaluate models.get_model_info models.infer_signature pyfunc.get_model_dependencies',
    'new:record'
  ),
  // What is logged as an input holds the data.
  each(
    'mlflow.data',
    'from_huggingface from_numpy from_pandas from_polars from_spark from_tensorflow',
    'holds:record'
  ),
  each('mlflow.data', 'get_source', 'part:record'),
  each('mlflow.data', 'load_delta', 'new:record'),
  each(
    'mlflow',
    'Image entities.Metric entities.Param entities.RunTag',
    'holds:record'
  ),
  each(
    'mlflow',
    'entities.Document models.Model models.ModelSignature models.make_metric',
    'holds:record'
  ),
  each(
    'mlflow',
    'types.ColSpec types.ParamSchema types.ParamSpec types.Schema types.TensorSpec types.schema.ColSpec types.schema.Schema types.schema.TensorSpec',
    'holds:record'
  ),
  each(
    'mlflow.models',
    'predict set_model set_retriever_schema set_signature',
    'new quiet'
  ),
  each('mlflow.models', 'validate_serving_input', 'new:bunch quiet'),
  each('mlflow', 'artifacts.list_artifacts', 'new:bunch'),
  each('mlflow', 'artifacts.load_dict', 'new:bunch'),
  each('mlflow', 'artifacts.load_image', 'new:image'),
  each('mlflow', 'artifacts.load_text', 'new'),
  each('mlflow', 'artifacts.download_artifacts', 'new writes:3'),
  each(
    'mlflow.tracing',
    'disable disable_notebook_display enable enable_notebook_display reset set_destination',
    'new sets:mlflow'
  ),
  each('mlflow', 'context tracing.context', 'holds:context'),
  each('mlflow', 'start_span start_span_no_context', 'holds:record'),
  // Gives back what behaves like the function.
  { 'mlflow.trace': 'any' },
  each('mlflow.projects', 'run', 'new:record'),
  each('mlflow', 'set_experiment_trace_location', 'new')
);

const methods = table(
  each('run', '__enter__', 'same'),
  each('run', '__exit__', 'new'),
  each('run', 'to_dictionary', 'view:bunch'),
  each('run', 'to_proto', 'new:'),
  each('client', CLIENT_DOES, 'new'),
  each('client', CLIENT_FINDS, 'new:record'),
  each('client', 'create_run get_run', 'new:run'),
  { 'client.create_prompt': 'holds:record' },
  { 'client.register_prompt': 'new:record changes:3 changes:tags' },
  each('client', CLIENT_LISTS, 'new:bunch'),
  each(
    'client',
    'log_artifact log_artifacts log_model_artifact log_model_artifacts',
    'new reads:1'
  ),
  each('client', 'download_artifacts', 'new writes:2'),
  each('client', 'log_param', 'any'),
  { 'client.load_table': 'new:dataframe' },
  { 'record.__enter__': 'same' },
  each(
    'record',
    'add_event end set_attribute set_attributes set_inputs set_outputs set_span_type set_status',
    'new changes:self keeps'
  ),
  each('record', '__exit__ to_dict to_dictionary to_json to_proto', 'new:bunch')
);

export const MLFLOW: Library = {
  name: 'mlflow',
  functions,
  methods,
  classes: {
    client: 'mlflow.MlflowClient',
    estimator: 'mlflow.pyfunc.PyFuncModel',
    run: 'mlflow.entities.Run',
    record:
      'mlflow.entities.Span mlflow.models.Model mlflow.models.ModelSignature mlflow.models.model.ModelInfo mlflow.models.EvaluationResult mlflow.entities.Document mlflow.entities.model_registry.prompt.Prompt mlflow.Image mlflow.models.EvaluationMetric mlflow.types.Schema mlflow.types.ColSpec mlflow.types.TensorSpec mlflow.types.ParamSpec mlflow.types.ParamSchema mlflow.data.dataset.Dataset mlflow.data.dataset_source.DatasetSource mlflow.entities._mlflow_object._MlflowObject'
  },
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
const MODEL = /^mlflow\.(?:\w+\.)+log_model$/;
const AUTOLOGS = /^mlflow\.(?:\w+\.)?autolog$/;
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
  logsModel: (path: string): boolean => MODEL.test(path),
  autologs: (path: string): boolean => AUTOLOGS.test(path),
  /** Connects to a server that it is given. */
  isClient: (path: string): boolean => CLIENT.test(path)
};
