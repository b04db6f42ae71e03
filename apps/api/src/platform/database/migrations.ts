import type { DataSource, MigrationInterface } from 'typeorm';

/** A migration class. Its name (or its `name` property) ends with a timestamp of 13 digits, which orders them. */
export type MigrationClass = new () => MigrationInterface;

/** Runs what is pending and returns the names. The caller holds the lock: TypeORM has none of its own. */
export async function migrate(writer: DataSource): Promise<string[]> {
  const done = await writer.runMigrations({ transaction: 'each' });
  return done.map((migration) => migration.name);
}

/** Undoes the last `steps` migrations, newest first. The caller holds the lock. */
export async function revert(writer: DataSource, steps: number): Promise<void> {
  for (let step = 0; step < steps; step += 1) {
    await writer.undoLastMigration({ transaction: 'each' });
  }
}
