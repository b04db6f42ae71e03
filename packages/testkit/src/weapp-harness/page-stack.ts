import { applyData, type RawNode } from './page-tree.js';

type Lifecycle = (this: unknown, ...given: unknown[]) => unknown;
export type PageConfig = Record<string, unknown>;

/** A page on the stack. */
export interface OpenPage {
  route: string;
  options: Readonly<Record<string, string>>;
  data: { root?: RawNode };
  [member: string]: unknown;
}

export interface PageHost {
  /** The pages of app.json, subpackages included. */
  routes: ReadonlySet<string>;
  /** Runs the page's file once; it calls `Page`. */
  load: (route: string) => PageConfig;
  clone: (value: unknown) => unknown;
  /** Runs later, as a timer of the app. */
  later: (run: () => void) => void;
  /** Runs the app's code; whatever it throws becomes an error of the app. */
  guard: (run: () => unknown) => void;
}

const MOST_PAGES = 10;

/** WeChat's stack of pages: who is open, in which order, and what each is told. */
export class PageStack {
  readonly open: OpenPage[] = [];

  constructor(private readonly host: PageHost) {}

  get top(): OpenPage | undefined {
    return this.open[this.open.length - 1];
  }

  push(url: string): void {
    const [route, options] = this.addressed(url);
    if (this.open.length >= MOST_PAGES) throw new Error('navigateTo:fail webview count limit exceed');
    this.tell(this.top, 'onHide');
    this.enter(route, options);
  }

  replace(url: string): void {
    const [route, options] = this.addressed(url);
    this.leave();
    this.enter(route, options);
  }

  restart(url: string): void {
    const [route, options] = this.addressed(url);
    while (this.open.length > 0) this.leave();
    this.enter(route, options);
  }

  back(delta = 1): void {
    if (this.open.length < 2) throw new Error('navigateBack:fail cannot navigate back at first page.');
    for (let left = Math.min(delta, this.open.length - 1); left > 0; left--) this.leave();
    this.tell(this.top, 'onShow');
  }

  tell(page: OpenPage | undefined, event: string, ...given: unknown[]): void {
    const hear = page?.[event];
    if (page && typeof hear === 'function') this.host.guard(() => (hear as Lifecycle).apply(page, given));
  }

  private leave(): void {
    const page = this.open.pop();
    this.tell(page, 'onUnload');
  }

  private enter(route: string, options: Readonly<Record<string, string>>): void {
    const config = this.host.load(route);
    const page = this.newPage(route, options, config);
    this.open.push(page);
    this.tell(page, 'onLoad', this.host.clone(options));
    this.tell(page, 'onShow');
    this.host.later(() => this.tell(page, 'onReady'));
  }

  private newPage(route: string, options: Readonly<Record<string, string>>, config: PageConfig): OpenPage {
    const data = this.host.clone(config['data'] ?? {}) as OpenPage['data'];
    const setData = (patch: Record<string, unknown>, done?: () => void) => {
      applyData(data, patch);
      if (done) this.host.later(done);
    };
    return { ...config, route, __route__: route, options, data, setData };
  }

  /** The values stay encoded, as WeChat leaves them. */
  private addressed(url: string): [string, Record<string, string>] {
    const [address = '', query = ''] = url.split('?');
    const route = this.resolve(address);
    if (!this.host.routes.has(route)) throw new Error(`navigateTo:fail page "${route}" is not found`);
    const pairs = query.split('&').filter((pair) => pair !== '');
    return [
      route,
      Object.fromEntries(pairs.map((pair) => [pair.split('=')[0] ?? '', pair.split('=').slice(1).join('=')])),
    ];
  }

  private resolve(address: string): string {
    if (address.startsWith('/')) return address.slice(1);
    if (!this.top) return address;
    return new URL(address, `weapp:///${this.top.route}`).pathname.replace(/^\/+/, '');
  }
}
