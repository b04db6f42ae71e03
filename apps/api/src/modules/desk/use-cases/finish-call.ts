import { Injectable } from '@nestjs/common';
import type { SubmitReceipt } from '@suian/contracts/patient-app';
import type { FinishCallRequest, FinishedCall } from '@suian/contracts/worklist';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { repeatOnDuplicate } from '../../../platform/database/repeat-on-duplicate.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { Idempotency, requireKey, type IdempotentCall } from '../../../platform/http/idempotency.js';
import { Responses } from '../../responses/index.js';
import { Worklist, type OpenCall } from '../../worklist/index.js';
import { callEndOf, mayAgree, mayBeAskedFor, wasSpokenTo, type Finishing } from '../finishing.js';
import { OralConsent } from '../oral-consent.js';

/** One transaction: the call, the answers with their alerts, the consent and the redial all exist, or none does. */
@Injectable()
export class FinishCall {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly worklist: Worklist,
    private readonly responses: Responses,
    private readonly consents: OralConsent,
  ) {}

  async run(
    actor: StaffActor,
    callId: string,
    body: FinishCallRequest,
    call: IdempotentCall | null,
  ): Promise<FinishedCall> {
    const keyed = requireKey(call);
    if (keyed.key !== body.submissionId) {
      throw new AppError('request.invalid', {
        errors: [{ path: 'body.submissionId', what: 'not-the-idempotency-key' }],
      });
    }
    // A moment faster was another answer of this patient that opened the same alert.
    const done = await repeatOnDuplicate(() =>
      this.unit.run((tx) => this.idempotency.once(tx, keyed, () => this.finish(tx, actor, callId, body))),
    );
    // Ranked by the reader, so that no list holds up a writer.
    const next = await this.unit.read((tx) => this.worklist.next(tx, actor));
    return { ...done, nextCall: next && { id: next.id, maskedName: next.patient.maskedName } };
  }

  private async finish(
    tx: Tx,
    actor: StaffActor,
    callId: string,
    body: FinishCallRequest,
  ): Promise<Omit<FinishedCall, 'nextCall'>> {
    const open = await this.worklist.takeToFinish(tx, actor, callId, body);
    this.checkTime(actor, body);
    const receipt = await this.keepAnswers(tx, actor, open, body);
    const hasOralConsent = body.oralConsent === true && mayAgree(body);
    if (hasOralConsent) await this.consents.record(tx, actor, open.call.patientId);
    const end = callEndOf(body, { responseId: receipt?.responseId ?? null, hasOralConsent });
    const { call, nextAt } = await this.worklist.end(tx, actor, open, end);
    if (body.outcome === 'unfinished' && call.active !== null) await this.keepDraft(tx, callId, body);
    return {
      call: await this.worklist.row(tx, actor, call),
      advice: receipt?.advice ?? null,
      alerts: receipt?.matters.map(({ id, severity }) => ({ id, severity })) ?? [],
      nextAt: nextAt?.toISOString() ?? null,
    };
  }

  private checkTime(actor: StaffActor, { outcome, callAgainAt }: Finishing): void {
    if (callAgainAt === undefined) return;
    const path = 'body.callAgainAt';
    if (!mayBeAskedFor(outcome)) {
      throw new AppError('call.time-not-possible', { errors: [{ path, what: 'not-with-this-outcome' }] });
    }
    this.worklist.mustBePossible(actor, new Date(callAgainAt), path);
  }

  /** Nobody was reached: what stands in the form was not said today. */
  private async keepAnswers(
    tx: Tx,
    actor: StaffActor,
    { task }: OpenCall,
    { outcome, submissionId, questionnaireVersionId, answers }: FinishCallRequest,
  ): Promise<SubmitReceipt | null> {
    if (!wasSpokenTo(outcome)) return null;
    const told = { task, submissionId, questionnaireVersionId, answers, answeredAt: null };
    const isWhole = outcome === 'finished' || outcome === 'family-answered';
    return this.responses.keepTold(tx, actor, told, { isWhole });
  }

  private keepDraft(tx: Tx, callId: string, body: FinishCallRequest): Promise<void> {
    const { answers, segments, respondent, said, startedAt } = body;
    return this.worklist.keepDraft(tx, callId, { answers, segments, respondent, said, startedAt });
  }
}
