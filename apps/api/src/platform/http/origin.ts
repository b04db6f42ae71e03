import type { FastifyRequest } from 'fastify';
import { AppError } from './app-error.js';

/** A browser names the page that sends a change; one from elsewhere is refused (beside SameSite=Strict). */
export function checkOrigin(request: FastifyRequest, publicOrigin: string | undefined): void {
  if (request.method === 'GET') return;
  const origin = request.headers.origin;
  if (!origin) return;
  const expected = publicOrigin ?? `${request.protocol}://${request.headers.host ?? ''}`;
  if (origin !== expected) throw new AppError('request.origin-refused');
}
