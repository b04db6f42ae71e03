import { randomBytes } from 'node:crypto';

/** WeChat's words beside its numbers. */
const ERRMSG = {
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40013: 'invalid appid',
  40029: 'invalid code',
  40037: 'invalid template_id',
  40066: 'invalid url',
  40097: 'invalid args',
  40125: 'invalid appsecret',
  40129: 'invalid scene',
  40163: 'code been used',
  40169: 'invalid length for scene, or the data is not json string',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41008: 'missing code',
  41030: 'invalid page',
  42001: 'access_token expired',
  43002: 'require POST method',
  43101: 'user refuse to accept the msg',
  43108: 'concurrent send to the same user',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, please retry next minute',
  47001: 'data format error',
  47003: 'argument invalid!',
} as const;

export type Errcode = keyof typeof ERRMSG;

export interface Refusal {
  errcode: number;
  errmsg: string;
}

/** A refusal as WeChat writes it: HTTP 200, the number, its words and a request id. */
export function refuse(errcode: Errcode, about = ''): Refusal {
  return { errcode, errmsg: `${ERRMSG[errcode]} ${about}rid: ${randomBytes(12).toString('hex')}` };
}
