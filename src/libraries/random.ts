import type { Value } from '../domain';
import type { Argument } from '../python';

/** What is looked at of a call's arguments. */
interface Given {
  nodes: readonly Argument[];
  keywords: ReadonlyMap<string, Value>;
}

/** Estimators that take random numbers from numpy's global state, unless told otherwise. */
const DRAWING = new Set(
  (
    'RandomForestClassifier RandomForestRegressor ExtraTreesClassifier ExtraTreesRegressor ' +
    'RandomTreesEmbedding GradientBoostingClassifier GradientBoostingRegressor ' +
    'HistGradientBoostingClassifier HistGradientBoostingRegressor BaggingClassifier ' +
    'BaggingRegressor AdaBoostClassifier AdaBoostRegressor IsolationForest ' +
    'DecisionTreeClassifier DecisionTreeRegressor ExtraTreeClassifier ExtraTreeRegressor ' +
    'SGDClassifier SGDRegressor SGDOneClassSVM Perceptron PassiveAggressiveClassifier ' +
    'PassiveAggressiveRegressor RANSACRegressor TheilSenRegressor MLPClassifier ' +
    'MLPRegressor BernoulliRBM KMeans MiniBatchKMeans BisectingKMeans ' +
    'SpectralClustering SpectralCoclustering SpectralEmbedding TSNE MDS PCA TruncatedSVD ' +
    'NMF MiniBatchNMF FastICA LatentDirichletAllocation FactorAnalysis SparsePCA ' +
    'DictionaryLearning GaussianMixture BayesianGaussianMixture LinearSVC LinearSVR ' +
    'ShuffleSplit StratifiedShuffleSplit GroupShuffleSplit RepeatedKFold ' +
    'RepeatedStratifiedKFold RandomizedSearchCV HalvingGridSearchCV ' +
    'HalvingRandomSearchCV RBFSampler Nystroem GaussianRandomProjection ' +
    'SparseRandomProjection QuantileTransformer DummyClassifier IterativeImputer ' +
    'SMOTE ADASYN RandomOverSampler RandomUnderSampler'
  ).split(' ')
);

/** Options with which others draw too. */
const OPTIONS: Record<string, RegExp> = {
  solver: /^(?:sag|saga|liblinear|auto_random)$/,
  selection: /^random$/,
  svd_solver: /^randomized$/
};

/** Whether the keyword gives something other than a literal None or False. */
export const given = ({ nodes }: Pick<Given, 'nodes'>, keyword: string): boolean =>
  nodes.some(
    ({ keyword: name, value }) =>
      name === keyword &&
      !(value.kind === 'const' && value.text === null && !isNumber(value.value))
  );

const isNumber = (value: number | boolean | null): boolean =>
  value !== null && value !== false;

/** Whether what a class makes takes random numbers when it is used. */
export function isDrawing(path: string, args: Given): boolean {
  if (!/^(?:sklearn|imblearn)\./.test(path) || given(args, 'random_state')) {
    return false;
  }
  const name = path.slice(path.lastIndexOf('.') + 1);
  return (
    DRAWING.has(name) ||
    given(args, 'shuffle') ||
    given(args, 'probability') ||
    Object.entries(OPTIONS).some(([option, value]) =>
      value.test(args.keywords.get(option)?.text ?? '')
    )
  );
}
