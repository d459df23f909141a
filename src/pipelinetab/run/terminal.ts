import type { JupyterFrontEnd } from '@jupyterlab/application';
import { Dialog, showDialog } from '@jupyterlab/apputils';
import type { Terminal } from '@jupyterlab/services';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { Widget } from '@lumino/widgets';

const CREATE = 'terminal:create-new';
const PATIENCE = 5000; // ms for the shell's first words

/** The part of JupyterLab's terminal that is used. */
interface TerminalWidget extends Widget {
  content: { session: Terminal.ITerminalConnection };
}

/** Open a terminal of the Jupyter server in a folder, and start a command there. */
export async function runInTerminal(
  app: JupyterFrontEnd,
  cwd: string,
  command: string,
  below: Widget,
  trans: TranslationBundle
): Promise<void> {
  if (!app.commands.hasCommand(CREATE) || !app.serviceManager.terminals.isAvailable()) {
    await showDialog({
      title: trans.__('This server has no terminals'),
      body: trans.__('Run this in the folder of the notebook: %1', command),
      buttons: [Dialog.okButton()]
    });
    return;
  }
  const widget = (await app.commands.execute(CREATE, { cwd })) as TerminalWidget;
  // Beside the notebook, so that both can be seen.
  app.shell.add(widget, 'main', { mode: 'split-bottom', ref: below.id });
  const { session } = widget.content;
  await firstWords(session);
  session.send({ type: 'stdin', content: [`${command}\r`] });
}

/** Resolves when the shell shows its prompt: what is sent before would appear twice. */
function firstWords(session: Terminal.ITerminalConnection): Promise<void> {
  return new Promise(resolve => {
    const done = () => {
      clearTimeout(timer);
      session.messageReceived.disconnect(hear);
      resolve();
    };
    const hear = (_: unknown, message: Terminal.IMessage) => {
      if (message.type === 'stdout') {
        done();
      }
    };
    const timer = setTimeout(done, PATIENCE);
    session.messageReceived.connect(hear);
  });
}
