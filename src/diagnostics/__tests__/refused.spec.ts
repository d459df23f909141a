/** Models that MLflow refuses to save, by its version; what is listed was tried with MLflow 3.17. */
import { pythonForTests } from '../../python/__tests__/python';
import type { PythonParser } from '../../python/syntax/parser';
import { stepsOf } from '../../dataflow/__tests__/flows';
import { foundIn, type Told } from './flows';

let python: PythonParser;
beforeAll(async () => (python = await pythonForTests()));

const HEAD = `import mlflow
from mlflow.sklearn import log_model
from sklearn.ensemble import BaggingClassifier, RandomForestClassifier as Forest
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import make_pipeline
from xgboost import XGBClassifier
import torch
`;

const told = (text: string, mlflow: string | null = '3.17.2'): Told[] =>
  foundIn(python, stepsOf([HEAD + text]), {
    versions: mlflow === null ? {} : { mlflow }
  }).diagnostics.filter(({ id }) => id === 'refused-model');

const SAVE = 'mlflow.sklearn.log_model(m, name="m")';

it.each([
  ['a forest', `m = Forest().fit(X, y)\n${SAVE}`],
  ['one that is fitted apart', `m = Forest()\nm.fit(X, y)\n${SAVE}`],
  ['one by a keyword', 'm = Forest()\nmlflow.sklearn.save_model(sk_model=m, path="m")'],
  ['one by another name of the function', 'm = Forest()\nlog_model(m, name="m")'],
  ['a search', `m = GridSearchCV(Forest(), {}).fit(X, y)\n${SAVE}`],
  [
    'a part of a pipeline',
    `m = make_pipeline(SimpleImputer(), LogisticRegression())\n${SAVE}`
  ],
  [
    'one in a helper',
    'def log(m):\n    mlflow.sklearn.log_model(m, name="m")\nlog(Forest())'
  ],
  ['boosting of another library', `m = XGBClassifier()\n${SAVE}`],
  ['neighbours', `m = KNeighborsClassifier(3)\n${SAVE}`],
  [
    'a network without an example',
    'mlflow.pytorch.log_model(torch.nn.Linear(1, 1), name="m")'
  ]
])('%s is refused', (_, text) => {
  expect(told(text.replaceAll('X, y', '[[0], [1]], [0, 1]'))).toHaveLength(1);
});

it.each([
  ['a linear model', `m = LogisticRegression()\n${SAVE}`],
  ['a pipeline of such', `m = make_pipeline(LogisticRegression())\n${SAVE}`],
  [
    'one that says how',
    'm = Forest()\nlog_model(m, serialization_format="cloudpickle")'
  ],
  [
    'one that says whom to trust',
    'm = Forest()\nlog_model(m, skops_trusted_types=["x"])'
  ],
  ['options that are not seen', 'o = {}\nm = Forest()\nlog_model(m, **o)'],
  ['neighbours without a tree', `m = KNeighborsClassifier(algorithm="brute")\n${SAVE}`],
  ['bags of something else', `m = BaggingClassifier(LogisticRegression())\n${SAVE}`],
  [
    'a network with an example',
    'mlflow.pytorch.log_model(n, name="m", input_example=x)'
  ],
  [
    'what a search has found',
    `m = GridSearchCV(LogisticRegression(), {}).fit(X, y).best_estimator_\n${SAVE}`
  ],
  ['boosting as its own', 'mlflow.xgboost.log_model(XGBClassifier(), name="m")'],
  ['another way to save', 'm = Forest()\nmlflow.pyfunc.log_model(python_model=m)']
])('%s is not', (_, text) => {
  expect(told(`x = X = y = n = 1\n${text}`)).toEqual([]);
});

it.each(['3.13.2', '2.22.5', null])('says nothing of MLflow %s', version => {
  expect(told(`m = Forest()\n${SAVE}`, version)).toEqual([]);
});

it('says how to save it', () => {
  const [found] = told(`m = Forest()\n${SAVE}`, '3.14.0');
  expect(found!.message).toContain('refuses to save a fitted Forest');
  const [edit] = found!.fix!.edits;
  expect(edit!.text).toBe(', serialization_format="cloudpickle"');
  expect((HEAD + `m = Forest()\n${SAVE}`).slice(0, edit!.start)).toMatch(/name="m"$/);
  const [network] = told('mlflow.pytorch.log_model(torch.nn.Linear(1, 1), name="m")');
  expect(network!.fix!.edits[0]!.text).toBe(', serialization_format="pickle"');
});
