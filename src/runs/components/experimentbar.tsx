import { Button, LabIcon } from '@jupyterlab/ui-components';
import * as React from 'react';
import pinSvg from '../../../style/pin.svg';
import { formatAgo, Picker } from '../../ui';
import type { RunsContext } from './context';

const pinIcon = new LabIcon({ name: 'provebook:pin', svgstr: pinSvg });

/** Which experiment is shown, and whether that follows the notebook. */
export function ExperimentBar({
  context
}: {
  context: RunsContext;
}): React.JSX.Element {
  const { model, trans } = context;
  const { session, experiments, list } = model;
  const items = React.useMemo(
    () =>
      experiments.all.map(({ id, name, updated }) => ({
        id,
        label: name,
        detail: updated ? formatAgo(updated, Date.now(), trans) : undefined
      })),
    [experiments.all, trans]
  );
  return (
    <div className="pb-ExperimentBar">
      <Picker
        label={trans.__('Experiment')}
        items={items}
        value={list.target?.experimentId ?? null}
        placeholder={
          experiments.isLoading
            ? trans.__('Loading experiments…')
            : trans.__('No experiment')
        }
        none={trans.__('No experiment of that name')}
        onOpen={() => void experiments.load()}
        onPick={experimentId => {
          if (session.store) {
            session.pin({ storeId: session.store.id, experimentId });
          }
        }}
      />
      <FollowChip context={context} />
    </div>
  );
}

function FollowChip({ context }: { context: RunsContext }): React.JSX.Element | null {
  const { session, list } = context.model;
  const { trans } = context;
  const isPinned = session.pinned !== null;
  const name = session.path?.split('/').pop();
  if (!isPinned && !name) {
    return null;
  }
  const toggle = () => {
    if (isPinned) {
      session.follow();
    } else if (list.target) {
      session.pin(list.target);
    }
  };
  return (
    <Button
      minimal
      small
      className="pb-Chip"
      aria-pressed={isPinned}
      title={
        isPinned
          ? trans.__('Pinned. Click to follow the current notebook.')
          : trans.__('Follows %1. Click to stay here.', name)
      }
      onClick={toggle}
    >
      <pinIcon.react tag="span" className="pb-Chip-icon" />
      <span className="pb-Chip-text">{isPinned ? trans.__('Pinned') : name}</span>
    </Button>
  );
}
