import { Catch, HttpException } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { ErrorCode } from '@suian/contracts/errors';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DatabaseError } from '../database/errors.js';
import { Log } from '../logging/log.js';
import { AppError } from './app-error.js';

/** Every failure leaves as problem+json with a stable code; an unexpected one is logged and tells nothing. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const known = knownFault(error);
    if (!known)
      this.log.failure('request failed', error, { requestId: http.getRequest<FastifyRequest>().id });
    sendProblem(http.getResponse<FastifyReply>(), known ?? new AppError('server.unexpected'));
  }
}

export function sendProblem(reply: FastifyReply, error: AppError): void {
  void reply
    .status(error.status)
    .header('Content-Type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(error.toProblem()));
}

const FASTIFY_FAULTS: Record<string, ErrorCode> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'request.malformed',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'request.malformed',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request.malformed',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request.not-json',
  FST_ERR_CTP_INVALID_TYPE: 'request.not-json',
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.too-large',
  FST_ERR_BAD_URL: 'request.malformed',
};

const STATUS_FAULTS: Record<number, ErrorCode> = {
  400: 'request.malformed',
  404: 'route.not-found',
  405: 'route.not-found',
  413: 'request.too-large',
  415: 'request.not-json',
  429: 'request.too-many',
};

const BUSY = new Set(['WAIT_TIMEOUT', 'HOLD_TIMEOUT', 'DEADLOCK', 'OUTCOME_UNKNOWN', 'CLOSED']);

export function knownFault(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  if (error instanceof DatabaseError && BUSY.has(error.code)) return new AppError('server.busy');
  if (typeof error !== 'object' || error === null) return null;
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  const name =
    (typeof code === 'string' && FASTIFY_FAULTS[code]) ||
    (typeof status === 'number' && STATUS_FAULTS[status]);
  return name ? new AppError(name) : null;
}
