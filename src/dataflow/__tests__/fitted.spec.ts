/** Which steps draw because they fit what they are given. */
import type { PythonParser } from '../../python/syntax/parser';
import { pythonForTests } from '../../python/__tests__/python';
import { flowOf } from './flows';

const SETUP = `
import copy
import joblib
import numpy as np
import lab
from sklearn.base import BaseEstimator, ClassifierMixin, clone
from sklearn.calibration import CalibratedClassifierCV
from sklearn.datasets import load_iris
from sklearn.decomposition import PCA
from sklearn.ensemble import RandomForestClassifier, VotingClassifier
from sklearn.feature_selection import RFE
from sklearn.inspection import PartialDependenceDisplay, permutation_importance
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import ConfusionMatrixDisplay, silhouette_score
from sklearn.model_selection import GridSearchCV, RandomizedSearchCV, LearningCurveDisplay, ShuffleSplit, cross_val_predict, cross_val_score, cross_validate, learning_curve, permutation_test_score, validation_curve
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import make_pipeline, Pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.tree import DecisionTreeClassifier
X, y = load_iris(return_X_y=True)
`;

/** How an estimator is come by: an unseeded one where `SEED` is empty. */
const WAYS: Record<string, string> = {
  plain: 'm = DecisionTreeClassifier(SEED)',
  'of a search': `grid = GridSearchCV(DecisionTreeClassifier(SEED), {'max_depth': [1, 2]})
grid.fit(X, y)
m = grid.best_estimator_`,
  'a search': `m = GridSearchCV(DecisionTreeClassifier(SEED), {'max_depth': [1, 2]})`,
  'from a dict of a search': `m = GridSearchCV(make_pipeline(StandardScaler()), {'clf': [DecisionTreeClassifier(SEED)]})`,
  'with its parameters': `grid = GridSearchCV(LogisticRegression(), {'C': [1, 2]}).fit(X, y)
m = DecisionTreeClassifier(**grid.best_params_, SEED)`,
  'a pipeline': 'm = make_pipeline(StandardScaler(), DecisionTreeClassifier(SEED))',
  'a pipeline by names': `m = Pipeline([('s', StandardScaler()), ('m', DecisionTreeClassifier(SEED))])`,
  'of a pipeline': `m = Pipeline([('m', DecisionTreeClassifier(SEED))]).named_steps['m']`,
  'a step of a pipeline': `m = Pipeline([('m', DecisionTreeClassifier(SEED))])[-1]`,
  'a clone': 'm = clone(DecisionTreeClassifier(SEED))',
  'a copy': 'm = copy.deepcopy(DecisionTreeClassifier(SEED))',
  'a list': `for m in [LogisticRegression(), DecisionTreeClassifier(SEED)]:
    pass`,
  'a dict': `for name, m in {'a': LogisticRegression(), 'b': DecisionTreeClassifier(SEED)}.items():
    pass`,
  'by its name': `m = {'a': LogisticRegression(), 'b': DecisionTreeClassifier(SEED)}['b']`,
  classes: `for C in (LogisticRegression, DecisionTreeClassifier):
    m = C(SEED)`,
  'a function': `def make(depth):
    return RandomForestClassifier(max_depth=depth, SEED)
m = make(3)`,
  'a lambda': 'm = (lambda: RandomForestClassifier(SEED))()',
  'fitted before': 'm = DecisionTreeClassifier(SEED).fit(X, y)',
  'in another': 'm = CalibratedClassifierCV(DecisionTreeClassifier(SEED))',
  voting: `m = VotingClassifier([('a', LogisticRegression()), ('b', DecisionTreeClassifier(SEED))])`,
  'a selection': 'm = RFE(DecisionTreeClassifier(SEED))',
  'told later': 'm = DecisionTreeClassifier(SEED)\nm.set_params(max_depth=3)',
  'a class of its own': `class Mine(BaseEstimator, ClassifierMixin):
    def fit(self, X, y):
        self.inner = DecisionTreeClassifier(SEED).fit(X, y)
        return self
    def predict(self, X):
        return self.inner.predict(X)
m = Mine()`,
  'made from a class': `class Mine(DecisionTreeClassifier):
    pass
m = Mine(SEED)`,
  'in an object': `class Box:
    def __init__(self):
        self.model = DecisionTreeClassifier(SEED)
m = Box().model`,
  'of a library that is not known': 'm = lab.Forest(SEED)',
  'in one of a library that is not known':
    'm = lab.Wrapped(DecisionTreeClassifier(SEED), SEED)'
};

