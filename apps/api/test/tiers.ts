import type { RegisteredDischarge } from '@suian/contracts/discharges';
import type { PlanCard } from '@suian/contracts/patients';
import type {
  DecideTierRequest,
  PutFactRequest,
  TierBoard,
  TierProposalRow,
  TierQuery,
} from '@suian/contracts/tiers';
import { dischargeForm, type FormChange } from './discharge-forms.js';
import type { StaffDesk } from './people.js';

export interface Someone {
  patientId: string;
  mrn: string;
  phone: string;
  birthOn: string;
}

type Known = Pick<Someone, 'patientId'>;

let serial = 0;

/** What a nurse does about tiers, in the words of a test. */
export class TierDesk {
  constructor(
    readonly nurse: StaffDesk,
    private readonly departmentId: string,
  ) {}

  async discharged(birthOn = '1988-03-02', encounter: FormChange['encounter'] = {}): Promise<Someone> {
    serial += 1;
    const mrn = `TR${serial}`;
    const phone = `1390007${7000 + serial}`;
    const { patient } = await this.goHome({ mrn, phone, birthOn }, encounter);
    return { patientId: patient.id, mrn, phone, birthOn };
  }

  /** The same person after another stay. */
  goHome(who: Omit<Someone, 'patientId'>, encounter: FormChange['encounter']): Promise<RegisteredDischarge> {
    const body = dischargeForm(this.departmentId, { patient: { ...who, name: '邹明' }, encounter });
    return this.nurse.call('registerDischarge', { body });
  }

  put({ patientId }: Known, code: PutFactRequest['code'], value: boolean | number) {
    const body = { code, value, observedOn: '2026-10-20' };
    return this.nurse.call('putFact', { params: { patientId }, body });
  }

  pageOf({ patientId }: Known) {
    return this.nurse.call('getPatient', { params: { patientId } });
  }

  async planOf(someone: Known): Promise<PlanCard> {
    const plan = (await this.pageOf(someone)).encounters[0]?.plan;
    if (!plan) throw new Error('no plan');
    return plan;
  }

  board(query: TierQuery = {}, desk = this.nurse): Promise<TierBoard> {
    return desk.call('listTierProposals', { query: { limit: 100, ...query } });
  }

  async waitingOf({ patientId }: Known, desk = this.nurse): Promise<TierProposalRow[]> {
    return (await this.board({}, desk)).rows.filter(({ patient }) => patient.id === patientId);
  }

  async proposed(someone: Known): Promise<TierProposalRow> {
    await this.put(someone, 'complications', true);
    const [row] = await this.waitingOf(someone);
    if (!row) throw new Error('nothing is proposed');
    return row;
  }

  decide(proposalId: string, body: DecideTierRequest, desk = this.nurse): Promise<TierProposalRow> {
    return desk.call('decideTier', { params: { proposalId }, body });
  }

  undo({ id, version }: TierProposalRow, desk = this.nurse): Promise<TierProposalRow> {
    return desk.call('undoTier', { params: { proposalId: id }, body: { version } });
  }
}

export async function openTierDesk(nurse: StaffDesk): Promise<TierDesk> {
  const [department] = (await nurse.call('mySession', {})).departments;
  if (!department) throw new Error('no department');
  return new TierDesk(nurse, department.id);
}
