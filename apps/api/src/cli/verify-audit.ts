import { parseArgs } from 'node:util';
import { verifyChainWith, type KeptHead } from '../modules/audit/index.js';
import { OperatorError } from '../platform/backup/operator-error.js';
import type { Ground } from './command.js';

/** `verify-audit [--head <organization>:<position>:<hash>]…`: walks every chain; 1 where a fault was found. */
export async function verifyAudit(ground: Ground, args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { head: { type: 'string', multiple: true, default: [] } } });
  const kept = values.head.map(headOf);
  const unit = await ground.openBeside();
  try {
    const report = await verifyChainWith(ground.sealer).run(unit, kept);
    for (const { organizationId, kind, at } of report.faults)
      ground.say(`✗ ${kind}  organization ${organizationId}  at ${at}`);
    for (const { organizationId, position, hash } of report.heads)
      ground.say(`--head ${organizationId}:${position}:${hash}`);
    ground.say(
      `审计封存 ${report.sealed} 条，待封存 ${report.waiting} 条，问题 ${report.faults.length} 处 · ` +
        `${report.sealed} sealed, ${report.waiting} waiting, ${report.faults.length} faults`,
    );
    return report.faults.length === 0 ? 0 : 1;
  } finally {
    await unit.close();
  }
}

function headOf(text: string): KeptHead {
  const match = /^([0-9a-z]{26}):(\d+):([0-9a-f]{64})$/.exec(text);
  const [, organizationId, position, hash] = match ?? [];
  if (!organizationId || !hash)
    throw new OperatorError(
      '--head 照 verify-audit 打印的样子给 · --head is given as verify-audit prints it',
    );
  return { organizationId, position: Number(position), hash };
}
