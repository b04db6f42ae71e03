import { existsSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { Device, type WeappReply, type WeappRequest } from './device.js';
import { fakeWx } from './fake-wx.js';
import { PageStack } from './page-stack.js';
import { attributeOf, everyNode, screenOf, textOf, type ScreenNode } from './page-tree.js';
import { describe, Sandbox } from './sandbox.js';
import { fieldNamed, press, pressableNamed, typeInto } from './touch.js';
import { TapContext } from './tap-context.js';
import { readTemplate, type Template } from './template.js';

export interface WeappOptions {
  /** The compiled mini-program: the folder with app.json. */
  dist: string;
  /** Answers each request; a rejection is a request that got no answer. */
  request?: (request: WeappRequest) => Promise<WeappReply>;
  /** Gives what `wx.login` gives: a js code. */
  login?: () => Promise<string> | string;
  /** The phone's wall clock in milliseconds; it may be wrong, as phones' clocks are. */
  clock?: () => number;
}

/** Timers up to this long are run while settling; longer ones wait for `advance`. */
const SETTLE_MS = 300;
/** More turns than this is an app that never comes to rest. */
const MOST_TURNS = 20_000;

/** A phone with the compiled mini-program on it, driven as a finger would drive it. */
export class Weapp {
  readonly device = new Device();
  private readonly template: Template;
  private readonly tapping = new TapContext();
  private readonly working = new Set<Promise<unknown>>();
  private readonly onRejection = (reason: unknown) =>
    this.device.errors.push(`unhandled: ${describe(reason)}`);
  private sandbox: Sandbox | null = null;
  private pages: PageStack | null = null;

  constructor(private readonly options: WeappOptions) {
    this.template = readTemplate(options.dist);
    process.on('unhandledRejection', this.onRejection);
  }

  /** A cold start at a page. Storage stays; everything in memory is new. Values are encoded, as WeChat does with `scene`. */
  async launch(page: string, query: Readonly<Record<string, string>> = {}): Promise<void> {
    const route = page.replace(/^\//, '');
    this.device.networkListeners.clear();
    this.sandbox = new Sandbox(this.options.dist, this.device, this.options.clock ?? Date.now);
    this.pages = this.newStack(this.sandbox);
    const { sandbox, pages } = this;
    const encoded = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    sandbox.guard(() => {
      sandbox.start(this.wx(sandbox, pages), () => pages.open);
      const how = sandbox.clone({ path: route, query, scene: 1047, referrerInfo: {} });
      for (const event of ['onLaunch', 'onShow']) this.tellApp(event, how);
      pages.restart(`/${route}${encoded.length > 0 ? `?${encoded.join('&')}` : ''}`);
    });
    await this.settle();
  }

  /** The route of the page in front, such as `pages/today/index`. */
  get route(): string {
    return this.stack.top?.route ?? '';
  }

  /** All open pages, the one in front last. */
  get routes(): string[] {
    return this.stack.open.map((page) => page.route);
  }

  /** What can be read on the page in front, one line a block. */
  text(): string {
    return textOf(this.screen());
  }

  has(text: string): boolean {
    return this.text().includes(text);
  }

  /** The texts of everything chosen or ticked on the page in front. */
  chosen(): string[] {
    const nodes = everyNode(this.screen());
    const on = nodes.filter((node) => attributeOf(node, 'aria-checked') === 'true');
    return on.map((node) => textOf(node).replace(/\n/g, ''));
  }

  /** The tree of the page in front, for what text cannot tell. */
  screen(): ScreenNode {
    return screenOf(this.stack.top?.data.root ?? {}, this.template);
  }

  /** Presses what bears this text or this name, or has this class (`.tab`). */
  async tap(target: string): Promise<void> {
    this.tapping.within(() => this.fire((eh) => press(pressableNamed(this.screen(), target), eh)));
    await this.settle();
  }

  /** Types into the field with this name, placeholder or class, in place of what is there. */
  async type(target: string, value: string): Promise<void> {
    this.fire((eh) => typeInto(fieldNamed(this.screen(), target), value, eh));
    await this.settle();
  }

  /** The platform's back. */
  async back(): Promise<void> {
    this.stack.back();
    await this.settle();
  }

  /** Into the background and forward again, without a restart. */
  async putAway(): Promise<void> {
    this.stack.tell(this.stack.top, 'onHide');
    this.tellApp('onHide');
    await this.settle();
  }

  async takeOut(): Promise<void> {
    this.tellApp('onShow');
    this.stack.tell(this.stack.top, 'onShow');
    await this.settle();
  }

  async pullDown(): Promise<void> {
    this.stack.tell(this.stack.top, 'onPullDownRefresh');
    await this.settle();
  }

  /** Cuts or restores the network, and tells the app. */
  async network(online: boolean): Promise<void> {
    this.device.isOnline = online;
    const state = { isConnected: online, networkType: online ? 'wifi' : 'none' };
    for (const tell of [...this.device.networkListeners]) this.running.guard(() => tell(state));
    await this.settle();
  }

  /** Waits until no request is on its way and nothing short is waiting. No real time passes. */
  async settle(): Promise<void> {
    await this.runUntil(this.running.timers.elapsedMs + SETTLE_MS);
  }

  /** Moves the phone's time on and runs what falls due on the way. */
  async advance(ms: number): Promise<void> {
    const until = this.running.timers.elapsedMs + ms;
    await this.runUntil(until);
    this.running.timers.moveTo(until);
    await this.settle();
  }

  /** Call when done: stops listening for rejections. */
  close(): void {
    process.off('unhandledRejection', this.onRejection);
  }

  private async runUntil(untilMs: number): Promise<void> {
    const { timers } = this.running;
    for (let turns = 0; turns < MOST_TURNS; turns++) {
      await turn();
      if (this.working.size > 0) await Promise.race(this.working);
      else if (!timers.fireNext(untilMs)) {
        // One more turn: the last promise may have started something.
        await turn();
        if (this.working.size === 0 && !timers.fireNext(untilMs)) return;
      }
    }
    throw new Error('the mini-program never comes to rest');
  }

  private newStack(sandbox: Sandbox): PageStack {
    return new PageStack({
      routes: sandbox.routes,
      load: (route) => sandbox.loadPage(route),
      clone: (value) => sandbox.clone(value),
      later: (run) => void sandbox.timers.add(() => sandbox.guard(run), 0, false),
      guard: (run) => sandbox.guard(run),
    });
  }

  private wx(sandbox: Sandbox, pages: PageStack): object {
    const { request = () => Promise.reject(new Error('no server')), login = () => 'js-code' } = this.options;
    const track = <T>(work: Promise<T>): Promise<T> => {
      const counted: Promise<unknown> = work.then(
        () => this.working.delete(counted),
        (reason: unknown) => {
          this.working.delete(counted);
          this.onRejection(reason);
        },
      );
      this.working.add(counted);
      return work;
    };
    const clone = (value: unknown) => sandbox.clone(value);
    const { device, tapping: tap } = this;
    const services = { device, request, login: async () => login(), track, tap, clone };
    return fakeWx(services, pages);
  }

  private tellApp(event: string, ...given: unknown[]): void {
    const { app } = this.running;
    const hear = app[event] as ((...given: unknown[]) => void) | undefined;
    this.running.guard(() => hear?.apply(app, given));
  }

  private fire(act: (eh: (event: object) => void) => void): void {
    const page = this.stack.top;
    const eh = page?.['eh'];
    if (!page || typeof eh !== 'function') throw new Error('no page is open');
    act((event) =>
      this.running.guard(() => (eh as (this: unknown, event: unknown) => void).call(page, event)),
    );
  }

  private get running(): Sandbox {
    if (!this.sandbox) throw new Error('launch first');
    return this.sandbox;
  }

  private get stack(): PageStack {
    if (!this.pages) throw new Error('launch first');
    return this.pages;
  }
}

/** @throws in plain words where the mini-program was not built. */
export function openWeapp(options: WeappOptions): Weapp {
  if (!existsSync(path.join(options.dist, 'app.json'))) {
    throw new Error(
      `no compiled mini-program in ${path.basename(path.dirname(options.dist))}/: run its weapp build first`,
    );
  }
  return new Weapp(options);
}
