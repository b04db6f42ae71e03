import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What the compiled template makes of one kind of node. */
export interface NodeKind {
  /** The WeChat component: view, text, input, image; `#text` is a piece of text. */
  tag: string;
  /** Attribute name → the key of the node's data that fills it, such as `aria-label` → `p3`. */
  attributes: ReadonlyMap<string, string>;
  /** Event name → whether it goes on to the parents (bind) or stops here (catch). */
  events: ReadonlyMap<string, 'bind' | 'catch'>;
}

/** Node codes (`nn`) as Taro numbered them in this build. */
export type Template = ReadonlyMap<string, NodeKind>;

const FIRST_LEVEL = /<template name="tmpl_0_([\w-]+)">([\s\S]*?)<\/template>\n/g;
const OPENING_TAG = /<([a-z-]+)((?:\s+[\w-]+="[^"]*")*)\s*\/?>/g;
const ATTRIBUTE = /([\w-]+)="([^"]*)"/g;

/** Reads `base.wxml` of a compiled mini-program. */
export function readTemplate(dist: string): Template {
  const source = readFileSync(path.join(dist, 'base.wxml'), 'utf8');
  const bodies = new Map([...source.matchAll(FIRST_LEVEL)].map(([, code = '', body = '']) => [code, body]));
  const kinds = [...bodies.keys()].map((code) => {
    // A field has two bodies, with and without the focus; they differ in nothing that matters here.
    const body = bodies.get(`${code}_blur`) ?? bodies.get(code) ?? '';
    return [code, kindOf(body)] as const;
  });
  return new Map(kinds);
}

function kindOf(body: string): NodeKind {
  if (/^\s*<block>\{\{\s*i\.v\s*\}\}/.test(body))
    return { tag: '#text', attributes: new Map(), events: new Map() };
  const attributes = new Map<string, string>();
  const events = new Map<string, 'bind' | 'catch'>();
  let tag = 'view';
  for (const [, name = '', written = ''] of body.matchAll(OPENING_TAG)) {
    if (name === 'template' || name === 'block') continue;
    tag = name;
    for (const [, attribute = '', value = ''] of written.matchAll(ATTRIBUTE)) {
      const event = /^(bind|catch):?(\w+)$/.exec(attribute);
      if (event && value === 'eh') events.set(event[2] ?? '', event[1] as 'bind' | 'catch');
      const key = /\bi\.([\w-]+)/.exec(value)?.[1];
      if (!event && key) attributes.set(attribute, key);
    }
  }
  return { tag, attributes, events };
}
