import { Injectable } from '@nestjs/common';
import type { IntakeMonitor, IntakeSourceCard } from '@suian/contracts/intake';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { Identity } from '../../identity/index.js';
import { countsOf } from '../intake-sources.js';
import type { IntakeSourceRow } from '../persistence/intake-source.entity.js';
import { IntakeSourceStore } from '../persistence/intake-source.store.js';
import { RefusalStore } from '../persistence/refusal.store.js';
import { isSilent } from '../silence.js';

/** Systems before people. */
const KINDS: readonly IntakeSourceCard['kind'][] = ['key', 'hl7', 'file', 'form'];

interface Now {
  at: Date;
  zone: string;
  open: ReadonlyMap<string | null, number>;
}

/** Whether what the hospital sends still comes. No patient is named here. */
@Injectable()
export class IntakeMonitorQuery {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly sources: IntakeSourceStore,
    private readonly refusals: RefusalStore,
    private readonly identity: Identity,
    private readonly clock: Clock,
  ) {}

  run({ organizationId, zone }: StaffActor): Promise<IntakeMonitor> {
    const at = this.clock.now();
    return this.unit.read(async (tx) => {
      const open = await this.refusals.openBySource(tx, organizationId);
      const cards = await this.cards(tx, organizationId, { at, zone, open });
      const all = [...open.values()].reduce((sum, count) => sum + count, 0);
      return { at: at.toISOString(), sources: cards.sort(bySilenceThenNewest), open: all };
    });
  }

  /** Standing keys also where nothing ever came; a revoked one sends no more. */
  private async cards(tx: Tx, organizationId: string, now: Now): Promise<IntakeSourceCard[]> {
    const keys = await this.identity.standingKeys(tx, organizationId);
    const rows = await this.sources.list(tx, organizationId);
    const heard = rows.filter((row) => row.kind !== 'key' || keys.some(({ id }) => id === row.sourceRef));
    const unheard = keys.filter(({ id }) => !heard.some(({ sourceRef }) => sourceRef === id));
    return [...heard.map((row) => cardOf(row, now)), ...unheard.map(({ name }) => emptyCard(name))];
  }
}

function cardOf(row: IntakeSourceRow, { at, zone, open }: Now): IntakeSourceCard {
  const { kind, name, lastAt } = row;
  // People need not write anything down every half hour.
  const isSystem = kind === 'key' || kind === 'hl7';
  return {
    kind,
    name,
    lastAt: lastAt.toISOString(),
    today: countsOf(row, localDateIn(zone, at)),
    open: open.get(row.id) ?? 0,
    silentSince: isSystem && isSilent(row, at, zone) ? lastAt.toISOString() : null,
  };
}

function emptyCard(name: string): IntakeSourceCard {
  const today = { messages: 0, units: 0, refused: 0 };
  return { kind: 'key', name, lastAt: null, today, open: 0, silentSince: null };
}

function bySilenceThenNewest(a: IntakeSourceCard, b: IntakeSourceCard): number {
  if ((a.silentSince === null) !== (b.silentSince === null)) return a.silentSince === null ? 1 : -1;
  const newest = (b.lastAt ?? '').localeCompare(a.lastAt ?? '');
  return newest === 0 ? KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) : newest;
}
