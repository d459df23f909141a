/** Models that MLflow refuses to save, by the format that its version takes when told none. */
import { names } from './words';

interface Saving {
  /** Where the call has the model, and under which name. */
  keyword: string;
  /** How it is told what to do instead. */
  otherwise: readonly string[];
  /** The format that takes every model. */
  format: string;
  /** Refuses every model that comes without these. */
  without?: readonly string[];
}

/** Since then a format is taken that refuses some. */
export const REFUSES_SINCE = { name: 'mlflow', since: '3.14' };

export const FORMAT_KEYWORD = 'serialization_format';

const SAVING: Readonly<Record<string, Saving>> = {
  sklearn: {
    keyword: 'sk_model',
    otherwise: [FORMAT_KEYWORD, 'skops_trusted_types'],
    format: 'cloudpickle'
  },
  pytorch: {
    keyword: 'pytorch_model',
    otherwise: [FORMAT_KEYWORD],
    format: 'pickle',
    without: ['input_example']
  }
};

/** How a call saves a model that is not told how; null for other calls. */
export function savingOf(path: string): Saving | null {
  const flavor = /^mlflow\.(\w+)\.(?:log|save)_model$/.exec(path)?.[1];
  return flavor !== undefined && Object.hasOwn(SAVING, flavor) ? SAVING[flavor]! : null;
}

/**
 * Classes of scikit-learn whose objects are or hold, once fitted, what skops does not trust.
 * Searches are not among them, though they are refused too: what they have found is not told
 * from them, and may be saved.
 */
const UNTRUSTED = new Set(
  names(
    'AdaBoostClassifier AdaBoostRegressor BaggingClassifier BaggingRegressor Birch BisectingKMeans CalibratedClassifierCV DecisionTreeClassifier DecisionTreeRegressor ExtraTreeClassifier ExtraTreeRegressor ExtraTreesClassifier ExtraTreesRegressor GaussianProcessClassifier GaussianProcessRegressor GradientBoostingClassifier GradientBoostingRegressor HistGradientBoostingClassifier HistGradientBoostingRegressor IsolationForest Isomap KBinsDiscretizer LocallyLinearEmbedding LocalOutlierFactor RandomForestClassifier RandomForestRegressor RandomTreesEmbedding SimpleImputer SplineTransformer StackingClassifier StackingRegressor VotingClassifier VotingRegressor'
  )
);

/** Those of them that do as they are made by default; told otherwise, they may not. */
const UNTRUSTED_BY_DEFAULT: Readonly<Record<string, string>> = {
  AdaBoostClassifier: 'estimator',
  AdaBoostRegressor: 'estimator',
  BaggingClassifier: 'estimator',
  BaggingRegressor: 'estimator',
  Isomap: 'neighbors_algorithm',
  LocallyLinearEmbedding: 'neighbors_algorithm',
  KNeighborsClassifier: 'algorithm',
  KNeighborsRegressor: 'algorithm',
  LocalOutlierFactor: 'algorithm',
  NearestNeighbors: 'algorithm',
  RadiusNeighborsClassifier: 'algorithm',
  RadiusNeighborsRegressor: 'algorithm',
  MLPClassifier: 'solver',
  MLPRegressor: 'solver',
  SelectKBest: 'score_func',
  SelectPercentile: 'score_func'
};

/** Which of these keywords are also given without their name. */
const FIRST = new Set(['estimator', 'score_func']);

/** What a class is given. */
interface Given {
  keywords: ReadonlyMap<string, unknown>;
  positional: readonly unknown[];
}

/** Whether a class makes models that MLflow does not save unless it is told how. */
export function isUntrusted(path: string, { keywords, positional }: Given): boolean {
  const name = path.slice(path.lastIndexOf('.') + 1);
  const unless = Object.hasOwn(UNTRUSTED_BY_DEFAULT, name)
    ? UNTRUSTED_BY_DEFAULT[name]!
    : null;
  if (/^(?:xgboost|lightgbm)\./.test(path)) {
    return /^(?:XGB|LGBM)\w+$/.test(name);
  }
  return (
    path.startsWith('sklearn.') &&
    (UNTRUSTED.has(name) || unless !== null) &&
    !(unless !== null && keywords.has(unless)) &&
    !(unless !== null && FIRST.has(unless) && positional.length > 0)
  );
}
