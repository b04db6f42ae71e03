import { Injectable } from '@nestjs/common';
import type { SubmitReceipt } from '@suian/contracts/patient-app';
import type { StaffActor } from '../../platform/auth/actors.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/http/app-error.js';
import { AcceptAnswers, type JudgedAnswers } from './accept-answers.js';
import type { GivenAnswers } from './given-answers.js';
import { ResponseStore } from './persistence/response.store.js';

/** What a nurse heard on the telephone. */
export type Told = Omit<GivenAnswers, 'seatId' | 'byStaff' | 'respondent'>;

/** The nurse's way in: the same path as the phone's, marked 护士代填. */
@Injectable()
export class ToldAnswers {
  constructor(
    private readonly answers: AcceptAnswers,
    private readonly responses: ResponseStore,
    private readonly clock: Clock,
  ) {}

  /**
   * `isWhole`: every required question must be answered, else call.answers-needed; the task is completed. A part is
   * kept only where a rule fires, so that its alert exists now; null: nothing was. Throws response.malformed.
   */
  async keep(
    tx: Tx,
    actor: StaffActor,
    told: Told,
    { isWhole }: { isWhole: boolean },
  ): Promise<SubmitReceipt | null> {
    const given: GivenAnswers = { ...told, respondent: 'nurse', seatId: null, byStaff: actor.id };
    const judged = await this.answers.judge(tx, given, this.clock.now());
    if (isWhole) requireAnswers(judged);
    else if (judged.judgement.findings.length === 0) return null;
    if (await this.responses.findBySubmission(tx, told.submissionId))
      throw new AppError('idempotency.key-reused');
    return this.answers.keep(tx, actor, judged, { isWhole });
  }
}

function requireAnswers({ judgement }: JudgedAnswers): void {
  const missing = judgement.faults.filter(({ what }) => what === 'required');
  if (missing.length === 0) return;
  throw new AppError('call.answers-needed', {
    facts: { missing: missing.length },
    errors: missing.map(({ linkId, what }) => ({ path: `body.answers.${linkId}`, what })),
  });
}
