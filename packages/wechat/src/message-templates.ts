import { WechatError } from './errors.js';
import { exchange, readAnswer, type Wire } from './wire.js';

export interface MessageTemplate {
  id: string;
  title: string;
  kind: 'one-time' | 'long-term';
  /** In the order they are shown. */
  fields: TemplateField[];
}

export interface TemplateField {
  /** Such as `thing1`: chosen by WeChat, so never written into our code. */
  key: string;
  /** What stands before the value on the phone. */
  label: string;
  /** The only values an enum may hold; empty elsewhere. */
  choices: string[];
}

const ROUTE = '/wxaapi/newtmpl/gettemplate';
const LONG_TERM = 3;
const FIELD = /^(.*?)[:：]\s*\{\{(\w+)\.DATA\}\}/;

export async function messageTemplates(wire: Wire, accessToken: string): Promise<MessageTemplate[]> {
  const reply = await exchange(wire, { route: ROUTE, query: { access_token: accessToken } });
  const { data } = readAnswer(reply, ROUTE);
  if (!Array.isArray(data)) throw new WechatError('unexpected', null, ROUTE);
  return data.map(templateOf);
}

function templateOf(entry: unknown): MessageTemplate {
  const { priTmplId: id, title, content, type, keywordEnumValueList: enums } = objectOf(entry);
  if (typeof id !== 'string' || typeof content !== 'string') throw new WechatError('unexpected', null, ROUTE);
  const choices = choicesOf(enums);
  const fields = content.split('\n').flatMap((line): TemplateField[] => {
    const [, label, key] = FIELD.exec(line.trim()) ?? [];
    return label === undefined || key === undefined ? [] : [{ key, label, choices: choices.get(key) ?? [] }];
  });
  return { id, title: String(title ?? ''), kind: type === LONG_TERM ? 'long-term' : 'one-time', fields };
}

function choicesOf(enums: unknown): Map<string, string[]> {
  const choices = new Map<string, string[]>();
  for (const each of Array.isArray(enums) ? enums : []) {
    const { keywordCode, enumValueList } = objectOf(each);
    if (Array.isArray(enumValueList)) choices.set(keyOf(keywordCode), enumValueList.map(String));
  }
  return choices;
}

/** `thing1.DATA` or `thing1`. */
function keyOf(code: unknown): string {
  return String(code).replace(/\.DATA$/, '');
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
