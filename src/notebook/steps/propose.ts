/** Steps proposed for a notebook without tags, each with its reason. */
import type { Cell } from '../../python';
import { type Activity, activityOf } from './activity';
import { stepName, uniqueName } from './names';
import { type Proposal, proposeShared } from './shared';

export type { Proposal } from './shared';

interface Section {
  heading: string;
  cells: Cell[];
}

const REASONS: Record<Exclude<Activity, 'setup' | 'other'>, string> = {
  load: 'the cell reads data',
  prepare: 'the cell changes or splits the data',
  train: 'the cell fits a model',
  evaluate: 'the cell predicts or measures',
  show: 'the cells from here on only show results'
};

/** Code of which the person has not said yet what it is. */
const filled = (cell: Cell): boolean =>
  cell.kind === 'code' &&
  cell.source.trim() !== '' &&
  !cell.tags.some(tag =>
    /^(?:skip|setup|parameters|injected-parameters|step:[\s\S]*)$/.test(tag)
  );

function headingsOf(cell: Cell): { level: number; text: string }[] {
  const text = cell.source.replace(/^(```|~~~)[\s\S]*?^\1/gm, '');
  return [...text.matchAll(/^(#{1,6})[ \t]+(.+?)[ \t]*#*$/gm)].map(match => ({
    level: match[1]!.length,
    text: match[2]!.replace(/[*_`]|\[([^\]]*)\]\([^)]*\)/g, '$1').trim()
  }));
}

/** Sections at the topmost level of headings that parts the code in two or more. */
function sectionsOf(cells: readonly Cell[]): Section[] {
  for (let level = 1; level <= 4; level++) {
    const sections: Section[] = [];
    for (const cell of cells) {
      const heading =
        cell.kind === 'markdown'
          ? headingsOf(cell)
              .filter(found => found.level <= level)
              .pop()
          : undefined;
      if (heading) {
        sections.push({ heading: heading.text, cells: [] });
      } else if (filled(cell)) {
        sections[sections.length - 1]?.cells.push(cell);
      }
    }
    const full = sections.filter(section => section.cells.length > 0);
    const working = full.filter(({ cells: all }) =>
      all.some(cell => activityOf(cell) !== 'setup')
    );
    if (working.length >= 2) {
      return full;
    }
  }
  return [];
}

function byHeadings(
  sections: readonly Section[],
  done: ReadonlySet<string>
): Proposal[] {
  const taken = new Set(['setup', 'parameters']);
  return sections.flatMap(({ heading, cells }) => {
    const first = cells.find(cell => !done.has(cell.id));
    if (!first) {
      return [];
    }
    const plain = heading.replace(/^(?:step\s+)?\d+(?:\.\d+)*[.):]?\s+/i, '');
    const name = uniqueName(stepName(plain || heading), taken);
    taken.add(name);
    return [{ cell: first.id, tag: `step:${name}`, reason: `heading "${heading}"` }];
  });
}

const isWork = (activity: Activity): boolean =>
  activity !== 'show' && activity !== 'other';

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
  const common = proposeShared(cells.filter(filled)).filter(
    ({ tag }) =>
      tag !== 'parameters' || !cells.some(cell => cell.tags.includes('parameters'))
  );
  const done = new Set(common.map(proposal => proposal.cell));
  const sections = sectionsOf(cells);
  const open = cells.filter(cell => filled(cell) && !done.has(cell.id));
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
