import type { Library } from './library';
import { SKLEARN } from './sklearn';
import { each, table } from './words';

const OVER =
  'ADASYN BorderlineSMOTE KMeansSMOTE RandomOverSampler SMOTE SMOTEN SMOTENC SVMSMOTE';
const UNDER =
  'AllKNN ClusterCentroids CondensedNearestNeighbour EditedNearestNeighbours InstanceHardnessThreshold NearMiss NeighbourhoodCleaningRule OneSidedSelection RandomUnderSampler RepeatedEditedNearestNeighbours TomekLinks';
const ENSEMBLES =
  'BalancedBaggingClassifier BalancedRandomForestClassifier EasyEnsembleClassifier RUSBoostClassifier';

export const IMBLEARN: Library = {
  name: 'imblearn',
  functions: table(
    each('imblearn.over_sampling', OVER, 'holds:estimator'),
    each('imblearn.under_sampling', UNDER, 'holds:estimator'),
    each('imblearn.combine', 'SMOTEENN SMOTETomek', 'holds:estimator'),
    each('imblearn.ensemble', ENSEMBLES, 'holds:estimator'),
    each('imblearn.pipeline', 'Pipeline make_pipeline', 'holds:estimator'),
    each('imblearn', 'FunctionSampler base.FunctionSampler', 'holds:passing'),
    each(
      'imblearn.metrics',
      'geometric_mean_score macro_averaged_mean_absolute_error sensitivity_score sensitivity_specificity_support specificity_score',
      'new:ndarray'
    ),
    {
      'imblearn.metrics.classification_report_imbalanced': 'new:bunch',
      'imblearn.datasets.fetch_datasets': 'new:bunch',
      'imblearn.datasets.make_imbalance': 'new:bunch draws',
      'imblearn.metrics.make_index_balanced_accuracy': 'holds',
      'imblearn.metrics.pairwise.ValueDifferenceMetric': 'holds:estimator',
      'imblearn.model_selection.InstanceHardnessCV': 'holds:estimator'
    }
  ),
  methods: { 'passing.fit_resample': 'view:bunch changes:self' },
  classes: { passing: 'imblearn.FunctionSampler' },
  drawing: `${OVER} ${ENSEMBLES} ClusterCentroids CondensedNearestNeighbour InstanceHardnessThreshold OneSidedSelection RandomUnderSampler SMOTEENN SMOTETomek`,
  drawingIf: SKLEARN.drawingIf
};
