import { ancestry, attributeOf, everyNode, hasClass, idOf, textOf, type ScreenNode } from './page-tree.js';

type Handler = (event: object) => void;

/** What bears this text or name, or has this class: the innermost one, exact before partial. */
export function pressableNamed(screen: ScreenNode, target: string): ScreenNode {
  const found = candidates(screen, target).find((node) => ancestry(node).some(canHear) || refusing(node));
  if (!found) throw new Error(`nothing to press called “${target}” on:\n${textOf(screen)}`);
  return found;
}

const canHear = (node: ScreenNode) => node.kind.events.has('tap');
const refusing = (node: ScreenNode) =>
  ancestry(node).find((above) => attributeOf(above, 'aria-disabled') === 'true');

function candidates(screen: ScreenNode, target: string): ScreenNode[] {
  // Innermost first: children stand after their parents. A piece of text is not itself touched.
  const nodes = everyNode(screen)
    .filter(({ kind }) => kind.tag !== '#text')
    .reverse();
  if (target.startsWith('.')) return nodes.filter((node) => hasClass(node, target.slice(1)));
  const flat = (node: ScreenNode) => textOf(node).replace(/\n/g, '');
  const exact = nodes.filter((node) => flat(node) === target || attributeOf(node, 'aria-label') === target);
  return exact.length > 0 ? exact : nodes.filter((node) => flat(node).includes(target));
}

/** A tap on the node: each bound parent hears it in turn, as in WeChat. */
export function press(node: ScreenNode, eh: Handler): void {
  const refused = refusing(node);
  if (refused) throw new Error(`“${textOf(refused)}” cannot be pressed now`);
  bubble(node, 'tap', {}, eh);
}

export function fieldNamed(screen: ScreenNode, target: string): ScreenNode {
  const fields = everyNode(screen).filter(({ kind }) => kind.tag === 'input' || kind.tag === 'textarea');
  const found = fields.find(
    (field) =>
      attributeOf(field, 'aria-label') === target ||
      attributeOf(field, 'placeholder') === target ||
      (target.startsWith('.') && hasClass(field, target.slice(1))),
  );
  if (!found) throw new Error(`no field called “${target}” on:\n${textOf(screen)}`);
  return found;
}

/** Focus, the new value, and away again. */
export function typeInto(field: ScreenNode, value: string, eh: Handler): void {
  bubble(field, 'focus', { value: attributeOf(field, 'value') }, eh);
  bubble(field, 'input', { value, cursor: value.length }, eh);
  bubble(field, 'blur', { value }, eh);
}

/** Events of a finger go up; those of a field do not. */
const GOES_UP = new Set(['tap', 'longpress', 'touchstart', 'touchend']);

function bubble(node: ScreenNode, type: string, detail: object, eh: Handler): void {
  const target = { id: idOf(node), dataset: { sid: idOf(node) } };
  const path = GOES_UP.has(type) ? ancestry(node) : [node];
  for (const above of path) {
    const bound = above.kind.events.get(type);
    if (!bound) continue;
    const currentTarget = { id: idOf(above), dataset: { sid: idOf(above) } };
    eh({ type, detail, target, currentTarget, timeStamp: 0, touches: [], changedTouches: [] });
    if (bound === 'catch') return;
  }
}
