import { Injectable } from '@nestjs/common';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import { hashToken } from '../../platform/crypto.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/ids.js';
import { Identity } from '../identity/index.js';
import type { IntakeSourceRow } from './persistence/intake-source.entity.js';
import { IntakeSourceStore } from './persistence/intake-source.store.js';
import { gapsAfter } from './silence.js';

/** A way in: another system's key, an HL7 link by its name, the nurse's form, ward lists. */
export type IntakeSource =
  { kind: 'key'; keyId: string; name: string } | { kind: 'hl7'; name: string } | { kind: 'form' | 'file' };

export interface Counted {
  /** One, where it is left out. */
  messages?: number;
  /** Patients with their stays that were sound. */
  units?: number;
  refused?: number;
}

/** What came by which way in, for the monitor. */
@Injectable()
export class IntakeSources {
  constructor(
    private readonly store: IntakeSourceStore,
    private readonly identity: Identity,
  ) {}

  /**
   * Something came; `at` by the shown clock. Answers the source's id, which a refusal carries. The source's row is
   * held until the run ends, so it is the last thing a run does.
   */
  async seen(
    tx: Tx,
    organizationId: string,
    source: IntakeSource,
    at: Date,
    counted: Counted = {},
  ): Promise<string> {
    const { zone } = await this.identity.organization(tx, organizationId);
    const day = localDateIn(zone, at);
    const which = { organizationId, kind: source.kind, sourceRef: refOf(source) };
    const { messages = 1, units = 0, refused = 0 } = counted;
    const known = await this.store.hold(tx, which);
    if (!known) {
      const name = 'name' in source ? source.name : null;
      const row = { ...which, id: newId(), name, lastAt: at, day, messages, units, refused, gaps: [] };
      if (await this.store.begin(tx, row)) return row.id;
      return this.seen(tx, organizationId, source, at, counted);
    }
    const before = countsOf(known, day);
    await this.store.note(tx, {
      id: known.id,
      ...('name' in source ? { name: source.name } : {}),
      ...(at > known.lastAt ? { lastAt: at, gaps: gapsAfter(known, at, zone) } : {}),
      day,
      messages: before.messages + messages,
      units: before.units + units,
      refused: before.refused + refused,
    });
    return known.id;
  }
}

/** Nothing yet on a day after the one that was counted. */
export function countsOf(
  row: IntakeSourceRow,
  day: string,
): { messages: number; units: number; refused: number } {
  if (row.day !== day) return { messages: 0, units: 0, refused: 0 };
  const { messages, units, refused } = row;
  return { messages, units, refused };
}

function refOf(source: IntakeSource): string {
  if (source.kind === 'key') return source.keyId;
  return source.kind === 'hl7' ? hashToken(source.name) : 'all';
}
