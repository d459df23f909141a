/** Models that steps log. */
import { mlflowCall } from '../../libraries';
import { type Call, eachSyntax, type PythonParser, readModule } from '../../python';
import { dotted } from '../plan/constants';
import { aliasesOf } from './mlflowcalls';

export interface LoggedModel {
  step: string;
  /** Null where only the running step knows it. */
  name: string | null;
}

/** What MLflow calls a model that a fit logs by itself. */
const BY_ITSELF = 'model';

/** Models that the file of a step logs. */
export function modelsIn(
  python: PythonParser,
  step: string,
  text: string
): LoggedModel[] {
  const { body } = readModule(python, text);
  const aliases = aliasesOf(body);
  const found = new Map<string | null, LoggedModel>();
  eachSyntax(body, node => {
    const call = node.kind === 'call' ? (node as unknown as Call) : null;
    const [head, ...rest] = (call && dotted(call.callee))?.split('.') ?? [];
    const path = [aliases.get(head ?? '') ?? '', ...rest].join('.');
    if (call && mlflowCall.logsModel(path)) {
      const name = nameIn(call);
      found.set(name, { step, name });
    } else if (call && mlflowCall.autologs(path) && !isOff(call) && fits(text)) {
      found.set(BY_ITSELF, { step, name: BY_ITSELF });
    }
  });
  return [...found.values()];
}

const isText = (value: Call['args'][number]['value']): boolean =>
  value.kind === 'const' && value.text !== null;

function nameIn({ args }: Call): string | null {
  const named = args.find(
    ({ keyword }) => keyword === 'name' || keyword === 'artifact_path'
  );
  const given = named ?? args.find(({ keyword, value }) => !keyword && isText(value));
  return given?.value.kind === 'const' ? given.value.text : null;
}

/** Whether autologging is told to leave models out, or to stop. */
const isOff = ({ args }: Call): boolean =>
  args.some(
    ({ keyword, value }) =>
      value.kind === 'const' &&
      ((keyword === 'log_models' && value.value === false) ||
        (keyword === 'disable' && value.value === true))
  );

const fits = (text: string): boolean => /\.(?:fit|train)\w*\(/.test(text);
