/** Libraries of models that Python does not run here: what their calls change. */
import type { PythonParser } from '../../python/syntax/parser';
import { pythonForTests } from '../../python/__tests__/python';
import { flowOf, producers } from './flows';

const lgb = 'import lightgbm as lgb\nimport numpy as np\n';

/** Steps, and the step that the last one's value comes from. */
const CHANGES: Record<string, [steps: string[], name: string, from: number]> = {
  'lightgbm prepares its data': [
    [`${lgb}d = lgb.Dataset(np.ones((4, 2)))`, 'm = lgb.train({}, d)', 'print(d)'],
    'd',
    1
  ],
  'lightgbm prepares data under keywords': [
    [
      `${lgb}d = lgb.Dataset(np.ones(4))\nv = lgb.Dataset(np.ones(4))`,
      'm = lgb.train({}, train_set=d, valid_sets=[v])',
      'print(v)'
    ],
    'v',
    1
  ],
  'lightgbm reads its data when it trains': [
    [
      `${lgb}a = np.ones((4, 2))`,
      'd = lgb.Dataset(a)',
      'a[0] = 2',
      'm = lgb.train({}, d)'
    ],
    'd',
    2
  ],
  'a callback of lightgbm records': [
    [
      `${lgb}d = lgb.Dataset(np.ones(4))\nseen = {}`,
      'm = lgb.train({}, d, callbacks=[lgb.record_evaluation(seen)])',
      'print(seen)'
    ],
    'seen',
    1
  ],
  'xgboost records': [
    [
      'import xgboost as xgb\nd = xgb.DMatrix([[1], [2]])\nseen = {}',
      'm = xgb.train({}, d, evals=[(d, "t")], evals_result=seen)',
      'print(seen)'
    ],
    'seen',
    1
  ],
  'a fitter of survival keeps its data': [
    [
      'import lifelines\nimport numpy as np\nt = np.ones(4)',
      'm = lifelines.WeibullFitter()\nm.fit_left_censoring(t)',
      't[0] = 2',
      'print(m)'
    ],
    'm',
    2
  ],
  'a booster goes on': [
    [
      'import xgboost as xgb\nd = xgb.DMatrix([[1], [2]])\nm = xgb.train({}, d)',
      'm.update(d, 1)',
      'print(m)'
    ],
    'm',
    1
  ],
  'the booster of an estimator': [
    [
      'import xgboost as xgb\nm = xgb.XGBClassifier().fit([[1], [2]], [0, 1])',
      'm.get_booster().set_attr(a="b")',
      'print(m)'
    ],
    'm',
    1
  ],
  'a study is optimized': [
    [
      'import optuna\ns = optuna.create_study()',
      's.optimize(lambda trial: trial.suggest_float("x", 0, 1))',
      'print(s.best_params)'
    ],
    's',
    1
  ],
  'an objective writes': [
    [
      'import optuna\nseen = []\ns = optuna.create_study()',
      'def f(trial):\n    seen.append(trial.number)\n    return 1\ns.optimize(f)',
      'print(seen)'
    ],
    'seen',
    1
  ],
  'statsmodels keeps its data': [
    [
      'import statsmodels.api as sm\nimport numpy as np\nx = np.ones((9, 2))',
      'r = sm.OLS(x[:, 0], x).fit()',
      'x[0] = 2',
      'print(r.model.exog)'
    ],
    'r',
    2
  ],
  'results without their data': [
    [
      'import statsmodels.api as sm\nimport numpy as np\nr = sm.OLS(np.ones(9), np.ones((9, 2))).fit()',
      'r.remove_data()',
      'print(r)'
    ],
    'r',
    1
  ]
};

describe('libraries of models', () => {
  let python: PythonParser;
  beforeAll(async () => {
    python = await pythonForTests();
  });

  it.each(Object.entries(CHANGES))('%s', (_, [steps, name, from]) => {
    expect(producers(flowOf(python, steps), steps.length - 1)[name]).toBe(from);
  });

  it('leaves data alone that a model is fitted to', () => {
    const steps = [
      `${lgb}a = np.ones((4, 2))\nb = np.ones(4)\np = {}`,
      'm = lgb.train(p, lgb.Dataset(a, b))\nlgb.LGBMRegressor().fit(a, b)',
      'print(a, b, p)'
    ];
    expect(producers(flowOf(python, steps), 2)).toEqual({ a: 0, b: 0, p: 0 });
  });
});
