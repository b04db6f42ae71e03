import type { NodeKind, Template } from './template.js';

/** A node as Taro sends it to the page: `nn` its kind, `sid` its id, `cl` its classes, `v` its text, `cn` its children. */
export interface RawNode {
  nn?: string;
  sid?: string;
  uid?: string;
  cl?: string;
  v?: string;
  cn?: RawNode[];
  [property: string]: unknown;
}

/** A node on the screen, with the way up. */
export interface ScreenNode {
  raw: RawNode;
  kind: NodeKind;
  parent: ScreenNode | null;
  children: ScreenNode[];
}

const UNKNOWN: NodeKind = { tag: 'unknown', attributes: new Map(), events: new Map() };
/** Their texts begin a new line on the screen. */
const BLOCKS = new Set(['view', 'scroll-view', 'button', 'text', 'input', 'textarea', 'form']);

/** `setData` with paths such as `root.cn.[0].cl`. Values arrive as copies, as they do in WeChat. */
export function applyData(data: object, patch: Readonly<Record<string, unknown>>): void {
  for (const [path, value] of Object.entries(patch)) {
    const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
    const last = keys.pop() ?? path;
    const holder = keys.reduce<Record<string, unknown>>(
      (place, key) => {
        place[key] ??= {};
        return place[key] as Record<string, unknown>;
      },
      data as Record<string, unknown>,
    );
    holder[last] = value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
  }
}

export function screenOf(root: RawNode, template: Template): ScreenNode {
  return grow(root, null, template);
}

function grow(raw: RawNode, parent: ScreenNode | null, template: Template): ScreenNode {
  const kind = template.get(String(raw.nn)) ?? UNKNOWN;
  const node: ScreenNode = { raw, kind, parent, children: [] };
  node.children = (raw.cn ?? []).map((child) => grow(child, node, template));
  return node;
}

export function idOf(node: ScreenNode): string {
  return node.raw.sid ?? node.raw.uid ?? '';
}

export function attributeOf(node: ScreenNode, name: string): string {
  const key = node.kind.attributes.get(name);
  const value = key === undefined ? undefined : node.raw[key];
  return value === undefined || value === null ? '' : String(value);
}

export function hasClass(node: ScreenNode, name: string): boolean {
  return (node.raw.cl ?? '').split(/\s+/).includes(name);
}

/** The node and everything under it, parents first. */
export function everyNode(node: ScreenNode): ScreenNode[] {
  return [node, ...node.children.flatMap(everyNode)];
}

/** The node and everything above it, nearest first. */
export function ancestry(node: ScreenNode): ScreenNode[] {
  return node.parent ? [node, ...ancestry(node.parent)] : [node];
}

/** What can be read in the node, one line a block; a field shows its value, or its placeholder. */
export function textOf(node: ScreenNode): string {
  const lines: string[] = [''];
  write(node, lines);
  // A space that must not break looks like any other.
  return lines
    .filter((line) => line.trim() !== '')
    .join('\n')
    .replace(/\u00a0/g, ' ');
}

function write(node: ScreenNode, lines: string[]): void {
  const isBlock = BLOCKS.has(node.kind.tag);
  if (isBlock) lines.push('');
  const shown = ownText(node);
  if (shown) lines[lines.length - 1] += shown;
  for (const child of node.children) write(child, lines);
  if (isBlock) lines.push('');
}

function ownText(node: ScreenNode): string {
  if (node.kind.tag === '#text') return node.raw.v ?? '';
  const isField = node.kind.tag === 'input' || node.kind.tag === 'textarea';
  return isField ? attributeOf(node, 'value') || attributeOf(node, 'placeholder') : '';
}
