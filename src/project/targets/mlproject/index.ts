/** An MLflow project: `mlflow run` starts `main.py`, which starts each step as a run of its own. */
import type { Target } from '../target';
import { pythonEnv } from './environment';
import { DRIVER_OPTIONS, mainText, mlproject } from './mlproject';
import { readme } from './readme';

export const MLPROJECT: Target = {
  name: 'mlproject',
  reserved: Object.keys(DRIVER_OPTIONS),
  files: (project, format, templates) => {
    const { name, experiment, parameters, steps } = project;
    const main = mainText(templates.main, name, experiment, parameters, steps);
    return new Map([
      ['MLproject', mlproject(name, parameters, steps)],
      ['README.md', readme(project)],
      ['main.py', format(main, ['handoff'])],
      ['python_env.yaml', pythonEnv(project.environment, project.modules)]
    ]);
  }
};
