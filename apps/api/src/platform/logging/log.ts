import { pino, type DestinationStream, type Logger } from 'pino';
import type { Env } from '../config/env.js';

type Fields = Record<string, string | number | boolean | null | undefined>;

/** Structured lines. Fields are ids, codes and figures; names, phones and answers have no place here. */
export class Log {
  private readonly pino: Logger;

  /** `to`: where the lines go; standard output when left out. */
  constructor(level: Env['LOG_LEVEL'], to?: DestinationStream) {
    const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
    this.pino = to ? pino(options, to) : pino(options);
  }

  info(what: string, fields: Fields = {}): void {
    this.pino.info(fields, what);
  }

  warn(what: string, fields: Fields = {}): void {
    this.pino.warn(fields, what);
  }

  /** The stack is logged, the message is not: drivers put values into messages. */
  failure(what: string, error: unknown, fields: Fields = {}): void {
    const kind = error instanceof Error ? error.name : typeof error;
    const code =
      typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
    const stack =
      error instanceof Error
        ? error.stack
            ?.split('\n')
            .filter((line) => line.startsWith('    at '))
            .join('\n')
        : undefined;
    this.pino.error({ ...fields, kind, errorCode: code, stack }, what);
  }
}
