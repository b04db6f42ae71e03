import { Injectable } from '@nestjs/common';
import type { MessageRow as WireRow } from '@suian/contracts/messages';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import type { StaffActor } from '../../platform/auth/actors.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Patients } from '../patients/index.js';
import { MESSAGE_KINDS, MessageKinds } from './message-kinds.js';
import type { MessageRow } from './persistence/message.entity.js';

/** Messages as lines of a supervisor's list: whose, about what, and how it stands. */
@Injectable()
export class MessageRows {
  constructor(
    private readonly kinds: MessageKinds,
    private readonly patients: Patients,
    private readonly clock: Clock,
  ) {}

  /** In the order given. */
  async compose(tx: Tx, actor: StaffActor, rows: readonly MessageRow[]): Promise<WireRow[]> {
    const today = localDateIn(actor.zone, this.clock.now());
    const ids = rows.map(({ patientId }) => patientId);
    const patients = await this.patients.summaries(tx, actor.organizationId, ids, today);
    const titles = await this.titlesOf(tx, rows);
    return rows.map((row) => {
      const { id, version, kind, ref, channel, state, reason, notBefore, sentAt, patientId } = row;
      return {
        id,
        version,
        patient: patients.get(patientId) ?? null,
        kind,
        title: titles.get(ref) ?? '',
        channel,
        state,
        reason,
        notBefore: notBefore.toISOString(),
        sentAt: sentAt?.toISOString() ?? null,
      };
    });
  }

  private async titlesOf(tx: Tx, rows: readonly MessageRow[]): Promise<Map<string, string>> {
    const titles = new Map<string, string>();
    for (const kind of MESSAGE_KINDS) {
      const refs = [...new Set(rows.filter((row) => row.kind === kind).map(({ ref }) => ref))];
      if (refs.length === 0) continue;
      for (const [ref, title] of await this.kinds.of(kind).titles(tx, refs)) titles.set(ref, title);
    }
    return titles;
  }
}
