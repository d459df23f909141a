/** Every library that something is known of. */
import type { Library } from './library';
import * as boosting from './boosting';
import * as forecasting from './forecasting';
import { IMBLEARN } from './imblearn';
import { DATABASES } from './databases';
import { MATPLOTLIB } from './matplotlib';
import * as graphs from './networkx';
import { IPYTHON } from './notebooks';
import { OPENCV } from './opencv';
import { PILLOW } from './pillow';
import { MLFLOW } from './mlflow';
import { NUMPY } from './numpy';
import { OPTUNA } from './optuna';
import * as others from './others';
import { PANDAS } from './pandas';
import * as plots from './plots';
import * as probability from './probability';
import * as sciences from './sciences';
import { SCIPY } from './scipy';
import { SHAP } from './shap';
import { SKLEARN } from './sklearn';
import { BUILTINS } from './standard/builtins';
import { COLLECTIONS } from './standard/collections';
import { CONCURRENCY } from './standard/concurrency';
import { CONTAINERS } from './standard/containers';
import { DATACLASSES } from './standard/dataclasses';
import { FILES } from './standard/files';
import { MODULES } from './standard/modules';
import { PATHS } from './standard/paths';
import { RANDOM } from './standard/random';
import { SETTINGS } from './standard/settings';
import { TEXTS } from './standard/texts';
import { STATSMODELS } from './statsmodels';
import * as tables from './tables';
import * as tensorflow from './tensorflow';
import * as torch from './torch';
import * as web from './web';

const STANDARD: readonly Library[] = [
  BUILTINS,
  COLLECTIONS,
  MODULES,
  FILES,
  PATHS,
  SETTINGS,
  TEXTS,
  DATACLASSES,
  RANDOM,
  CONTAINERS,
  CONCURRENCY
];

export const LIBRARIES: readonly Library[] = [
  ...STANDARD,
  NUMPY,
  PANDAS,
  ...Object.values(tables),
  SCIPY,
  STATSMODELS,
  SKLEARN,
  IMBLEARN,
  ...Object.values(boosting),
  ...Object.values(forecasting),
  SHAP,
  OPTUNA,
  ...Object.values(torch),
  ...Object.values(tensorflow),
  MATPLOTLIB,
  ...Object.values(plots),
  ...Object.values(graphs),
  OPENCV,
  PILLOW,
  MLFLOW,
  DATABASES,
  ...Object.values(web),
  IPYTHON,
  ...Object.values(sciences),
  ...Object.values(probability),
  ...Object.values(others)
];
