import type { Logger } from 'typeorm';

/** TypeORM says nothing by itself: statements may carry personal data, and failures reach the caller as errors. */
export class QuietLogger implements Logger {
  logQuery(): void {}
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
