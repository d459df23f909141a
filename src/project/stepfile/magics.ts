/** IPython's commands as the Python that does the same in a plain script. */
import {
  type Command,
  isExpression,
  magicSpec,
  afterOptions,
  splitWords,
  pythonText
} from '../../python';
import { filled, type Knows, NOTHING, type Plain } from './plain';
import { mlflowLine, mlflowRun } from './mlflowmagics';

/** As IPython runs a command: in the user's own shell; what is taken has the errors in it. */
function shell({ args, assigned, form }: Command, knows: Knows): Plain {
  const run = `subprocess.run(${filled(args.trim(), knows)}, shell=True, executable=os.environ.get("SHELL")`;
  const python =
    assigned || form === 'capture'
      ? `${run}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace").stdout.splitlines()`
      : `${run})`;
  return { python, modules: ['os', 'subprocess'] };
}

function environment(args: string, knows: Knows): Plain | null {
  const [, name, value] = /^\s*(\w+)\s*(?:=|\s)\s*(.*)$/.exec(args) ?? [];
  return name
    ? {
        python: `os.environ[${pythonText(name)}] = ${filled(value!, knows)}`,
        modules: ['os']
      }
    : NOTHING;
}

/** Line magics; `statement` gives the Python of a magic that runs its argument. */
export function plainLine(
  command: Command,
  statement: (source: string) => string,
  knows: Knows
): Plain | null {
  const { form, name, args, assigned } = command;
  if (form === 'shell' || form === 'capture') {
    return shell(command, knows);
  }
  if (form === 'help') {
    return NOTHING;
  }
  if (form === 'quoteEach' || form === 'quoteAll') {
    const words = form === 'quoteEach' ? args.split(/\s+/).filter(Boolean) : [args];
    return { python: `${name}(${words.map(pythonText).join(', ')})` };
  }
  if (form === 'call') {
    return { python: `${name}(${args.split(/\s+/).filter(Boolean).join(', ')})` };
  }
  const spec = magicSpec(name);
  if (name === 'mlflow') {
    return mlflowLine(args, knows);
  }
  if (spec?.line === 'statement') {
    const python = statement(afterOptions(args, spec.options ?? '')).trim();
    return assigned && !isExpression(python) ? null : { python: python || 'pass' };
  }
  if (assigned) {
    return name === 'pwd' ? { python: 'os.getcwd()', modules: ['os'] } : null;
  }
  if (spec?.line === 'timed' || spec?.line === 'nothing') {
    if (/^(?:env|set_env)$/.test(name)) {
      return environment(args, knows);
    }
    if (name === 'cd') {
      return { python: `os.chdir(${filled(args.trim(), knows)})`, modules: ['os'] };
    }
    return /^(?:recall|rep|rerun|pushd|popd|dotenv)$/.test(name) ? null : NOTHING;
  }
  return spec?.line === 'shell' && spec.effect
    ? shell({ ...command, args: `${name} ${args}` }, knows)
    : null;
}

/** Lines of a body as one Python text, which may span lines. */
function longText(body: string): string {
  return /"""|\\/.test(body) ? pythonText(body) : `"""${body}"""`;
}

/** A body that another program reads; its arguments are words as the shell parts them. */
function script({ name, args }: Command, body: string, knows: Knows): Plain | null {
  // Options of the magic itself (`--out x`, `--bg`, `--no-raise-error`).
  if (!/^(?:bash|sh|perl|ruby)$/.test(name) || /(?:^|\s)--\w/.test(args)) {
    return null;
  }
  const given = args.trim();
  const text = filled(given, knows);
  const more = given ? `, *shlex.split(${text})` : '';
  return {
    python: `subprocess.run(["${name}"${more}], input=${longText(`${body}\n`)}, text=True, check=True)`,
    modules: given ? ['shlex', 'subprocess'] : ['subprocess']
  };
}

/** Cell magics; lines stay where they are, or the cell becomes one statement. */
export function plainCell(
  command: Command,
  body: string,
  nested: (source: string) => string,
  knows: Knows
): Plain | null {
  const { name, args } = command;
  const spec = magicSpec(name);
  if (name === 'mlflow') {
    return mlflowRun(args, nested(body), knows);
  }
  switch (spec?.cell) {
    case 'statement':
    case 'capture':
      return { python: `\n${nested(body)}` };
    case 'timed':
    case 'nothing':
      return NOTHING;
    case 'file': {
      const words = splitWords(args);
      const path = words.find(word => !word.startsWith('-'));
      const mode = words.some(word => /^(?:-a|--append)$/.test(word)) ? 'a' : 'w';
      return path && !/[{}$]/.test(path)
        ? {
            python: `with open(${pythonText(path)}, "${mode}", encoding="utf-8") as _file:\n    _file.write(${longText(`${body}\n`)})`
          }
        : null;
    }
    case 'script':
      return spec.line === 'shell'
        ? shell({ ...command, args: body }, knows)
        : script(command, body, knows);
    default:
      return null;
  }
}
