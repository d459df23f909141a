/** `python_env.yaml`. */
import { ALWAYS, type Environment } from '../../plan/environment';

export function pythonEnv(environment: Environment, modules: Iterable<string>): string {
  const packages = new Map<string, string>();
  for (const module of [...ALWAYS, ...modules]) {
    const found = environment.modules[module];
    if (found) {
      packages.set(found.name, found.version);
    }
  }
  const lines = [...packages]
    .sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
    .map(([name, version]) => `- ${name}==${version}`);
  return [
    `python: "${environment.python}"`,
    'build_dependencies:',
    '- pip',
    'dependencies:',
    ...lines,
    ''
  ].join('\n');
}
