import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { may } from '@suian/contracts/permissions';
import type { SchemaName } from '@suian/contracts/schemas';
import { ROUTES, type Access, type Route, type RouteName } from '@suian/contracts/routes';
import type { FastifyRequest } from 'fastify';
import { SessionReader, type Actor, type IntegrationActor } from '../auth/actors.js';
import { bearerOf, sessionCookieOf } from '../auth/credentials.js';
import { Env } from '../config/env.js';
import { AppError } from './app-error.js';
import { checkOrigin } from './origin.js';
import { refuseBrokenText, refuseTooDeep } from './plain-json.js';
import { ROUTE_NAME } from './route.decorator.js';
import { checkShape } from './validation.js';

const ID = /^[0-9a-z]{26}$/;

type Asked = FastifyRequest & { actor?: Actor };

/** One door for every route of the table: who is it, may they, and is what they sent well-formed. */
@Injectable()
export class RouteGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionReader,
    private readonly env: Env,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const name = this.reflector.get<RouteName | undefined>(ROUTE_NAME, context.getHandler());
    if (!name) throw new AppError('route.not-found');
    const route: Route = ROUTES[name];
    const request = context.switchToHttp().getRequest<Asked>();
    if (route.access === 'demo' && !this.env.SUIAN_DEMO) throw new AppError('route.not-found');
    if (route.access === 'staff' || name === 'signIn') checkOrigin(request, this.env.PUBLIC_ORIGIN);
    const actor = await this.actorOf(route.access, request);
    if (actor) request.actor = actor;
    if (actor?.kind === 'staff' && route.may && !may(actor.role, route.may))
      throw new AppError('permission.denied');
    if (actor?.kind === 'integration') checkScope(route, actor);
    checkParts(route, request);
    return true;
  }

  private async actorOf(access: Access, request: Asked): Promise<Actor | null> {
    const from = { address: request.ip, requestId: request.id };
    if (access === 'open' || access === 'demo') return null;
    const secret = access === 'staff' ? sessionCookieOf(request) : bearerOf(request);
    if (!secret) throw new AppError('session.missing');
    const actor = await this.sessions[access](secret, from);
    if (!actor) throw new AppError('session.expired');
    return actor;
  }
}

function checkScope({ scope }: Route, { scopes }: IntegrationActor): void {
  if (scope && !scopes.includes(scope)) throw new AppError('key.out-of-scope', { facts: { scope } });
}

function checkParts(route: Route, request: FastifyRequest): void {
  for (const [name, value] of Object.entries(request.params as Record<string, string>)) {
    if (!ID.test(value))
      throw new AppError('request.invalid', { errors: [{ path: `params.${name}`, what: 'wrong-format' }] });
  }
  if (route.body) checkBody(route.body, request.body ?? undefined);
  if (route.raw) checkBytes(request.body);
  checkShape('query', route.query ?? 'NoQuery', request.query);
  refuseBrokenText('query', request.query);
}

function checkBytes(body: unknown): void {
  if (Buffer.isBuffer(body) && body.length > 0) return;
  throw new AppError('request.invalid', { errors: [{ path: 'body', what: 'missing' }] });
}

function checkBody(schema: SchemaName, body: unknown): void {
  checkShape('body', schema, body);
  refuseTooDeep(body);
  // A Bundle is judged patient by patient; one broken name must not keep the others out.
  if (schema !== 'FhirBundle') refuseBrokenText('body', body);
}
