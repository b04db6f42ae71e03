import { changedRows, rowsOf } from '../../platform/database/raw-sql.js';
import type { Tx } from '../../platform/database/unit-of-work.js';

/**
 * After a restore nothing is sent until a person lets it: what was due by `now` may have gone out in the time that was
 * lost, so it is 结果未知 and its job is ended. Answers how many messages that are.
 */
export async function holdAfterRestore(tx: Tx, now: Date): Promise<number> {
  const at = now.getTime();
  const unknown = await changedRows(
    tx,
    "UPDATE message SET state = 'unknown', reason = 'restored', version = version + 1 " +
      "WHERE state = 'sending' OR (state = 'waiting' AND not_before <= ?)",
    [at],
  );
  await tx.query(
    "UPDATE job SET state = 'done', active = NULL, leased_until = NULL, ended_at = ? WHERE kind = 'message.send' " +
      "AND active = 'yes' AND ref IN (SELECT id FROM message WHERE state = 'unknown')",
    [at],
  );
  const held = await rowsOf(tx, 'SELECT name FROM sending_hold');
  if (held.length === 0)
    await tx.query("INSERT INTO sending_hold (name, since, reason) VALUES ('all', ?, 'restored')", [at]);
  return unknown;
}
