import {
  applyDecorators,
  createParamDecorator,
  HttpCode,
  RequestMapping,
  RequestMethod,
  SetMetadata,
} from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { API_PREFIX, ROUTES, type Route, type RouteName } from '@suian/contracts/routes';
import type { Actor } from '../auth/actors.js';

export const ROUTE_NAME = 'suian:route';

const METHODS = {
  GET: RequestMethod.GET,
  POST: RequestMethod.POST,
  PUT: RequestMethod.PUT,
  DELETE: RequestMethod.DELETE,
};

/** This method answers a route of the table: its path, access, permission, schemas and idempotency come from there. */
export function Handles(name: RouteName): MethodDecorator {
  const route: Route = ROUTES[name];
  return applyDecorators(
    RequestMapping({ method: METHODS[route.method], path: `${API_PREFIX}${route.path}` }),
    RouteConfig({ suianRoute: name }),
    HttpCode(200),
    SetMetadata(ROUTE_NAME, name),
  );
}

/** The caller, as the guard found it. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Actor | undefined => {
  return context.switchToHttp().getRequest<{ actor?: Actor }>().actor;
});
