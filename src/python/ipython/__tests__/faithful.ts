import { cleanLines } from '../cleanup';
import type { Command } from '../commands';
import { cellMagic, lineCommands, replaceCommands } from '../parse';

const text = (value: string): string => JSON.stringify(value);

function render({ form, name, args, body }: Command): string {
  switch (form) {
    case 'cell':
      return `get_ipython().run_cell_magic(${text(name)}, ${text(args)}, ${text(body!)})`;
    case 'magic':
      return `get_ipython().run_line_magic(${text(name)}, ${text(args)})`;
    case 'shell':
      return `get_ipython().system(${text(args)})`;
    case 'capture':
      return `get_ipython().getoutput(${text(args)})`;
    case 'quoteEach':
      return `${name}("${args.split(/\s+/).filter(Boolean).join('", "')}")`;
    case 'quoteAll':
      return `${name}("${args}")`;
    case 'call':
      return `${name}(${args.split(/\s+/).filter(Boolean).join(', ')})`;
    case 'help':
      return 'HELP';
  }
}

/** The calls IPython itself would put in place of what was found. */
export function asIPython(source: string): string {
  const whole = source.endsWith('\n') ? source.slice(0, -1) : source;
  const lines = cleanLines(whole);
  const magic = cellMagic(lines);
  if (magic) {
    // An empty line is a body, too.
    const hasBody = magic.line < lines.length - 1;
    return render({ ...magic, body: hasBody ? `${magic.body}\n` : '' });
  }
  const help = (command: Command): string => {
    const last = lines.slice(command.line, command.lastLine + 1).join('\n');
    const twice = /\?\?\s*$/.test(last) || /^\s*\?\?/.test(last);
    const { name } = command;
    if (name === '') {
      return 'get_ipython().show_usage()';
    }
    const method = twice ? 'pinfo2' : name.includes('*') ? 'psearch' : 'pinfo';
    const magicName = method;
    return `get_ipython().run_line_magic(${text(magicName)}, ${text(name)})`;
  };
  return replaceCommands(lines, lineCommands(lines), command =>
    command.form === 'help' ? help(command) : render(command)
  ).join('\n');
}
