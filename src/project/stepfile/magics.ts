/** IPython's commands as the Python that does the same in a plain script. */
import {
  type Command,
  isExpression,
  magicSpec,
  afterOptions,
  optionValues,
  splitWords,
  pythonText
} from '../../python';
import { filled, NOTHING, type Plain } from './plain';
import { mlflowLine, mlflowRun } from './mlflowmagics';

function shell({ args, assigned, form }: Command): Plain {
  const command = filled(args.trim());
  const python =
    assigned || form === 'capture'
      ? `subprocess.run(${command}, shell=True, capture_output=True, text=True).stdout.splitlines()`
      : `subprocess.run(${command}, shell=True)`;
  return { python, modules: ['subprocess'] };
}

function environment(args: string): Plain | null {
  const [, name, value] = /^\s*(\w+)\s*(?:=|\s)\s*(.*)$/.exec(args) ?? [];
  return name
    ? {
        python: `os.environ[${pythonText(name)}] = ${filled(value!)}`,
        modules: ['os']
      }
    : NOTHING;
}

/** Line magics; `statement` gives the Python of a magic that runs its argument. */
export function plainLine(
  command: Command,
  statement: (source: string) => string
): Plain | null {
  const { form, name, args, assigned } = command;
  if (form === 'shell' || form === 'capture') {
    return shell(command);
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
    return mlflowLine(args);
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
      return environment(args);
    }
    if (name === 'cd') {
      return { python: `os.chdir(${filled(args.trim())})`, modules: ['os'] };
    }
    return /^(?:recall|rep|rerun|pushd|popd|dotenv)$/.test(name) ? null : NOTHING;
  }
  return spec?.line === 'shell' && spec.effect
    ? shell({ ...command, args: `${name} ${args}` })
    : null;
}

/** Lines of a body as one Python text, which may span lines. */
function longText(body: string): string {
  return /"""|\\/.test(body) ? pythonText(body) : `"""${body}"""`;
}

/** Cell magics; lines stay where they are, or the cell becomes one statement. */
export function plainCell(
  command: Command,
  body: string,
  nested: (source: string) => string
): Plain | null {
  const { name, args } = command;
  const spec = magicSpec(name);
  if (name === 'mlflow') {
    return mlflowRun(args, nested(body));
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
    case 'script': {
      const options = optionValues(args, ['--out', '--err', '--proc']);
      const program = name === '!' || name === 'sx' || name === 'system' ? 'sh' : name;
      return /^(?:bash|sh|perl|ruby)$/.test(program) && options.length === 0
        ? {
            python: `subprocess.run(["${program}"], input=${longText(`${body}\n`)}, text=True, check=True)`,
            modules: ['subprocess']
          }
        : null;
    }
    default:
      return null;
  }
}
