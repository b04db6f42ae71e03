import type { FastifyReply, FastifyRequest } from 'fastify';

export const SESSION_COOKIE = 'suian_session';

export function bearerOf(request: FastifyRequest): string | null {
  const match = /^Bearer (\S{1,200})$/.exec(request.headers.authorization ?? '');
  return match?.[1] ?? null;
}

export function sessionCookieOf(request: FastifyRequest): string | null {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  const own = pairs.find((pair) => pair.startsWith(`${SESSION_COOKIE}=`));
  return own ? own.slice(SESSION_COOKIE.length + 1) || null : null;
}

/** Out of reach of scripts and of other sites; `token` null takes it away. */
export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string | null): void {
  const secure = request.protocol === 'https' ? '; Secure' : '';
  const life = token === null ? '; Max-Age=0' : '';
  void reply.header(
    'Set-Cookie',
    `${SESSION_COOKIE}=${token ?? ''}; Path=/; HttpOnly; SameSite=Strict${secure}${life}`,
  );
}