const USES: Record<string, string> = {
  score: 'cross_val_score(m, X, y)',
  keyword: 'cross_validate(X=X, y=y, estimator=m)',
  predict: 'cross_val_predict(m, X, y)',
  curve: 'learning_curve(m, X, y)',
  curves: 'validation_curve(m, X, y, param_name="max_depth", param_range=[1])',
  permutations: 'permutation_test_score(m, X, y)',
  picture: 'LearningCurveDisplay.from_estimator(m, X, y)',
  fit: 'm.fit(X, y)',
  search: 'GridSearchCV(m, {}).fit(X, y)',
  unknown: 'lab.evaluate(m, X, y)'
};

/** Made by what is not known: that a call of an unknown function draws is seen when it runs. */
const UNKNOWN = new Set(['a copy', 'of a library that is not known']);

describe('a step that fits what it is given', () => {
  let python: PythonParser;
  beforeAll(async () => {
    python = await pythonForTests();
  });
  const draws = (made: string, used: string, seed = ''): boolean =>
    flowOf(python, [SETUP, made.replace(/SEED/g, seed), `r = ${used}`]).details[2]!
      .draws;

  it.each(Object.keys(WAYS))('draws where nothing seeds it: %s', way => {
    const found = Object.values(USES).map(use => [use, draws(WAYS[way]!, use)]);
    const missed = found.filter(([, drew]) => !drew).map(([use]) => use);
    expect(missed).toEqual(UNKNOWN.has(way) ? [USES.unknown] : []);
  });

  it.each(Object.keys(WAYS))('does not where a seed is given: %s', way => {
    const found = Object.values(USES).map(use => [
      use,
      draws(WAYS[way]!, use, 'random_state=0')
    ]);
    expect(found.filter(([, drew]) => drew)).toEqual([]);
  });

  const TREE = 'DecisionTreeClassifier';
  const SCORE = 'cross_val_score(m, X, y)';

  it.each([
    [`m = ${TREE}(random_state=0)\nm.set_params(random_state=None)`, SCORE],
    [
      `m = Pipeline([('m', ${TREE}(random_state=0))])\nm.set_params(m__random_state=None)`,
      SCORE
    ],
    [`m = Pipeline([('m', LogisticRegression())])\nm.set_params(m=${TREE}())`, SCORE],
    ['m = LogisticRegression()\nm.set_params(solver="saga")', SCORE],
    [`START = None\nm = ${TREE}(random_state=START)`, SCORE],
    [`START = None if X.any() else 3\nm = ${TREE}(random_state=START)`, SCORE],
    [`def make(seed=None):\n    return ${TREE}(random_state=seed)\nm = make()`, SCORE],
    [`m = ${TREE}(random_state=np.random)`, SCORE],
    [`p = {"random_state": None}\nm = ${TREE}(**p)`, SCORE],
    [`p = {"random_state": 0}\np["random_state"] = None\nm = ${TREE}(**p)`, SCORE],
    [`p = {"random_state": 0}\np.pop("random_state")\nm = ${TREE}(**p)`, SCORE],
    [`p = {"random_state": 0, **lab.more()}\nm = ${TREE}(**p)`, SCORE],
    [`p = {"max_depth": 3}\nm = ${TREE}(**p)`, SCORE],
    [`m = ${TREE}(random_state=0)`, 'cross_val_score(m, X, y, cv=ShuffleSplit())'],
    [`m = ${TREE}(random_state=0)`, 'learning_curve(m, X, y, shuffle=True)'],
    [
      `m = ${TREE}(random_state=0)`,
      'permutation_test_score(m, X, y, random_state=None)'
    ],
    [
      `m = ${TREE}()`,
      'PartialDependenceDisplay.from_estimator(m, X, [0], kind="both")'
    ],
    ['m = X', 'silhouette_score(X, y, sample_size=9)'],
    ['m = joblib.load("m.pkl")', SCORE],
    ['import mlflow\nm = mlflow.sklearn.load_model("models:/a/1")', SCORE],
    [
      `m = cross_validate(${TREE}(), X, y, return_estimator=True)["estimator"][0]`,
      SCORE
    ],
    [`m = ${TREE}(random_state=0) if X.any() else lab.Forest()`, SCORE],
    ['class Mine(lab.Model):\n    pass\nm = Mine()', SCORE],
    ['m = type(LogisticRegression())()', SCORE],
    [
      'class Mine:\n    def fit(self, X, y):\n        np.random.rand()\n        return self\nm = Mine()',
      SCORE
    ],
    [
      `ms = {n: C() for n, C in [('a', ${TREE})]}`,
      '{n: cross_val_score(m, X, y).mean() for n, m in ms.items()}'
    ],
    [`m = ${TREE}()`, 'list(map(lambda one: cross_val_score(one, X, y), [m]))'],
    [
      `m = ${TREE}()`,
      'joblib.Parallel(n_jobs=1)(joblib.delayed(cross_val_score)(m, X, y) for _ in [1])'
    ],
    ['m = lab.Search(LogisticRegression())', 'm.fit(X, y)'],
    ['m = RandomizedSearchCV(lab.Forest(), {}, random_state=0)', 'm.fit(X, y)'],
    ['m = 1', 'lab.forest.fit(X, y)'],
    ['m = 1', 'lab.apply(np.random.rand)']
  ])('draws as it is told: %j, then %j', (made, used) => {
    expect(draws(made, used)).toBe(true);
  });

  it.each([
    ['START = 3\nm = DecisionTreeClassifier(random_state=START)', SCORE],
    [`def make(seed=None):\n    return ${TREE}(random_state=seed)\nm = make(3)`, SCORE],
    [`def make(**kw):\n    return ${TREE}(**kw)\nm = make(random_state=0)`, SCORE],
    [`m = ${TREE}(random_state=np.random.RandomState(0))`, SCORE],
    [`p = {"max_depth": 3, "random_state": 0}\nm = ${TREE}(**p)`, SCORE],
    [`p = dict(max_depth=3, random_state=0)\nm = ${TREE}(**p)`, SCORE],
    [
      `m = ${TREE}(random_state=0)`,
      'cross_val_score(m, X, y, cv=ShuffleSplit(random_state=0))'
    ],
    [`m = ${TREE}(random_state=0)\nX = PCA().fit_transform(X)`, SCORE],
    [`m = ${TREE}(random_state=0)\nX = lab.load()`, SCORE],
    [`m = ${TREE}(random_state=0)\nlab.show(m)`, SCORE],
    [
      `grid = GridSearchCV(${TREE}(random_state=0), {}).fit(X, y)\nlab.show(grid)`,
      'cross_val_score(grid.best_estimator_, X, y)'
    ],
    [
      `m = ${TREE}(random_state=0)`,
      'learning_curve(m, X, y, shuffle=True, random_state=0)'
    ],
    [`m = ${TREE}(random_state=0)`, 'LearningCurveDisplay.from_estimator(m, X, y)'],
    [`m = ${TREE}().fit(X, y)`, 'ConfusionMatrixDisplay.from_estimator(m, X, y)'],
    [`m = ${TREE}().fit(X, y)`, 'permutation_importance(m, X, y, random_state=0)'],
    [`m = ${TREE}().fit(X, y)`, 'm.predict(X)'],
    ['m = LogisticRegression()', SCORE],
    ['m = KNeighborsClassifier().fit(PCA().fit_transform(X), y)', 'm.fit(X, y)'],
    ['m = X', 'silhouette_score(X, y)']
  ])('does not where nothing asks for it: %j, then %j', (made, used) => {
    expect(draws(made, used)).toBe(false);
  });
});
