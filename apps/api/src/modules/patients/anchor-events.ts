import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { byKindAndDate, EncounterStore } from './persistence/encounter.store.js';
import type { AnchorRecord, EncounterRecord, IncomingStay } from './records.js';

type Operation = IncomingStay['operations'][number];

export interface AnchorsNow {
  anchors: AnchorRecord[];
  movedAnchors: AnchorRecord[];
  hasNew: boolean;
}

/** Decision 16: one row per (encounter, kind, ordinal). A resend or a corrected date changes it and never makes another. */
@Injectable()
export class AnchorEvents {
  constructor(private readonly encounters: EncounterStore) {}

  /** No operations in the report = unknown: those we have stay. */
  async bringUpToDate(
    tx: Tx,
    encounter: EncounterRecord,
    operations: readonly Operation[],
  ): Promise<AnchorsNow> {
    const discharge = { on: encounter.dischargedOn, name: null };
    const known = encounter.anchors;
    const pairs = [
      ...pair(
        known.filter(({ kind }) => kind === 'discharge'),
        [discharge],
      ),
      ...pair(
        known.filter(({ kind }) => kind === 'operation'),
        operations,
      ),
    ];
    const now: AnchorsNow = { anchors: [], movedAnchors: [], hasNew: false };
    for (const { anchor, said } of pairs) await this.apply(tx, encounter, { anchor, said, now });
    now.anchors.sort(byKindAndDate);
    return now;
  }

  /** An operation nobody told us of, named by a person who starts a plan. */
  async addOperation(tx: Tx, encounter: EncounterRecord, operation: Operation): Promise<EncounterRecord> {
    const known = encounter.anchors.filter(({ kind }) => kind === 'operation');
    const added = await this.encounters.addAnchor(tx, encounter.organizationId, {
      encounterId: encounter.id,
      kind: 'operation',
      ordinal: nextOrdinal(known),
      on: operation.on,
      label: operation.name,
    });
    return { ...encounter, anchors: [...encounter.anchors, added].sort(byKindAndDate) };
  }

  private async apply(
    tx: Tx,
    encounter: EncounterRecord,
    { anchor, said, now }: Pair & { now: AnchorsNow },
  ): Promise<void> {
    if (!anchor && said) {
      const kind = said.name === null ? 'discharge' : 'operation';
      const ordinal = nextOrdinal(now.anchors.concat(encounter.anchors).filter((one) => one.kind === kind));
      const added = { encounterId: encounter.id, kind, ordinal, on: said.on, label: said.name } as const;
      now.anchors.push(await this.encounters.addAnchor(tx, encounter.organizationId, added));
      now.hasNew = true;
      return;
    }
    if (!anchor) return;
    const changed = said ? { ...anchor, on: said.on, label: said.name ?? anchor.label } : anchor;
    const isMoved = changed.on !== anchor.on;
    if (isMoved || changed.label !== anchor.label) {
      await this.encounters.changeAnchor(tx, changed);
      now.hasNew ||= !isMoved;
    }
    if (isMoved) now.movedAnchors.push(changed);
    now.anchors.push(changed);
  }
}

interface Said {
  on: string;
  name: string | null;
}

interface Pair {
  anchor?: AnchorRecord;
  said?: Said;
}

/** The same day first, then the same name, then in order: so a further operation never takes over another's row. */
function pair(known: readonly AnchorRecord[], said: readonly Said[]): Pair[] {
  const left = [...known];
  const tests: ((anchor: AnchorRecord, one: Said) => boolean)[] = [
    (anchor, one) => anchor.on === one.on && anchor.label === one.name,
    (anchor, one) => anchor.on === one.on,
    (anchor, one) => anchor.label === one.name,
    () => true,
  ];
  const taken = new Map<Said, AnchorRecord>();
  for (const test of tests) {
    for (const one of said) {
      const index = taken.has(one) ? -1 : left.findIndex((anchor) => test(anchor, one));
      const [anchor] = index < 0 ? [] : left.splice(index, 1);
      if (anchor) taken.set(one, anchor);
    }
  }
  return [
    ...said.map((one) => ({ said: one, anchor: taken.get(one) })),
    ...left.map((anchor) => ({ anchor })),
  ];
}

function nextOrdinal(anchors: readonly AnchorRecord[]): number {
  return anchors.reduce((most, { ordinal }) => Math.max(most, ordinal + 1), 0);
}
