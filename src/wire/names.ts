// Generated from schema/shared by `jlpm wire`; do not edit.

/** Tags that Provebook sets or reads; what is not known is absent, never empty. */
export const TAG = {
  notebookPath: 'provebook.notebook_path',
  cellId: 'provebook.cell_id',
  executionCount: 'provebook.execution_count',
  kernelId: 'provebook.kernel_id',
  notebookSha256: 'provebook.notebook_sha256',
  /** Why a run of `%%mlflow run` is FAILED: type and message of the exception. */
  exception: 'provebook.exception',
  /** Of the run of an exported project: its name. */
  pipeline: 'provebook.pipeline',
  /** All steps of the project, as JSON. */
  stepNames: 'provebook.step_names',
  /** Of the run of a step: its name. */
  step: 'provebook.step',
  /** Of the run of a step: what decides whether it is reused. */
  key: 'provebook.key',
  /** Of an exported project's run, followed by a step's name: whose results are used. */
  reused: 'provebook.reused.',
  /** Of the run of a step: why it was run again. */
  why: 'provebook.why',
  /** Of the run of a step: where its models lie, by name, as JSON. */
  models: 'provebook.models',
  /** What ended a step, in the project's words. */
  error: 'provebook.error',
  /** What `provebook verify` has found, in few words. */
  verified: 'provebook.verified',
  /** Digest of the files of the project that was verified. */
  verifiedFiles: 'provebook.verified_files',
  /** Of the run of a step: metrics of the runs below it that it has too, as JSON. */
  carried: 'provebook.carried',
  /** Of the run of a step: what it went on from though nobody foresaw it. */
  unforeseen: 'provebook.unforeseen',
  /** Of the run of a step that failed: the run of which it could not use what it handed on. */
  spoilt: 'provebook.spoilt',
  /** Of a run of which what it handed on is damaged: nothing is taken from it any more. */
  damaged: 'provebook.damaged',
  /** Of a run of a notebook that is verified: logging outside of any run began it. */
  implicit: 'provebook.implicit',
  /** Of the runs of a verification, on both sides: which one. */
  verify: 'provebook.verify',
  /** Of a step that is done: what it handed on, as JSON. */
  outputs: 'provebook.outputs',
  parent: 'mlflow.parentRunId',
  runName: 'mlflow.runName',
  sourceName: 'mlflow.source.name',
  /** Of a dataset: what it was used for. */
  dataContext: 'mlflow.data.context',
  /** Of a logged model: its files, as JSON. */
  modelHistory: 'mlflow.log-model.history',
  /** The same in MLflow 3. */
  modelInfo: 'mlflow.modelInfo'
} as const;

/** How names of tags begin that are no person's own. */
export const TAG_PREFIX = { ours: 'provebook.', mlflows: 'mlflow.' } as const;

/** What the names of metrics tell. */
export const METRIC = {
  lower: /(^|[_\-./ ])(loss|error|err|rmse|mse|mae|mape|smape|msle|rmsle|rmspe|deviance|perplexity|cost|logloss|log_loss|brier|wer|cer|fid|latency|time|duration|seconds)([_\-./ \d]|$)|(loss|error|rmse|mse|mae|mape)$/i,
  higher: /(^|[_\-./ ])(acc|accuracy|r2|r2_score|auc|roc_auc|pr_auc|f1|f\d|fbeta|precision|recall|score|ndcg|map|mrr|iou|dice|bleu|rouge|kappa|mcc|sharpe|reward|silhouette|gini|psnr|ssim)([_\-./ ]|$)|(accuracy|score|auc|f1|r2|precision|recall)$/i,
  headline: /(^|[_\-./ ])(rmse|accuracy|auc|f1)([_\-./ ]|$)/i,
  loss: /loss/i,
  training: /train/i,
  heldOut: /(test|val|valid|eval)/i
} as const;
