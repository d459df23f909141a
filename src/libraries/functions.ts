import { LEARN, TORCH } from './learn';
import { NUMPY, PANDAS, SCIENCE } from './numeric';
import { PLOTS } from './plots';
import { BUILTIN, STANDARD } from './standard';
import { MLFLOW } from './tracking';

/** Functions by path; `module.*` stands for the others of a module, `A*` for its classes. */
export const FUNCTIONS: Readonly<Record<string, string>> = {
  ...BUILTIN,
  ...STANDARD,
  ...NUMPY,
  ...PANDAS,
  ...SCIENCE,
  ...LEARN,
  ...TORCH,
  ...PLOTS,
  ...MLFLOW
};
