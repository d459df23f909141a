/** Steps proposed for a notebook without tags, each with its reason. */
import type { Cell } from '../../python';
import {
  type Activity,
  activityOf,
  looksLikeParameters,
  onlyLooksAround
} from './activity';
import { stepName, uniqueName } from './names';
import { isOpen, type Section, sectionsOf } from './sections';
import { type Proposal, proposeShared } from './shared';

export type { Proposal } from './shared';

const REASONS: Record<Exclude<Activity, 'setup' | 'other'>, string> = {
  load: 'the cell reads data',
  prepare: 'the cell changes or splits the data',
  train: 'the cell fits a model',
  evaluate: 'the cell predicts or measures',
  show: 'the cells from here on only show results'
};

/** Work above the first heading is named by what it does. */
function unnamed(
  open: readonly Cell[]
): { first: Cell; name: string; reason: string } | null {
  const first = open.find(
    cell => !looksLikeParameters(cell.source) && !onlyLooksAround(cell.source)
  );
  const activity = open.map(activityOf).find(isWork);
  return (
    (first && {
      first,
      name: activity ?? 'start',
      reason: activity ? REASONS[activity] : 'the cells above the first heading'
    }) ??
    null
  );
}

function named(heading: string, open: readonly Cell[]) {
  const plain = heading.replace(/^(?:step\s+)?\d+(?:\.\d+)*[.):]?\s+/i, '');
  const name = stepName(plain || heading);
  return open[0] ? { first: open[0], name, reason: `heading "${heading}"` } : null;
}

function byHeadings(
  sections: readonly Section[],
  done: ReadonlySet<string>
): Proposal[] {
  const taken = new Set(['setup', 'parameters']);
  return sections.flatMap(({ heading, cells }) => {
    const open = cells.filter(cell => !done.has(cell.id));
    const step = heading === null ? unnamed(open) : named(heading, open);
    if (!step) {
      return [];
    }
    const name = uniqueName(step.name, taken);
    taken.add(name);
    return [{ cell: step.first.id, tag: `step:${name}`, reason: step.reason }];
  });
}

type Work = keyof Omit<typeof REASONS, 'show'>;

const isWork = (activity: Activity): activity is Work =>
  activity !== 'setup' && activity !== 'show' && activity !== 'other';

function byActivity(cells: readonly Cell[]): Proposal[] {
  const taken = new Set<string>();
  const proposals: Proposal[] = [];
  let current: Activity = 'other';
  const activities = cells.map(activityOf);
  const end = cells.length - [...activities].reverse().findIndex(isWork);
  cells.forEach((cell, index) => {
    const activity = activities[index]!;
    const shows = activity === 'show' && index >= end && current !== 'other';
    if (
      activity === current ||
      activity === 'setup' ||
      activity === 'other' ||
      (activity === 'show' && !shows)
    ) {
      return;
    }
    current = activity;
    const name = uniqueName(activity, taken);
    taken.add(name);
    proposals.push({ cell: cell.id, tag: `step:${name}`, reason: REASONS[activity] });
  });
  return proposals;
}

/** Tags that would part a notebook into steps: from its headings, else from its calls. */
export function proposeSteps(cells: readonly Cell[]): Proposal[] {
  const common = proposeShared(cells.filter(isOpen)).filter(
    ({ tag }) =>
      tag !== 'parameters' || !cells.some(cell => cell.tags.includes('parameters'))
  );
  const done = new Set(common.map(proposal => proposal.cell));
  const sections = sectionsOf(cells);
  const open = cells.filter(cell => isOpen(cell) && !done.has(cell.id));
  let steps = sections.length > 0 ? byHeadings(sections, done) : byActivity(open);
  const first = open[0];
  if (steps.length === 0 && first) {
    const reason = 'neither headings nor calls part the notebook';
    steps = [{ cell: first.id, tag: 'step:main_step', reason }];
  }
  const order = new Map(cells.map((cell, index) => [cell.id, index]));
  return [...common, ...steps].sort((a, b) => order.get(a.cell)! - order.get(b.cell)!);
}

/** The cells with the proposed tags on them. */
export function withProposals(
  cells: readonly Cell[],
  proposals: readonly Proposal[]
): Cell[] {
  const tags = new Map(proposals.map(proposal => [proposal.cell, proposal.tag]));
  return cells.map(cell => {
    const tag = tags.get(cell.id);
    return tag && !cell.tags.includes('skip')
      ? { ...cell, tags: [...cell.tags, tag] }
      : cell;
  });
}
