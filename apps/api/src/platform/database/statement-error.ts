import { QueryFailedError } from 'typeorm';

/** "Duplicate entry '…' for key 'uq_x'" and "Incorrect … value: '…' for column": the value goes, the name stays. */
const QUOTED_VALUE = /(entry|value:?) '.*' for /s;

/**
 * The engine's error without the values of the statement, which may be personal: drivers put them into
 * `parameters`, `sql` and the message. Code and column names stay.
 */
export function withoutValues(error: unknown): unknown {
  if (!(error instanceof QueryFailedError)) return error;
  const { code, errno, sqlState } = error.driverError as { code?: string; errno?: number; sqlState?: string };
  const plain = new Error(error.driverError.message.replace(QUOTED_VALUE, '$1 for '));
  return new QueryFailedError(error.query, [], Object.assign(plain, { code, errno, sqlState }));
}
