/** Commands that change what a cell is to the pipeline, and the menu that offers them. */
import { InputDialog } from '@jupyterlab/apputils';
import type { NotebookPanel } from '@jupyterlab/notebook';
import type { TranslationBundle } from '@jupyterlab/translation';
import type { CommandRegistry } from '@lumino/commands';
import { Menu } from '@lumino/widgets';
import type { Proposal } from '../../notebook';
import type { Cell } from '../../python';
import { applyTags } from './apply';
import type { PipelineModel } from '../model';
import type { CellRole } from './roles';
import { snapshot } from '../snapshot';
import { choose, type Choice, nameFor, rename, taggedParts } from './tags';

export const SET_STEP = 'provebook:set-step';
export const RENAME_STEP = 'provebook:rename-step';

/** What the menu offers; `continue` takes the cell into the step above. */
export type Offer = 'new' | 'continue' | 'setup' | 'parameters' | 'skip';
const OFFERS: readonly Offer[] = ['new', 'continue', 'setup', 'parameters', 'skip'];

interface Roles {
  cells: readonly Cell[];
  proposals: readonly Proposal[];
  parts: readonly { role: CellRole; name: string; cells: readonly string[] }[];
}

/** The parts as the tab shows them, or, while nobody sees it, as the tags say. */
function rolesOf({ model }: CellRoles, panel: NotebookPanel): Roles | null {
  const notebook = panel.content.model;
  if (!notebook) {
    return null;
  }
  const { cells } = snapshot(notebook);
  const seen = model.isSeen && model.ready?.panel === panel ? model.ready : null;
  return {
    cells,
    proposals: seen?.analysis.proposals ?? [],
    parts: seen?.parts ?? taggedParts(cells)
  };
}

/** What a cell of the notebook in front is to the pipeline. */
export function partOf(
  context: CellRoles,
  cell: string
): { role: CellRole; name: string; index: number } | null {
  const panel = context.current();
  const roles = panel && rolesOf(context, panel);
  const part = roles?.parts.find(({ cells }) => cells.includes(cell));
  const steps = roles?.parts.filter(({ role }) => role === 'step') ?? [];
  return part ? { ...part, index: steps.indexOf(part) } : null;
}

export function offerLabel(offer: Offer, trans: TranslationBundle): string {
  switch (offer) {
    case 'new':
      return trans.__('New Step…');
    case 'continue':
      return trans.__('Continue the Step Above');
    case 'setup':
      return trans.__('Setup (Shared by All Steps)');
    case 'parameters':
      return trans.__('Parameters');
    case 'skip':
      return trans.__('Skip (Not in the Pipeline)');
  }
}

export interface CellRoles {
  trans: TranslationBundle;
  current: () => NotebookPanel | null;
  /** Steps that are only proposed there, and seen, are accepted with a change. */
  model: PipelineModel;
}

async function askName(
  context: CellRoles,
  title: string,
  roles: Roles,
  old: string
): Promise<string | null> {
  const { trans } = context;
  const answer = await InputDialog.getText({
    title,
    label: trans.__('Letters, digits and underscores, such as train_model'),
    text: old,
    okLabel: old ? trans.__('Rename') : trans.__('Begin step')
  });
  if (!answer.button.accept || !answer.value?.trim()) {
    return null;
  }
  const taken = roles.parts.map(({ name }) => name).filter(name => name !== old);
  return nameFor(answer.value, taken);
}

/** Give the active cell another role. */
export async function setRole(
  context: CellRoles,
  offer: Offer,
  name?: string
): Promise<void> {
  const panel = context.current();
  const id = panel?.content.activeCell?.model.id;
  const roles = panel && rolesOf(context, panel);
  if (!panel || !id || !roles) {
    return;
  }
  let choice: Choice = null;
  if (offer === 'new') {
    const title = context.trans.__('New step');
    const chosen = name
      ? nameFor(
          name,
          roles.parts.map(part => part.name)
        )
      : await askName(context, title, roles, '');
    if (!chosen) {
      return;
    }
    choice = { role: 'step', name: chosen };
  } else if (offer !== 'continue') {
    choice = { role: offer };
  }
  applyTags(panel, choose(roles.cells, roles.proposals, id, choice));
}

/** Ask for a name, or take it, and give it to a step. */
export async function renameStep(
  context: CellRoles,
  step?: string,
  name?: string
): Promise<void> {
  const panel = context.current();
  const roles = panel && rolesOf(context, panel);
  if (!panel || !roles) {
    return;
  }
  const active = panel.content.activeCell?.model.id ?? '';
  const old = step ?? partOf(context, active)?.name;
  const part = roles.parts.find(one => one.role === 'step' && one.name === old);
  if (!part) {
    return;
  }
  const title = context.trans.__('Rename step %1', part.name);
  const others = roles.parts.map(one => one.name).filter(one => one !== part.name);
  const to = name
    ? nameFor(name, others)
    : await askName(context, title, roles, part.name);
  if (to && to !== part.name) {
    applyTags(panel, rename(roles.cells, roles.proposals, part.cells, to));
  }
}

/** The menu for the active cell, below a node. */
export function openRoleMenu(commands: CommandRegistry, below: HTMLElement): void {
  const menu = new Menu({ commands });
  OFFERS.forEach(role => menu.addItem({ command: SET_STEP, args: { role } }));
  menu.addItem({ type: 'separator' });
  menu.addItem({ command: RENAME_STEP });
  menu.aboutToClose.connect(() => {
    // Lumino triggers the command after it closes the menu.
    setTimeout(() => menu.dispose(), 0);
  });
  const { left, bottom } = below.getBoundingClientRect();
  menu.open(left, bottom);
}

export function isOffer(value: unknown): value is Offer {
  return OFFERS.includes(value as Offer);
}
