import { URLExt } from '@jupyterlab/coreutils';
import { ServerConnection } from '@jupyterlab/services';
import { errorOf, MlflowClient } from '../mlflow';
import type { KernelEnvironment, KernelTracking, Store, StoreList } from '../wire';

/** Provebook's routes of the Jupyter server; throws MlflowError or NetworkError. */
export class ProvebookApi {
  constructor(private readonly _settings: ServerConnection.ISettings) {}

  stores(signal?: AbortSignal): Promise<StoreList> {
    return this._json('stores', { signal });
  }

  store(id: string, signal?: AbortSignal): Promise<Store> {
    return this._json(`stores/${id}`, { signal });
  }

  /** Stop the store's worker and forget its error; the next request starts it. */
  restart(id: string): Promise<Store> {
    return this._json(`stores/${id}/restart`, { method: 'POST' });
  }

  /** Copy an old `mlruns` folder into a new SQLite store. */
  migrate(id: string): Promise<Store> {
    return this._json(`stores/${id}/migrate`, { method: 'POST' });
  }

  /** Resolves when another process wrote to the store, or after 25 s. */
  changes(
    id: string,
    since: string | null,
    signal: AbortSignal
  ): Promise<{ token: string; supported: boolean }> {
    const query = since === null ? '' : `?since=${encodeURIComponent(since)}`;
    return this._json(`stores/${id}/changes${query}`, { signal });
  }

  /** Where a kernel's runs go; null for a kernel that this server did not start. */
  async kernel(id: string, signal?: AbortSignal): Promise<KernelTracking | null> {
    const response = await this._send(`kernels/${id}`, { signal });
    return response.status === 404 ? null : this._read<KernelTracking>(response);
  }

  /** What a kernel's Python has installed. */
  environment(id: string, modules: readonly string[]): Promise<KernelEnvironment> {
    const query = modules
      .map(module => `module=${encodeURIComponent(module)}`)
      .join('&');
    return this._json(`kernels/${id}/environment?${query}`, {});
  }

  client(storeId: string): MlflowClient {
    return new MlflowClient((path, init) =>
      this._send(`stores/${storeId}/mlflow/${path}`, init)
    );
  }

  /** Address of MLflow's own UI for a local store. */
  uiUrl(storeId: string): string {
    return this._url(`stores/${storeId}/mlflow/`);
  }

  private async _json<T>(path: string, init: RequestInit): Promise<T> {
    return this._read<T>(await this._send(path, init));
  }

  private async _read<T>(response: Response): Promise<T> {
    if (!response.ok) {
      throw errorOf(response.status, await response.text());
    }
    return (await response.json()) as T;
  }

  private async _send(path: string, init: RequestInit): Promise<Response> {
    try {
      return await ServerConnection.makeRequest(this._url(path), init, this._settings);
    } catch (error) {
      // makeRequest hides an abort behind a NetworkError.
      init.signal?.throwIfAborted();
      throw error;
    }
  }

  private _url(path: string): string {
    return URLExt.join(this._settings.baseUrl, 'provebook', path);
  }
}
