/** The command that runs an exported project, for the shell of the server's terminals. */

export interface ProjectRun {
  /** The kernel's interpreter. */
  python: string;
  /** The project's folder, relative to the notebook's. */
  folder: string;
  experiment: string;
  /** Values that differ from the defaults, as text. */
  values: ReadonlyMap<string, string>;
}

/** Quoted for a POSIX shell, where it must be. */
export function quote(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replace(/'/g, `'"'"'`)}'`;
}

/** Quoted for PowerShell, which Jupyter's terminals are on Windows. */
function quotePowerShell(text: string): string {
  return /^[\w+=:./\\-]+$/.test(text) ? text : `'${text.replace(/'/g, "''")}'`;
}

/** Control characters would be keys pressed in the terminal. */
function plain(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u001f\u007f]/g, ' ');
}

/** The project's commands say `python`: that has to be the kernel's, too. */
function withPath(python: string, isWindows: boolean): string {
  const end = Math.max(python.lastIndexOf('/'), python.lastIndexOf('\\'));
  if (end <= 0) {
    return ''; // a bare name is looked up in PATH anyway
  }
  const folder = plain(python.slice(0, end));
  return isWindows
    ? `$env:PATH = ${quotePowerShell(`${folder};`)} + $env:PATH; `
    : `PATH=${quote(folder)}:"$PATH" `;
}

/** A command line for the kernel's Python, with `python` meaning it too. */
export function pythonCommand(python: string, words: readonly string[]): string {
  const isWindows = /^[A-Za-z]:[\\/]|^\\\\/.test(python);
  const word = (text: string) => (isWindows ? quotePowerShell : quote)(plain(text));
  const start = `${withPath(python, isWindows)}${isWindows ? '& ' : ''}${word(python)}`;
  return [start, ...words.map(word)].join(' ');
}

/** A folder that is never taken for an option, nor for the address of a repository. */
export function placeOf(folder: string): string {
  return /^(?:\.{0,2}\/|[A-Za-z]:)/.test(folder) ? folder : `./${folder}`;
}

export function runCommand({ python, folder, experiment, values }: ProjectRun): string {
  const words = ['-m', 'mlflow', 'run', placeOf(folder), '--env-manager', 'local'];
  words.push('--experiment-name', experiment);
  values.forEach((value, name) => words.push('-P', `${name}=${value}`));
  return pythonCommand(python, words);
}
