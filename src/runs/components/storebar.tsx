import { Button, HTMLSelect } from '@jupyterlab/ui-components';
import * as React from 'react';
import { MlflowError } from '../../mlflow';
import { Problem, Waiting } from '../../ui';
import type { Store } from '../../wire';
import type { RunsContext } from './context';

/** Which store, in what state, and the way to MLflow's own UI. */
export function StoreBar({ context }: { context: RunsContext }): React.JSX.Element {
  const { model, trans } = context;
  const { store, stores } = model.session;
  if (!store) {
    return stores.error ? (
      <Problem
        error={stores.error}
        trans={trans}
        onRetry={() => void stores.refresh()}
      />
    ) : (
      <Waiting label={trans.__('Looking for stores…')} trans={trans} />
    );
  }
  return (
    <>
      <div className="pb-StoreBar">
        <StoreState store={store} context={context} />
        {stores.all.length > 1 ? (
          <HTMLSelect
            className="pb-StoreBar-select"
            aria-label={trans.__('Store')}
            value={store.id}
            onChange={event =>
              model.session.pin({ storeId: event.target.value, experimentId: null })
            }
          >
            {stores.all.map(item => (
              <option key={item.id} value={item.id}>
                {`${kindName(item.kind)} ${item.name}`}
              </option>
            ))}
          </HTMLSelect>
        ) : (
          <>
            <span>{kindName(store.kind)}</span>
            <span className="pb-StoreBar-name" title={store.name}>
              {store.name}
            </span>
          </>
        )}
        {store.ui && (
          <Button
            small
            className="pb-Button pb-StoreBar-open"
            title={
              store.ui === 'tab'
                ? trans.__("Open MLflow's own interface in a tab")
                : trans.__("Open MLflow's own interface in a new browser tab")
            }
            onClick={() => context.openMlflow(store)}
          >
            {trans.__('Open MLflow')}
          </Button>
        )}
      </div>
      <StoreTrouble store={store} context={context} />
    </>
  );
}

function StoreState(props: { store: Store; context: RunsContext }): React.JSX.Element {
  const { trans } = props.context;
  const names = {
    idle: trans.__('not started'),
    starting: trans.__('starting'),
    ready: trans.__('ready'),
    failed: trans.__('failed')
  };
  const { state, mlflow_version: version } = props.store;
  const title = version
    ? trans.__('%1, MLflow %2', names[state], version)
    : names[state];
  return (
    <span
      className={`pb-Dot pb-mod-store-${state}`}
      role="img"
      aria-label={title}
      title={title}
    />
  );
}

function StoreTrouble(props: {
  store: Store;
  context: RunsContext;
}): React.JSX.Element | null {
  const { store } = props;
  const { model, trans } = props.context;
  if (store.error) {
    const { error_code: code, message, action } = store.error;
    return (
      <Problem
        error={new MlflowError(code, message, action, 502)}
        trans={trans}
        onRetry={() => {
          void model.session.stores.restart(store.id).then(() => {
            void model.experiments.load();
            void model.list.reload();
          });
        }}
      />
    );
  }
  return store.kind === 'file' ? <MigrationOffer {...props} /> : null;
}

function MigrationOffer(props: {
  store: Store;
  context: RunsContext;
}): React.JSX.Element {
  const { model, trans, report } = props.context;
  const [isMoving, setMoving] = React.useState(false);
  const migrate = async () => {
    setMoving(true);
    try {
      const store = await model.session.stores.migrate(props.store.id);
      model.session.pin({ storeId: store.id, experimentId: null });
    } catch (error) {
      report(trans.__('The runs could not be copied'), error);
    } finally {
      setMoving(false);
    }
  };
  return (
    <div className="pb-Notice" role="note">
      <div>
        {trans.__(
          'Runs kept as files in %1, shown read-only. MLflow 3 no longer writes there: a kernel that uses this folder stops with “filesystem tracking backend”.',
          props.store.name
        )}
      </div>
      {isMoving ? (
        <Waiting label={trans.__('Copying runs…')} trans={trans} />
      ) : (
        <Button small className="pb-Button" onClick={() => void migrate()}>
          {trans.__('Copy runs to SQLite')}
        </Button>
      )}
    </div>
  );
}

function kindName(kind: Store['kind']): string {
  const names: Record<Store['kind'], string> = {
    sqlite: 'SQLite',
    postgresql: 'PostgreSQL',
    mysql: 'MySQL',
    mssql: 'SQL Server',
    http: 'MLflow',
    file: 'Files',
    other: 'Store'
  };
  return names[kind];
}
