import { Injectable } from '@nestjs/common';
import type { PatientTiers } from '@suian/contracts/tier-cards';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { ProposalCards } from './proposal-cards.js';

/** What upper rooms may ask about tiers. */
@Injectable()
export class RiskAssessments {
  constructor(private readonly cards: ProposalCards) {}

  /** What his tier was judged by and what became of each proposal, newest first. */
  historyOf(tx: Tx, patientId: string): Promise<PatientTiers> {
    return this.cards.ofPatient(tx, patientId);
  }
}
