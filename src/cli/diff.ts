import { createTwoFilesPatch } from 'diff';
import { type Content, contentText } from '../project';
import type { ExportArguments } from './arguments';
import { prepareProject, problemText, type ProjectTerminal } from './export';
import { printable } from './report';

/** A file's lines; null for one that is no text. */
function lines(content: Content | null): string | null {
  const text = content === null ? '' : contentText(content);
  return text.includes('\0') ? null : text;
}

/** What an export would change, as a unified diff; 1 where it would change anything. */
export async function runDiff(
  args: ExportArguments,
  terminal: ProjectTerminal
): Promise<number> {
  const { project, notebook, changes } = await prepareProject(args, terminal);
  project.problems
    .filter(({ severity }) => severity === 'error')
    .forEach(problem => terminal.error(problemText(args.notebook, notebook, problem)));
  const found = changes.filter(({ kind }) => kind !== 'same');
  for (const { path, kind, before, after, beside } of found) {
    const [old, now] = [lines(before), lines(after)];
    if (beside !== undefined) {
      continue; // it is shown with the file beside which it lies
    }
    if (kind === 'conflict') {
      terminal.out(
        `# ${path} was edited by hand (-), and the notebook has changed too (+). Export keeps yours, and lays the notebook's beside it.`
      );
    }
    if (kind === 'edited') {
      terminal.out(
        `# ${path} was edited by hand, and export keeps it. Give --overwrite to replace it.`
      );
    }
    if (old === null || now === null) {
      terminal.out(`# ${path} is no text, and differs.`);
      continue;
    }
    const patch = createTwoFilesPatch(
      before === null ? '/dev/null' : `a/${path}`,
      after === null ? '/dev/null' : `b/${path}`,
      old,
      now
    );
    terminal.out(
      patch.replace(/^=+\n/, '').trimEnd().split('\n').map(printable).join('\n')
    );
  }
  return found.length > 0 ? 1 : 0;
}
