import * as React from 'react';
import { messageOf, type LoggedModel, type Run } from '../../mlflow';
import { formatBytes } from '../../ui';
import type { RunsContext } from './context';
import { KeyValues } from './keyvalues';

/** The models that a run logged, with flavour and size. */
export function Models({
  run,
  context
}: {
  run: Run;
  context: RunsContext;
}): React.JSX.Element {
  const { model, trans } = context;
  const [models, setModels] = React.useState<readonly LoggedModel[]>([]);
  const [error, setError] = React.useState<unknown>(null);
  const client = model.session.client;
  const ids = run.models.slice(0, 20).join(' ');
  React.useEffect(() => {
    const request = new AbortController();
    setError(null);
    if (client && ids) {
      Promise.all(ids.split(' ').map(id => client.getLoggedModel(id, request.signal)))
        .then(setModels)
        .catch(reason => request.signal.aborted || setError(reason));
    }
    return () => request.abort();
  }, [client, ids]);
  const items = models.map(item => ({
    key: item.name || item.id,
    value: [item.flavors.join(', '), item.sizeBytes && formatBytes(item.sizeBytes)]
      .filter(Boolean)
      .join(' · '),
    full: `models:/${item.id}`
  }));
  return (
    <>
      {error !== null && <div className="pb-Muted">{messageOf(error)}</div>}
      <KeyValues title={trans.__('Models')} items={items} trans={trans} />
    </>
  );
}
