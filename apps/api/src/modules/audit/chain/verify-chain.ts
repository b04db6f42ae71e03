import type { Sealer } from '../../../platform/crypto.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { AuditChainStore, ChainEnd, LinkedEntry } from '../persistence/audit-chain.store.js';
import { SEALED_COLUMNS, sealedContent } from './sealed-content.js';

/**
 * changed: the entry or its link is not what was sealed · entry-missing: a sealed entry is gone · link-missing: a
 * position of the chain is gone · reordered: sequences do not rise along the chain · inserted: an unsealed entry
 * stands among sealed ones · head: the chain does not end where its head says · cut: a head kept outside is not in it.
 */
export type ChainFaultKind =
  'changed' | 'entry-missing' | 'link-missing' | 'reordered' | 'inserted' | 'head' | 'cut';

export interface ChainFault {
  organizationId: string;
  /** Of the entry; for link-missing, head and cut the position in the chain. */
  at: number;
  kind: ChainFaultKind;
}

/** A place in a chain that somebody kept elsewhere. */
export interface KeptHead {
  organizationId: string;
  position: number;
  hash: string;
}

export interface ChainReport {
  heads: KeptHead[];
  sealed: number;
  /** Entries not sealed yet. */
  waiting: number;
  faults: ChainFault[];
}

const AT_ONCE = 1000;

interface Walk {
  organizationId: string;
  end: ChainEnd;
  faults: ChainFault[];
  /** Heads kept outside that are still to be met. */
  kept: KeptHead[];
}

/** Walks every chain from its first link to its head. May run while the product does. */
export class VerifyChain {
  constructor(
    private readonly store: AuditChainStore,
    private readonly sealer: Sealer,
  ) {}

  async run(unit: UnitOfWork, keptHeads: readonly KeptHead[] = []): Promise<ChainReport> {
    const report: ChainReport = { heads: [], sealed: 0, waiting: 0, faults: [] };
    const found = await unit.read((tx) => this.store.organizations(tx));
    const asked = keptHeads.map(({ organizationId }) => organizationId);
    for (const organizationId of new Set([...found, ...asked])) {
      const kept = keptHeads.filter((head) => head.organizationId === organizationId);
      await this.verify(unit, organizationId, kept, report);
    }
    return report;
  }

  private async verify(
    unit: UnitOfWork,
    organizationId: string,
    kept: KeptHead[],
    report: ChainReport,
  ): Promise<void> {
    const head = await unit.read((tx) => this.store.head(tx, organizationId));
    const walk: Walk = {
      organizationId,
      end: { position: 0, hash: '', sequence: 0 },
      faults: report.faults,
      kept: [...kept],
    };
    await this.walkTo(unit, walk, head?.position ?? 0);
    const { end } = walk;
    const isHead = end.position === (head?.position ?? 0) && end.hash === (head?.hash ?? '');
    if (!isHead || (await this.goesOn(unit, organizationId, end.position)))
      this.fault(walk, 'head', end.position);
    for (const { position } of walk.kept) this.fault(walk, 'cut', position);
    const { within, after } = await unit.read((tx) => this.store.unlinked(tx, organizationId, end.sequence));
    for (const sequence of within) this.fault(walk, 'inserted', sequence);
    report.sealed += end.position;
    report.waiting += after;
    report.heads.push({ organizationId, position: end.position, hash: end.hash });
  }

  private async walkTo(unit: UnitOfWork, walk: Walk, last: number): Promise<void> {
    while (walk.end.position < last) {
      const limit = Math.min(AT_ONCE, last - walk.end.position);
      const links = await unit.read((tx) =>
        this.store.linksAfter(tx, walk.organizationId, walk.end.position, limit),
      );
      const inside = links.filter((link) => link.link_position <= last);
      if (inside.length === 0) return;
      for (const link of inside) this.step(walk, link);
    }
  }

  private step(walk: Walk, link: LinkedEntry): void {
    const { end, organizationId } = walk;
    const { link_position: position, link_sequence: sequence, link_hash: hash } = link;
    const followsOn = position === end.position + 1;
    if (!followsOn) this.fault(walk, 'link-missing', end.position + 1);
    if (sequence <= end.sequence) this.fault(walk, 'reordered', sequence);
    const isGone = SEALED_COLUMNS.every((column) => link[column] === null);
    if (isGone) this.fault(walk, 'entry-missing', sequence);
    // After a gap nobody can say; the gap itself is told.
    else if (followsOn && this.sealer.link(end.hash, sealedContent(organizationId, position, link)) !== hash)
      this.fault(walk, 'changed', sequence);
    walk.kept = walk.kept.filter((kept) => kept.position !== position || kept.hash !== hash);
    walk.end = { position, hash, sequence: Math.max(sequence, end.sequence) };
  }

  /** Links past the end, though the head has not moved on meanwhile. */
  private async goesOn(unit: UnitOfWork, organizationId: string, position: number): Promise<boolean> {
    const more = await unit.read((tx) => this.store.linksAfter(tx, organizationId, position, 1));
    if (more.length === 0) return false;
    const head = await unit.read((tx) => this.store.head(tx, organizationId));
    return (head?.position ?? 0) <= position;
  }

  private fault({ faults, organizationId }: Walk, kind: ChainFaultKind, at: number): void {
    faults.push({ organizationId, at, kind });
  }
}
