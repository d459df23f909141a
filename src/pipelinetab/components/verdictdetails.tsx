import type { TranslationBundle } from '@jupyterlab/translation';
import * as React from 'react';
import type { Run } from '../../mlflow';
import { Problem } from '../../ui';
import {
  readVerification,
  VERIFICATION,
  type Compared,
  type Verification
} from '../run/verification';
import type { RunsContext } from './context';
import { Picture } from './picture';

const MOST = 12;

interface DetailsProps {
  run: Run;
  runs: RunsContext;
  trans: TranslationBundle;
}

/** What a verification compared: how much, and what differs, with pictures of figures. */
export function VerdictDetails(props: DetailsProps): React.JSX.Element | null {
  const { run, runs, trans } = props;
  const [found, setFound] = React.useState<Verification | null>(null);
  const [error, setError] = React.useState<unknown>(null);
  React.useEffect(() => {
    let isOver = false;
    runs
      .artifact(run, VERIFICATION)
      .then(async blob => readVerification(await blob.text()))
      .then(
        read => isOver || setFound(read),
        (reason: unknown) => isOver || setError(reason)
      );
    return () => {
      isOver = true;
    };
  }, [run, runs]);
  if (error !== null) {
    return <Problem error={error} trans={trans} />;
  }
  if (!found) {
    return null;
  }
  const shown = found.apart.slice(0, MOST);
  return (
    <section className="pb-Verified" aria-label={trans.__('What was compared')}>
      <p className="pb-Verified-counts">{countsText(found, trans)}</p>
      <ul className="pb-Verified-list">
        {shown.map((one, i) => (
          <Part key={i} one={one} {...props} />
        ))}
      </ul>
      {found.apart.length > MOST && (
        <p className="pb-Verified-counts">
          {trans.__('%1 more are in the report', found.apart.length - MOST)}
        </p>
      )}
    </section>
  );
}

function Part(props: DetailsProps & { one: Compared }): React.JSX.Element {
  const { one, run, runs, trans } = props;
  const rounding = one.isRounding ? ` (${trans.__('rounding')})` : '';
  const what = `${kindText(one, trans)} ${one.count > 1 ? '' : one.name}`.trim();
  return (
    <li className={one.state === 'different' ? 'pb-mod-different' : undefined}>
      <span className="pb-Verified-what">{`${one.step}: ${what}`}</span>
      {` ${stateText(one.state, trans)}${rounding}`}
      {one.detail && <div className="pb-Verified-detail">{one.detail}</div>}
      {one.image && (
        <Picture
          read={() => runs.artifact(run, one.image)}
          label={trans.__('%1: notebook, project, and where they differ', one.name)}
        />
      )}
    </li>
  );
}

function countsText({ counts }: Verification, trans: TranslationBundle): string {
  const of = (state: string) => counts.get(state) ?? 0;
  return [
    trans.__('%1 equal', of('equal')),
    ...(of('close') > 0 ? [trans.__('%1 close', of('close'))] : []),
    trans._n('%1 differs', '%1 differ', of('different')),
    trans.__('%1 unstable', of('unstable')),
    trans.__('%1 not compared', of('not compared'))
  ].join(', ');
}

function stateText(state: string, trans: TranslationBundle): string {
  switch (state) {
    case 'different':
      return trans.__('differs');
    case 'close':
      return trans.__('is close');
    case 'unstable':
      return trans.__('is unstable in the notebook itself');
    default:
      return trans.__('not compared');
  }
}

function kindText({ kind, count }: Compared, trans: TranslationBundle): string {
  switch (kind) {
    case 'metric':
      return trans._n('metric', '%1 metrics', count);
    case 'parameter':
      return trans._n('parameter', '%1 parameters', count);
    case 'tag':
      return trans._n('tag', '%1 tags', count);
    case 'figure':
      return trans._n('figure', '%1 figures', count);
    case 'output':
      return trans._n('displayed value', '%1 displayed values', count);
    case 'line':
      return trans._n('printed line', '%1 printed lines', count);
    default:
      return trans._n('value', '%1 values', count);
  }
}
