import { Sanitizer } from '@jupyterlab/apputils';
import { OutputModel } from '@jupyterlab/rendermime';
import { nullTranslator } from '@jupyterlab/translation';
import { Signal } from '@lumino/signaling';
import { Widget } from '@lumino/widgets';
import { waitFor, within } from '@testing-library/dom';
import type { ITrackingSession } from '../../session';
import type { Comparison } from '../../wire';
import { MIME } from '../mime';
import { ComparisonRenderer } from '../renderer';
import { compared, comparison } from './support/runs';

class Observer {
  observe() {}
  disconnect() {}
  unobserve() {}
}
Object.assign(globalThis, { IntersectionObserver: Observer, ResizeObserver: Observer });

/** An output as the notebook holds it. */
function output(payload: Comparison, html?: string): OutputModel {
  const data = { [MIME]: payload, ...(html ? { 'text/html': html } : {}) };
  const value = { output_type: 'display_data' as const, metadata: {}, data };
  return new OutputModel({ value: value as never, trusted: true });
}

function shown(): ComparisonRenderer {
  const session = {
    kernels: { messaged: new Signal({}) },
    stores: { get: () => null }
  } as unknown as ITrackingSession;
  const renderer = new ComparisonRenderer({
    session,
    trans: nullTranslator.load('provebook'),
    sanitizer: new Sanitizer(),
    insertCell: () => {}
  });
  Widget.attach(renderer, document.body);
  return renderer;
}

it('keeps what was arranged before the kernel sent the rest', async () => {
  const renderer = shown();
  const runs = [compared('a1', { rmse: 1 }), compared('b2', { rmse: 2 })];
  const first = comparison(runs);
  await renderer.renderModel(output(first));
  const view = within(renderer.node);
  (await view.findByRole('button', { name: 'Hide duration' })).click();

  const point: [number, number, number] = [0, 0, 1];
  const whole = comparison(runs);
  whole.snapshot.curves = [{ run_id: 'a1', metric: 'rmse', points: [point] }];
  const kept = output(whole, '<p>table and chart</p>');
  await renderer.renderModel(kept);

  await waitFor(() => {
    const saved = kept.data[MIME] as unknown as Comparison;
    expect(saved.view.hidden).toEqual(['attribute:duration']);
    expect(saved.snapshot.curves).toEqual(whole.snapshot.curves);
  });
  expect(kept.data['text/html']).toBe('<p>table and chart</p>');
  expect(view.queryByRole('button', { name: 'Hide duration' })).toBeNull();
  renderer.dispose();
});

it('takes over what somebody else has arranged', async () => {
  const renderer = shown();
  const runs = [compared('a1', { rmse: 1 }), compared('b2', { rmse: 2 })];
  await renderer.renderModel(output(comparison(runs)));
  const view = within(renderer.node);
  await view.findByRole('button', { name: 'Hide duration' });
  const arranged = comparison(runs, { hidden: ['attribute:duration'] });
  await renderer.renderModel(output(arranged));
  await waitFor(() =>
    expect(view.queryByRole('button', { name: 'Hide duration' })).toBeNull()
  );
  renderer.dispose();
});
