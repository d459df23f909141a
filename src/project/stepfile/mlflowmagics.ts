/** `%mlflow` as the MLflow calls that it makes. */
import { logicalLines, options, pair, unquoted, words, pythonText } from '../../python';
import { filled, type Knows, NOTHING, type Plain } from './plain';

const MODULES = ['mlflow'];
const python = (text: string): Plain => ({ python: text, modules: MODULES });

/** `a b=x+1` as a dictionary of what each is. */
function dictionary(given: readonly string[], texts: boolean, knows: Knows): string {
  const items = given.map(word => {
    const [key, value] = pair(word);
    const shown =
      value === null ? key : texts ? filled(unquoted(value), knows) : value || '""';
    return `${pythonText(key)}: ${shown}`;
  });
  return `{${items.join(', ')}}`;
}

/** One line of `%mlflow`; null for a command that is not known. */
export function mlflowLine(args: string, knows: Knows): Plain | null {
  const [command, ...more] = words(args);
  const text = args
    .trim()
    .slice((command ?? '').length)
    .trim();
  switch (command) {
    case 'params':
      return python(`mlflow.log_params(${dictionary(more, false, knows)})`);
    case 'metrics': {
      const { rest, given } = options(text, ['--step']);
      const step = given.get('--step')?.pop();
      return python(
        `mlflow.log_metrics(${dictionary(rest, false, knows)}${step ? `, step=${step}` : ''})`
      );
    }
    case 'tags':
      return python(`mlflow.set_tags(${dictionary(more, true, knows)})`);
    case 'artifact':
      return python(`mlflow.log_artifact(${filled(unquoted(text), knows)})`);
    case 'autolog':
      return python(text ? `mlflow.${text}.autolog()` : 'mlflow.autolog()');
    case 'end':
      return python('mlflow.end_run()');
    case undefined:
    case 'status':
    case 'runs':
    case 'compare':
    case 'experiment':
      return NOTHING;
    default:
      return null;
  }
}

/** Each line one step to the right, texts over several lines left as they are. */
export function indented(source: string): string {
  let out = '';
  let at = 0;
  for (const line of logicalLines(`${source}\n`)) {
    const text = source.slice(at, line.end);
    out += text.trim() === '' ? text : `    ${text}`;
    at = line.end;
  }
  return /^\s*(?:#[^\n]*\s*)*$/.test(out) ? `    pass\n${out}` : out;
}

/** `%%mlflow run` as a run around the cell. */
export function mlflowRun(args: string, body: string, knows: Knows): Plain | null {
  const [command] = words(args);
  if (command !== 'run') {
    return null;
  }
  const text = args.trim().slice('run'.length);
  const { given } = options(text, ['--name', '--tag']);
  const name = given.get('--name')?.pop();
  const tags = given.get('--tag') ?? [];
  const call = [
    ...(name ? [`run_name=${filled(name, knows)}`] : []),
    ...(tags.length > 0 ? [`tags=${dictionary(tags, true, knows)}`] : [])
  ];
  return python(`with mlflow.start_run(${call.join(', ')}):\n${indented(body)}`);
}
