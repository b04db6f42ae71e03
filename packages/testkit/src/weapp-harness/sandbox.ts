import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import type { Device } from './device.js';
import type { PageConfig } from './page-stack.js';
import { VirtualTimers } from './virtual-timers.js';

interface AppJson {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
}

type AppConfig = Record<string, unknown>;

/** One start of the app: its own realm, its own module cache, its own timers. Nothing of a browser is in it. */
export class Sandbox {
  readonly timers = new VirtualTimers();
  readonly routes: ReadonlySet<string>;
  app: AppConfig = {};
  private readonly context: vm.Context;
  private readonly modules = new Map<string, { exports: unknown }>();
  private registered: PageConfig | null = null;
  private readonly pages = new Map<string, PageConfig>();

  constructor(
    private readonly dist: string,
    private readonly device: Device,
    /** The phone's wall clock, in milliseconds, before the timers moved it. */
    private readonly clock: () => number,
  ) {
    this.routes = readRoutes(dist);
    this.context = vm.createContext(this.globals());
    // The phone's time goes on with the virtual timers.
    vm.runInContext(
      'Date = class extends Date { constructor(...given) { given.length ? super(...given) : super(phoneNow()); } static now() { return phoneNow(); } };',
      this.context,
    );
  }

  /** Puts the platform in and runs app.js. */
  start(wx: object, getCurrentPages: () => unknown): void {
    Object.assign(this.context, { wx, getCurrentPages, getApp: () => this.app });
    this.require(path.join(this.dist, 'app.js'));
  }

  /** Runs the page's file the first time only; WeChat, too, makes every later page of one `Page` call. */
  loadPage(route: string): PageConfig {
    const known = this.pages.get(route);
    if (known) return known;
    this.registered = null;
    this.require(path.join(this.dist, `${route}.js`));
    if (!this.registered) throw new Error(`${route}.js did not call Page`);
    this.pages.set(route, this.registered);
    return this.registered;
  }

  /** A copy made in the app's realm, so that its `instanceof` holds. */
  clone(value: unknown): unknown {
    if (value === undefined) return undefined;
    const parse = vm.runInContext('JSON.parse', this.context) as (text: string) => unknown;
    return parse(JSON.stringify(value));
  }

  isOurs(rejected: unknown): boolean {
    const kinds = vm.runInContext('[Promise, Error]', this.context) as (new () => unknown)[];
    return kinds.some((kind) => rejected instanceof kind);
  }

  private globals(): Record<string, unknown> {
    const guarded = (run: () => void) => () => this.guard(run);
    const { timers, device } = this;
    return {
      phoneNow: () => this.clock() + timers.elapsedMs,
      setTimeout: (run: () => void, ms?: number) => timers.add(guarded(run), ms, false),
      setInterval: (run: () => void, ms?: number) => timers.add(guarded(run), ms, true),
      clearTimeout: (id: number) => timers.remove(id),
      clearInterval: (id: number) => timers.remove(id),
      console: {
        log: () => undefined,
        info: () => undefined,
        debug: () => undefined,
        warn: () => undefined,
        error: (...said: unknown[]) => device.errors.push(said.map(String).join(' ')),
      },
      App: (config: AppConfig) => void (this.app = config),
      Page: (config: PageConfig) => void (this.registered = config),
      Component: () => undefined,
      Behavior: (config: unknown) => config,
    };
  }

  /** Runs the app's code; what it throws is the app's error, not the test's. */
  guard(run: () => unknown): void {
    try {
      run();
    } catch (thrown) {
      this.device.errors.push(`uncaught: ${describe(thrown)}`);
    }
  }

  private require(file: string): unknown {
    const known = this.modules.get(file);
    if (known) return known.exports;
    const module = { exports: {} as unknown };
    this.modules.set(file, module);
    const source = readFileSync(file, 'utf8');
    const wrapped = `(function (require, module, exports) {${source}\n})`;
    const run = vm.runInContext(wrapped, this.context, { filename: file }) as (...given: unknown[]) => void;
    const requireFrom = (name: string) => this.require(fileOf(path.resolve(path.dirname(file), name)));
    run(requireFrom, module, module.exports);
    return module.exports;
  }
}

export function describe(thrown: unknown): string {
  const { message, stack } = (thrown ?? {}) as { message?: string; stack?: string };
  return stack ?? message ?? String(thrown);
}

function fileOf(resolved: string): string {
  return existsSync(resolved) && resolved.endsWith('.js') ? resolved : `${resolved}.js`;
}

function readRoutes(dist: string): Set<string> {
  const { pages, subPackages = [] } = JSON.parse(
    readFileSync(path.join(dist, 'app.json'), 'utf8'),
  ) as AppJson;
  return new Set([
    ...pages,
    ...subPackages.flatMap(({ root, pages: inner }) => inner.map((page) => `${root}/${page}`)),
  ]);
}
