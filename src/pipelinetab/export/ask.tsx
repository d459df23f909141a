import { Dialog, ReactWidget, showDialog } from '@jupyterlab/apputils';
import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import { besideOf, type Ci, CI_NAMES, type FileChange, isCi } from '../../project';
import { SideBySide } from './sidebyside';

/** Where a project goes, what it is called, and what runs its tests, if it has any. */
export interface Target {
  folder: string;
  name: string;
  tests: Ci | null;
}

const SERVICES: Record<Ci, string> = { github: 'GitHub Actions', gitlab: 'GitLab CI' };

function TestsField(props: { chosen: Ci | null; trans: TranslationBundle }) {
  const { chosen, trans } = props;
  const [isOn, setIsOn] = React.useState(chosen !== null);
  return (
    <fieldset className="pb-Export-tests">
      <label className="pb-Export-tick">
        <input
          name="tests"
          type="checkbox"
          checked={isOn}
          onChange={event => setIsOn(event.target.checked)}
          aria-describedby="pb-Export-tests"
        />
        {trans.__('With tests of its numbers')}
      </label>
      <span id="pb-Export-tests" className="pb-Export-hint">
        {trans.__('Each metric is compared with what Verify records')}
      </span>
      <label className="pb-Export-service">
        {trans.__('Run at each push by')}
        <select
          name="service"
          className="pb-Export-select"
          defaultValue={chosen ?? CI_NAMES[0]}
          disabled={!isOn}
        >
          {CI_NAMES.map(ci => (
            <option key={ci} value={ci}>
              {SERVICES[ci]}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}

/** A form whose fields are read when the dialog is accepted. */
class TargetForm extends ReactWidget implements Dialog.IBodyWidget<Target> {
  constructor(
    private readonly _target: Target,
    private readonly _trans: TranslationBundle
  ) {
    super();
    this.addClass('pb-Export');
  }

  getValue(): Target {
    const input = (name: string) =>
      this.node.querySelector<HTMLInputElement>(`[name="${name}"]`);
    const field = (name: string) => input(name)?.value.trim() ?? '';
    const service = field('service');
    return {
      folder: field('folder'),
      name: field('name'),
      tests: input('tests')?.checked && isCi(service) ? service : null
    };
  }

  protected render(): React.JSX.Element {
    const trans = this._trans;
    return (
      <>
        <label className="pb-Export-field">
          {trans.__('Folder')}
          <input
            name="folder"
            className="jp-mod-styled"
            defaultValue={this._target.folder}
            spellCheck={false}
          />
          <span className="pb-Export-hint">{trans.__('Beside the notebook')}</span>
        </label>
        <label className="pb-Export-field">
          {trans.__('Name of the project')}
          <input
            name="name"
            className="jp-mod-styled"
            defaultValue={this._target.name}
            spellCheck={false}
          />
        </label>
        <TestsField chosen={this._target.tests} trans={trans} />
      </>
    );
  }
}

/** Ask where a project goes; null where the person thinks better of it. */
export async function askTarget(
  target: Target,
  trans: TranslationBundle
): Promise<Target | null> {
  const result = await showDialog({
    title: trans.__('Export as an MLflow Project'),
    body: new TargetForm(target, trans),
    buttons: [Dialog.cancelButton(), Dialog.okButton({ label: trans.__('Export') })],
    focusNodeSelector: '[name="folder"]'
  });
  const value = result.value;
  return result.button.accept && value && value.folder ? value : null;
}

function Lines({ lead, lines }: { lead: string; lines: readonly string[] }) {
  return (
    <div className="pb-Export-lines">
      <p>{lead}</p>
      <ul>
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

/** Files that a person has edited; of those that the notebook has changed too, both versions. */
function Edits(props: {
  edited: readonly FileChange[];
  trans: TranslationBundle;
}): React.JSX.Element {
  const { edited, trans } = props;
  const torn = edited.filter(({ kind }) => kind === 'conflict');
  return (
    <div className="pb-Export-edits">
      <Lines
        lead={trans.__('These files are not as the last export wrote them:')}
        lines={edited.map(({ path }) => path)}
      />
      {torn.length > 0 && (
        <p>
          {trans.__(
            'The notebook has changed too. If you keep yours, what the notebook makes of it now is written beside it (%1). Put together what you want of both, and delete that file.',
            besideOf('…')
          )}
        </p>
      )}
      {torn.map(({ path, before, after }) => (
        <details key={path} open={torn.length === 1}>
          <summary>{path}</summary>
          <SideBySide path={path} mine={before!} theirs={after!} trans={trans} />
        </details>
      ))}
    </div>
  );
}

/** What happens to files that a person has edited; null to stop. */
export async function askAboutEdits(
  edited: readonly FileChange[],
  trans: TranslationBundle
): Promise<'keep' | 'overwrite' | null> {
  const keep = trans.__('Keep Mine');
  const overwrite = trans.__('Overwrite');
  const { button } = await showDialog({
    title: trans.__('Files Were Edited by Hand'),
    body: <Edits edited={edited} trans={trans} />,
    buttons: [
      Dialog.cancelButton(),
      Dialog.warnButton({ label: overwrite }),
      Dialog.okButton({ label: keep })
    ]
  });
  return button.label === keep
    ? 'keep'
    : button.label === overwrite
      ? 'overwrite'
      : null;
}

/** Whether texts that look like passwords may be written. */
export async function askAboutSecrets(
  lines: readonly string[],
  trans: TranslationBundle
): Promise<boolean> {
  const { button } = await showDialog({
    title: trans.__('Passwords in the Notebook?'),
    body: (
      <Lines
        lead={trans.__(
          'These lines look like passwords or keys. A project is made to be shared: better take them from os.environ.'
        )}
        lines={lines}
      />
    ),
    buttons: [
      Dialog.cancelButton(),
      Dialog.warnButton({ label: trans.__('Write Them All the Same') })
    ]
  });
  return button.accept;
}

/** What was not exported, or wants a look. */
export async function tellProblems(
  title: string,
  lead: string,
  lines: readonly string[],
  trans: TranslationBundle
): Promise<void> {
  await showDialog({
    title,
    body: <Lines lead={lead} lines={lines} />,
    buttons: [Dialog.okButton({ label: trans.__('Close') })]
  });
}
