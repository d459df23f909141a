import type { Library } from './library';
import { each, table } from './words';

const SAMPLERS =
  'BruteForceSampler CmaEsSampler GPSampler GridSampler MOTPESampler NSGAIIISampler NSGAIISampler PartialFixedSampler QMCSampler RandomSampler TPESampler';
const PRUNERS =
  'HyperbandPruner MedianPruner NopPruner PatientPruner PercentilePruner SuccessiveHalvingPruner ThresholdPruner WilcoxonPruner';
const PICTURES =
  'plot_contour plot_edf plot_hypervolume_history plot_intermediate_values plot_optimization_history plot_parallel_coordinate plot_param_importances plot_pareto_front plot_rank plot_slice plot_terminator_improvement plot_timeline';

export const OPTUNA: Library = {
  name: 'optuna',
  functions: table(
    each(
      'optuna',
      'create_study load_study study.create_study study.load_study',
      'holds:study'
    ),
    each(
      'optuna',
      'create_trial trial.create_trial trial.FixedTrial trial.FrozenTrial',
      'holds:study'
    ),
    each('optuna', 'copy_study delete_study', 'new'),
    each('optuna', 'get_all_study_names', 'new:list'),
    each('optuna', 'get_all_study_summaries', 'new:bunch'),
    each(
      'optuna',
      'TrialPruned exceptions.TrialPruned exceptions.DuplicatedStudyError exceptions.OptunaError',
      'new:record'
    ),
    each('optuna.samplers', SAMPLERS, 'holds:record'),
    each('optuna.pruners', PRUNERS, 'holds:record'),
    each(
      'optuna.distributions',
      'CategoricalDistribution DiscreteUniformDistribution FloatDistribution IntDistribution IntLogUniformDistribution IntUniformDistribution LogUniformDistribution UniformDistribution',
      'holds:record'
    ),
    each(
      'optuna.storages',
      'InMemoryStorage JournalFileStorage JournalRedisStorage JournalStorage RDBStorage RetryFailedTrialCallback',
      'holds:record'
    ),
    each('optuna.study', 'MaxTrialsCallback', 'holds:record'),
    each(
      'optuna.integration',
      'KerasPruningCallback LightGBMPruningCallback MLflowCallback PyTorchLightningPruningCallback TFKerasPruningCallback WeightsAndBiasesCallback XGBoostPruningCallback',
      'holds:record'
    ),
    each('optuna.visualization', PICTURES, 'new:chart'),
    each('optuna.visualization.matplotlib', PICTURES, 'holds:figure'),
    each('optuna.importance', 'get_param_importances', 'new:dict draws'),
    each(
      'optuna.logging',
      'disable_default_handler disable_propagation enable_default_handler enable_propagation set_verbosity',
      'new sets:optuna'
    ),
    each('optuna.logging', 'get_verbosity', 'new'),
    { 'optuna.logging.get_logger': 'new:logger' }
  ),
  // A trial belongs to its study, and is not told from it.
  methods: table(
    each('study', 'ask', 'child changes:self draws'),
    each('study', 'enqueue_trial optimize', 'new changes:self draws'),
    { 'study.tell': 'new:record changes:self draws' },
    each(
      'study',
      'add_trial add_trials report set_constraint set_metric_names set_system_attr set_user_attr stop',
      'new changes:self keeps'
    ),
    each(
      'study',
      'suggest_discrete_uniform suggest_float suggest_int suggest_loguniform suggest_uniform',
      'new changes:self draws'
    ),
    { 'study.suggest_categorical': 'part changes:self keeps draws' },
    { 'study.should_prune': 'new' },
    { 'study.trials_dataframe': 'new:dataframe' },
    { 'study.get_trials': 'view:list' },
    // Of its attributes: `study.best_params.items()`.
    each('study', 'items', 'lazy:pairs'),
    each('study', 'keys values', 'lazy:view'),
    { 'study.get': 'part', 'study.copy': 'new:dict' },
    each('study', 'pop', 'part changes:self'),
    each('study', 'update', 'new changes:self keeps:parts')
  ),
  attributes: each(
    'study',
    'best_value number direction duration last_step value',
    'none'
  ),
  signs: { train: { calls: 'create_study' } }
};
