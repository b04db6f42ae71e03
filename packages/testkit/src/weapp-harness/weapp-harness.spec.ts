import { applyData, screenOf, textOf, type RawNode } from './page-tree.js';
import type { NodeKind, Template } from './template.js';
import { fieldNamed, press, pressableNamed, typeInto } from './touch.js';
import { nextTurn, TapContext } from './tap-context.js';
import { VirtualTimers } from './virtual-timers.js';

const kind = (tag: string, attributes: Record<string, string> = {}, events: string[] = []): NodeKind => ({
  tag,
  attributes: new Map(Object.entries(attributes)),
  events: new Map(events.map((event) => [event, 'bind'] as const)),
});

const template: Template = new Map([
  ['0', kind('view', { 'aria-label': 'p1', 'aria-disabled': 'p2' }, ['tap'])],
  ['3', kind('view', { 'aria-disabled': 'p2' })],
  ['4', kind('input', { value: 'p5', placeholder: 'p6' }, ['focus', 'input', 'blur'])],
  ['9', kind('#text')],
]);

const page: RawNode = {
  cn: [
    { nn: '0', sid: 'a', cn: [{ nn: '3', sid: 'b', cn: [{ nn: '9', v: '下一题' }] }] },
    { nn: '3', sid: 'c', p2: 'true', cn: [{ nn: '9', v: '发送' }] },
    { nn: '4', sid: 'd', p6: '留言' },
  ],
};

describe('the weapp harness', () => {
  const screen = screenOf(page, template);

  it('reads the screen one block a line, an empty field by its placeholder', () => {
    expect(textOf(screen)).toBe('下一题\n发送\n留言');
  });

  it('takes setData paths as WeChat does and keeps copies', () => {
    const data: { root: { cn: { v?: string }[] } } = { root: { cn: [{}] } };
    const sent = { v: '好' };
    applyData(data, { 'root.cn.[0]': sent });
    sent.v = '坏';
    applyData(data, { 'root.cn[1].v': '也好' });
    expect(data).toEqual({ root: { cn: [{ v: '好' }, { v: '也好' }] } });
  });

  it('presses the bound parent of a word, and says who was touched', () => {
    const heard: unknown[] = [];
    press(pressableNamed(screen, '下一题'), (event) => heard.push(event));
    expect(heard).toMatchObject([{ type: 'tap', target: { id: 'b' }, currentTarget: { id: 'a' } }]);
  });

  it('refuses to press what is disabled, and names what is on the screen when nothing fits', () => {
    expect(() => press(pressableNamed(screen, '发送'), () => undefined)).toThrow('cannot be pressed now');
    expect(() => pressableNamed(screen, '没有这个')).toThrow('下一题');
  });

  it('types with focus before and blur after', () => {
    const heard: { type?: string }[] = [];
    typeInto(fieldNamed(screen, '留言'), '疼', (event) => heard.push(event));
    expect(heard.map(({ type }) => type)).toEqual(['focus', 'input', 'blur']);
  });
});

describe('virtual timers', () => {
  it('fire in the order of their time, each moving the time on, and repeat where asked', () => {
    const timers = new VirtualTimers();
    const fired: string[] = [];
    timers.add(() => fired.push(`late ${timers.elapsedMs}`), 50, false);
    timers.add(() => fired.push(`every ${timers.elapsedMs}`), 20, true);
    while (timers.fireNext(50));
    expect(fired).toEqual(['every 20', 'every 40', 'late 50']);
  });

  it('do not fire once cleared', () => {
    const timers = new VirtualTimers();
    timers.remove(timers.add(() => undefined, 0, false));
    expect(timers.fireNext(1000)).toBe(false);
  });
});

describe('a tap', () => {
  it('lasts through the handler and its promises, and is over in the next turn', async () => {
    const tap = new TapContext();
    const seen: boolean[] = [];
    const note = () => void seen.push(tap.isLive);
    tap.within(() => {
      note();
      void Promise.resolve().then(note).then(note);
    });
    await nextTurn();
    note();
    expect(seen).toEqual([true, true, true, false]);
  });

  it('goes on in an answer that keeps it, and not in another', () => {
    const tap = new TapContext();
    const seen: boolean[] = [];
    tap.answer(false, () => seen.push(tap.isLive));
    tap.answer(true, () => seen.push(tap.isLive));
    expect(seen).toEqual([false, true]);
  });
});
