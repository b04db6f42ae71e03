import { ERRORS, type ErrorCode } from './errors.js';
import { API_PREFIX, ROUTES, type Route } from './routes.js';

const SECURITY = {
  open: [],
  staff: [{ staffCookie: [] }],
  patient: [{ patientBearer: [] }],
  integration: [{ apiKey: [] }],
  demo: [],
};

/** Faults any route can answer with. */
const EVERYWHERE: readonly ErrorCode[] = ['request.too-many', 'server.unexpected', 'server.busy'];

/** The OpenAPI 3.1 document of the whole product, from the route table and the schemas of its types. */
export function openApiOf(schemas: Record<string, object>): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, route] of Object.entries<Route>(ROUTES)) {
    const path = `${API_PREFIX}${route.path}`.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(name, route, schemas) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '随安 Suian',
      version: '1',
      description: 'Follow-up after discharge. Errors are problem+json with a stable code.',
    },
    paths,
    components: {
      schemas: JSON.parse(JSON.stringify(schemas).replaceAll('#/definitions/', '#/components/schemas/')),
      securitySchemes: {
        staffCookie: { type: 'apiKey', in: 'cookie', name: 'suian_session' },
        patientBearer: { type: 'http', scheme: 'bearer' },
        apiKey: { type: 'http', scheme: 'bearer', description: 'sk_…' },
      },
    },
  };
}

function operationOf(name: string, route: Route, schemas: Record<string, object>): object {
  return {
    operationId: name,
    summary: route.what,
    security: SECURITY[route.access],
    ...(route.may ? { 'x-permission': route.may } : {}),
    ...(route.scope ? { 'x-scope': route.scope } : {}),
    parameters: [...pathParameters(route), ...queryParameters(route, schemas), ...headerParameters(route)],
    ...bodyOf(route),
    responses: { 200: { description: 'Done.', content: replyOf(name, route) }, ...problemsOf(route) },
  };
}

function pathParameters(route: Route): object[] {
  const names = [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1]);
  return names.map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: { $ref: '#/components/schemas/Id' },
  }));
}

function queryParameters(route: Route, schemas: Record<string, object>): object[] {
  const schema = route.query ? (schemas[route.query] as { properties?: Record<string, object> }) : {};
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    in: 'query',
    required: false,
    schema: JSON.parse(JSON.stringify(property).replaceAll('#/definitions/', '#/components/schemas/')),
  }));
}

function headerParameters(route: Route): object[] {
  if (!route.idempotency) return [];
  const required = route.idempotency === 'required';
  return [{ name: 'Idempotency-Key', in: 'header', required, schema: { type: 'string', maxLength: 255 } }];
}

function bodyOf({ body, raw }: Route): object {
  if (body) return { requestBody: { required: true, content: jsonOf(body) } };
  if (!raw) return {};
  const bytes = { schema: { type: 'string', format: 'binary' } };
  return { requestBody: { required: true, content: Object.fromEntries(raw.map((type) => [type, bytes])) } };
}

function replyOf(name: string, route: Route): object {
  const type = name === 'streamEvents' ? 'text/event-stream' : route.replyAs;
  if (!type) return jsonOf(route.reply);
  return { [type]: { schema: { $ref: `#/components/schemas/${route.reply}` } } };
}

function jsonOf(schema: string): object {
  return { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } };
}

/** One entry a status, naming the codes that answer with it. */
function problemsOf(route: Route): Record<string, object> {
  const codes = [...new Set([...implied(route), ...route.errors, ...EVERYWHERE])];
  const byStatus: Record<string, ErrorCode[]> = {};
  for (const code of codes) byStatus[ERRORS[code]] = [...(byStatus[ERRORS[code]] ?? []), code];
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, own]) => [
      status,
      {
        description: own.join(', '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

function implied(route: Route): ErrorCode[] {
  const signedIn = route.access !== 'open' && route.access !== 'demo';
  return [
    ...(signedIn ? (['session.missing', 'session.expired'] as const) : []),
    ...(route.may ? (['permission.denied'] as const) : []),
    ...(route.scope ? (['key.out-of-scope'] as const) : []),
    ...(route.access === 'staff' && route.method !== 'GET' ? (['request.origin-refused'] as const) : []),
    ...(route.body
      ? (['request.malformed', 'request.invalid', 'request.too-large', 'request.not-json'] as const)
      : []),
    ...(route.raw ? (['request.invalid', 'request.too-large', 'request.wrong-type'] as const) : []),
    ...(route.query ? (['request.invalid'] as const) : []),
    ...(route.idempotency ? (['idempotency.key-reused', 'idempotency.in-progress'] as const) : []),
    ...(route.idempotency === 'required' ? (['idempotency.key-missing'] as const) : []),
  ];
}
