import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The Python whose JupyterLab is tested. */
export const PYTHON = process.env.PROVEBOOK_PYTHON || 'python';

/** A JupyterLab on a fresh folder, with nothing of the person who runs the tests. */
export class Lab {
  private constructor(
    readonly home: string,
    readonly root: string,
    readonly port: number,
    readonly token: string,
    readonly base: string
  ) {}

  /** Below `base` of its host, as behind a JupyterHub: '' or '/user/ada'. */
  static async start(base = ''): Promise<Lab> {
    const home = await mkdtemp(join(tmpdir(), 'pb-'));
    const root = join(home, 'work');
    await mkdir(root);
    await mkdir(join(home, 'tmp'));
    const token = randomBytes(16).toString('hex');
    const lab = new Lab(home, root, await freePort(), token, base);
    await lab._start();
    return lab;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}${this.base}`;
  }

  /** What the server has written so far. */
  get log(): string {
    return this._log.join('');
  }

  /** Tracking URI of the workspace's own store. */
  get store(): string {
    return `sqlite:///${join(this.root, 'mlflow.db')}`;
  }

  path(...parts: string[]): string {
    return join(this.root, ...parts);
  }

  async write(path: string, text: string): Promise<void> {
    await mkdir(dirname(this.path(path)), { recursive: true });
    await writeFile(this.path(path), text);
  }

  async read(path: string): Promise<string> {
    return readFile(this.path(path), 'utf8');
  }

  /** Run a script of support/ to its end, as another process on this store; its output. */
  async script(name: string, ...args: string[]): Promise<string> {
    return this.scriptWith({}, name, ...args);
  }

  async scriptWith(
    env: Record<string, string>,
    name: string,
    ...args: string[]
  ): Promise<string> {
    const { stdout } = await run(PYTHON, [join(__dirname, name), ...args], {
      cwd: this.root,
      env: { ...this.env, MLFLOW_TRACKING_URI: this.store, ...env }
    });
    return stdout.trim();
  }

  /** What several tests of a file need, done by the first. */
  async once(what: string, work: () => Promise<unknown>): Promise<void> {
    if (!this._done.has(what)) {
      await work();
      this._done.add(what);
    }
  }

  /** Process ids of the running store workers. */
  async workers(): Promise<number[]> {
    const text = await this.script('workers.py', String(this._process!.pid));
    return text ? text.split(/\s+/).map(Number) : [];
  }

  async stop(): Promise<void> {
    const process = this._process;
    if (process && process.exitCode === null && process.signalCode === null) {
      const ended = once(process, 'exit');
      process.kill('SIGTERM');
      const timer = setTimeout(() => process.kill('SIGKILL'), 15_000);
      await ended;
      clearTimeout(timer);
    }
    await rm(this.home, { recursive: true, force: true, maxRetries: 5 });
  }

  get env(): NodeJS.ProcessEnv {
    const own = Object.entries(process.env).filter(
      ([name]) => !/^_?(MLFLOW|PROVEBOOK|JPY|JUPYTERHUB)_/.test(name)
    );
    const data = [join(this.home, 'data'), process.env.JUPYTER_PATH];
    return {
      ...Object.fromEntries(own),
      LAB_PORT: String(this.port),
      LAB_TOKEN: this.token,
      LAB_BASE: `${this.base}/`,
      JUPYTERLAB_GALATA_ROOT_DIR: this.root,
      JUPYTER_CONFIG_DIR: join(this.home, 'config'),
      JUPYTER_DATA_DIR: join(this.home, 'data'),
      JUPYTER_RUNTIME_DIR: join(this.home, 'run'),
      JUPYTER_PATH: data.filter(Boolean).join(delimiter),
      IPYTHONDIR: join(this.home, 'ipython'),
      TMPDIR: join(this.home, 'tmp'),
      PYTHONUNBUFFERED: '1'
    };
  }

  private async _start(): Promise<void> {
    const config = join(__dirname, 'jupyter_config.py');
    const started = spawn(PYTHON, ['-m', 'jupyterlab', `--config=${config}`], {
      cwd: this.root,
      env: this.env,
      stdio: ['ignore', 'pipe', 'pipe']
    });
    this._process = started;
    await new Promise<void>((resolve, reject) => {
      const hear = (data: Buffer) => {
        this._log.push(data.toString());
        if (/is running at/.test(this.log)) {
          resolve();
        }
      };
      started.stdout.on('data', hear);
      started.stderr.on('data', hear);
      started.on('error', reject);
      started.on('exit', code =>
        reject(new Error(`JupyterLab ended with code ${code}:\n${this.log}`))
      );
    });
  }

  private readonly _done = new Set<string>();
  private readonly _log: string[] = [];
  private _process: ChildProcess | null = null;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
