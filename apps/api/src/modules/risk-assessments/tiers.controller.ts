import { Body, Controller, Param, Query } from '@nestjs/common';
import type { PatientTiers } from '@suian/contracts/tier-cards';
import type {
  DecideTierRequest,
  PutFactRequest,
  TierBoard,
  TierProposalRow,
  TierQuery,
  UndoTierRequest,
} from '@suian/contracts/tiers';
import type { StaffActor } from '../../platform/auth/actors.js';
import { Caller, Handles } from '../../platform/http/route.decorator.js';
import { TierBoardQuery } from './queries/tier-board.query.js';
import { DecideTier } from './use-cases/decide-tier.js';
import { PutFact } from './use-cases/put-fact.js';
import { UndoTier } from './use-cases/undo-tier.js';

@Controller()
export class TiersController {
  constructor(
    private readonly board: TierBoardQuery,
    private readonly deciding: DecideTier,
    private readonly undoing: UndoTier,
    private readonly putting: PutFact,
  ) {}

  @Handles('listTierProposals')
  list(@Caller() actor: StaffActor, @Query() query: TierQuery): Promise<TierBoard> {
    return this.board.run(actor, query);
  }

  @Handles('decideTier')
  decide(
    @Caller() actor: StaffActor,
    @Param('proposalId') proposalId: string,
    @Body() body: DecideTierRequest,
  ): Promise<TierProposalRow> {
    return this.deciding.run(actor, proposalId, body);
  }

  @Handles('undoTier')
  undo(
    @Caller() actor: StaffActor,
    @Param('proposalId') proposalId: string,
    @Body() body: UndoTierRequest,
  ): Promise<TierProposalRow> {
    return this.undoing.run(actor, proposalId, body);
  }

  @Handles('putFact')
  put(
    @Caller() actor: StaffActor,
    @Param('patientId') patientId: string,
    @Body() body: PutFactRequest,
  ): Promise<PatientTiers> {
    return this.putting.run(actor, patientId, body);
  }
}
