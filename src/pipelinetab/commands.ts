import type { JupyterFrontEnd } from '@jupyterlab/application';
import type { ICommandPalette } from '@jupyterlab/apputils';
import { flowIcon } from '../ui';
import {
  type CellRoles,
  isOffer,
  offerLabel,
  openRoleMenu,
  partOf,
  RENAME_STEP,
  renameStep,
  SET_STEP,
  setRole
} from './cells/cellrole';
import type { PipelineContext } from './components/context';

export const CommandIDs = {
  show: 'provebook:show-pipeline',
  open: 'provebook:open-pipeline',
  propose: 'provebook:propose-steps',
  setStep: SET_STEP,
  renameStep: RENAME_STEP
} as const;

const text = (description: string) => ({ type: 'string' as const, description });

function describe(properties: Record<string, ReturnType<typeof text>> = {}) {
  return { args: { type: 'object' as const, properties } };
}

/** Add the tab's commands, and put them into the palette. */
export function addCommands(
  app: JupyterFrontEnd,
  context: PipelineContext,
  roles: CellRoles,
  show: () => void,
  palette: ICommandPalette | null
): void {
  const { commands } = app;
  const { trans, model } = context;
  commands.addCommand(CommandIDs.show, {
    label: trans.__('Show Pipeline'),
    describedBy: describe(),
    icon: flowIcon,
    execute: show
  });
  commands.addCommand(CommandIDs.open, {
    label: trans.__('Open Pipeline in a Tab'),
    describedBy: describe(),
    isEnabled: () => roles.current() !== null,
    execute: () => context.openTab?.()
  });
  commands.addCommand(CommandIDs.propose, {
    label: trans.__('Tag the Cells with the Proposed Steps'),
    describedBy: describe(),
    isEnabled: () => (model.ready?.analysis.proposals.length ?? 0) > 0,
    execute: () => context.propose()
  });
  addRoleCommands(app, context, roles);
  for (const command of Object.values(CommandIDs)) {
    palette?.addItem({ command, category: 'MLflow' });
  }
}

function addRoleCommands(
  app: JupyterFrontEnd,
  { trans }: PipelineContext,
  roles: CellRoles
): void {
  const { commands } = app;
  const activePart = () => {
    const panel = roles.current();
    const id = panel?.content.activeCell?.model.id;
    return id ? partOf(roles, id) : null;
  };
  commands.addCommand(CommandIDs.setStep, {
    label: args =>
      isOffer(args.role)
        ? offerLabel(args.role, trans)
        : trans.__('Set the Step of the Cell…'),
    describedBy: describe({
      role: text('new, continue, setup, parameters or skip; a menu asks without it'),
      name: text('name of a new step; a dialog asks without it')
    }),
    isEnabled: () => roles.current()?.content.activeCell?.model.type === 'code',
    isToggled: args => args.role !== 'new' && activePart()?.role === args.role,
    execute: args => {
      if (isOffer(args.role)) {
        const name = typeof args.name === 'string' ? args.name : undefined;
        return setRole(roles, args.role, name);
      }
      const node = roles.current()?.content.activeCell?.node;
      return node && openRoleMenu(commands, node);
    }
  });
  commands.addCommand(CommandIDs.renameStep, {
    label: trans.__('Rename the Step…'),
    describedBy: describe({
      step: text("the step's name now; that of the active cell without it"),
      name: text('its new name; a dialog asks without it')
    }),
    isEnabled: args => typeof args.step === 'string' || activePart()?.role === 'step',
    execute: ({ step, name }) =>
      renameStep(
        roles,
        typeof step === 'string' ? step : undefined,
        typeof name === 'string' ? name : undefined
      )
  });
}
