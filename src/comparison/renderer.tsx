import type { IRenderMime } from '@jupyterlab/rendermime-interfaces';
import type { TranslationBundle } from '@jupyterlab/translation';
import { ReactWidget } from '@jupyterlab/ui-components';
import {
  JSONExt,
  type PartialJSONObject,
  type ReadonlyPartialJSONValue
} from '@lumino/coreutils';
import * as React from 'react';
import type { ITrackingSession } from '../session';
import type { Comparison } from '../wire';
import type { ComparisonContext } from './components/context';
import { ComparisonLive } from './live';
import { ComparisonModel } from './model';
import { LazyView } from './lazy';
import { MIME } from './mime';
import { withPicture, type Picture } from './picture';
import { savable } from './snapshot';

const FRESH = 60_000; // an output younger than this was made just now: it goes on by itself

export interface RendererOptions {
  session: ITrackingSession;
  trans: TranslationBundle;
  sanitizer: IRenderMime.ISanitizer;
  insertCell: (from: HTMLElement, source: string) => void;
}

/** Shows a comparison in an output cell, alive while it is seen. */
export class ComparisonRenderer extends ReactWidget implements IRenderMime.IRenderer {
  constructor(private readonly _options: RendererOptions) {
    super();
    this.addClass('pb-ComparisonRenderer');
    this._observer = new IntersectionObserver(entries => {
      // It may be told before there is anything to show, and not again.
      this._isSeen = entries.at(-1)!.isIntersecting;
      if (this._live) {
        this._live.isSeen = this._isSeen;
      }
    });
    this._observer.observe(this.node);
  }

  async renderModel(model: IRenderMime.IMimeModel): Promise<void> {
    this._output = model;
    const value = model.data[MIME];
    if (this._seen !== null && value === this._seen) {
      return; // our own arrangement or picture, back again
    }
    this._seen = value ?? null;
    const { readPayload } = await import('./payload'); // with the schema's checker
    const read = readPayload(value);
    if ('reason' in read) {
      this._reason = read.reason;
      this._stop();
    } else if (this._model && this._isSame(read.payload)) {
      this._complete(read.payload);
    } else if (this._model) {
      this._model.replace(read.payload);
    } else {
      this._start(read.payload);
    }
    this.update();
    await this.renderPromise;
  }

  override dispose(): void {
    this._observer.disconnect();
    this._stop();
    super.dispose();
  }

  /** Put the chart into the output's plain HTML, where the kernel drew none. */
  complete(): void {
    const html = this._output?.data['text/html'];
    if (!this._chart || html === undefined) {
      return;
    }
    const old = Array.isArray(html) ? html.join('') : String(html);
    const full = withPicture(old, this._chart.picture, this._chart.says);
    if (full !== old) {
      this._write({ 'text/html': full });
    }
  }

  protected render(): React.JSX.Element {
    if (this._context) {
      return <LazyView context={this._context} />;
    }
    return this._reason === null ? <div /> : this._renderFallback(this._reason);
  }

  // The table that any notebook viewer shows, cleaned, with the reason above it.
  private _renderFallback(reason: string): React.JSX.Element {
    const { trans, sanitizer } = this._options;
    const html = this._output?.data['text/html'];
    const text = Array.isArray(html) ? html.join('') : String(html ?? '');
    return (
      <div className="pb-Comparison">
        <div className="pb-Notice" role="note">
          {trans.__(
            'This comparison was not made by this version of Provebook (%1). Below is its plain table.',
            reason
          )}
        </div>
        <div dangerouslySetInnerHTML={{ __html: sanitizer.sanitize(text) }} />
      </div>
    );
  }

  private _start(payload: Comparison): void {
    this._given = payload;
    const { session, trans, insertCell } = this._options;
    const model = new ComparisonModel(payload);
    const live = new ComparisonLive(model, session);
    this._model = model;
    this._live = live;
    model.arranged.connect((_, arranged) => this._keep(arranged));
    model.isLive = Date.now() - payload.snapshot.taken < FRESH;
    live.isSeen = this._isSeen;
    this._context = {
      model,
      trans,
      insertCell: source => insertCell(this.node, source),
      keepChart: (picture, says) => {
        this._chart = { picture, says };
      },
      copy: text => void navigator.clipboard.writeText(text),
      update: () => {
        live
          .update()
          .then(() => (model.isLive = true))
          .catch(error => this._complain(error));
      }
    };
  }

  private _stop(): void {
    this._live?.dispose();
    this._live = null;
    this._model = null;
    this._given = null;
    this._context = null;
  }

  // The kernel first gives what is looked at, then the same with all that is kept.
  private _isSame({ snapshot, view }: Comparison): boolean {
    return (
      snapshot.taken === this._given?.snapshot.taken &&
      JSONExt.deepEqual(plain(view), plain(this._given.view))
    );
  }

  private _complete(payload: Comparison): void {
    const model = this._model!;
    model.complete(payload);
    // What a person has arranged in the meantime would be lost with the first output.
    if (!JSONExt.deepEqual(plain(model.view), plain(payload.view))) {
      this._keep(model.payload);
    }
  }

  // The arrangement belongs to the person: it is saved with the notebook.
  private _keep(payload: Comparison): void {
    this._seen = savable(payload) as unknown as PartialJSONObject;
    this._write({ [MIME]: this._seen as PartialJSONObject });
    if (payload.view.frozen) {
      this.complete();
    }
  }

  private _write(change: PartialJSONObject): void {
    this._output!.setData({ data: { ...this._output!.data, ...change } });
  }

  private _complain(error: unknown): void {
    void import('@jupyterlab/apputils').then(({ Notification }) => {
      const title = this._options.trans.__('The comparison was not updated');
      Notification.error(`${title}: ${String((error as Error).message ?? error)}`);
    });
  }

  private readonly _observer: IntersectionObserver;
  private _isSeen = false;
  private _context: ComparisonContext | null = null;
  private _model: ComparisonModel | null = null;
  private _given: Comparison | null = null; // as it came from the kernel
  private _live: ComparisonLive | null = null;
  private _output: IRenderMime.IMimeModel | null = null;
  private _seen: ReadonlyPartialJSONValue | null = null;
  private _reason: string | null = null;
  private _chart: { picture: () => Picture; says: string } | null = null;
}

function plain(view: Comparison['view']): PartialJSONObject {
  return view as unknown as PartialJSONObject;
}
