import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SimContext } from '../context.js';
import type { Phone } from '../state/phones.js';

export function withPhone<T extends object | Promise<object>>(
  sim: SimContext,
  request: FastifyRequest,
  reply: FastifyReply,
  act: (phone: Phone) => T,
): T | { error: string } {
  const phone = sim.phones.find(paramOf(request, 'phone'));
  return phone === null ? refuse(reply, 404, 'phone.unknown') : act(phone);
}

export function paramOf(request: FastifyRequest, name: string): string {
  return (request.params as Record<string, string>)[name] ?? '';
}

export function refuse(reply: FastifyReply, status: number, error: string): { error: string } {
  reply.code(status);
  return { error };
}
