import type { ROUTES, RouteName } from './routes.js';
import type { SchemaName, Schemas } from './schemas.js';

type Named<R, K extends string> =
  R extends Record<K, infer N> ? (N extends SchemaName ? Schemas[N] : never) : never;

type ParamNames<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<Rest>
  : P extends `${string}:${infer Name}`
    ? Name
    : never;

export type ParamsOf<R extends RouteName> = Record<ParamNames<(typeof ROUTES)[R]['path']>, string>;
export type QueryOf<R extends RouteName> = Named<(typeof ROUTES)[R], 'query'>;
export type BodyOf<R extends RouteName> = Named<(typeof ROUTES)[R], 'body'>;
export type ReplyOf<R extends RouteName> = Named<(typeof ROUTES)[R], 'reply'>;

/** What a call of a route needs: only the parts that route has. */
export type CallInput<R extends RouteName> = ([keyof ParamsOf<R>] extends [never]
  ? object
  : { params: ParamsOf<R> }) &
  ([QueryOf<R>] extends [never] ? object : { query?: QueryOf<R> }) &
  ([BodyOf<R>] extends [never] ? object : { body: BodyOf<R> }) &
  ((typeof ROUTES)[R] extends { raw: readonly (infer T)[] } ? { bytes: RawBody<T> } : object);

/** A body that is no JSON, with one of the content types its route takes. */
export interface RawBody<T> {
  type: T;
  data: Uint8Array<ArrayBuffer>;
}
