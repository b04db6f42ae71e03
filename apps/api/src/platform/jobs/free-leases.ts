import type { Tx } from '../database/unit-of-work.js';

/** After a restore: whoever claimed a job lives on another database now. */
export async function freeLeases(tx: Tx): Promise<void> {
  await tx.query("UPDATE job SET leased_until = NULL, fence = fence + 1 WHERE active = 'yes'");
}
