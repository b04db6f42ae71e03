import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { QuestionnaireVersionRow } from './questionnaire-version.entity.js';

@Injectable()
export class QuestionnaireVersionStore {
  find(tx: Tx, organizationId: string, id: string): Promise<QuestionnaireVersionRow | null> {
    return tx.findOneBy(QuestionnaireVersionRow, { organizationId, id });
  }

  findActive(tx: Tx, organizationId: string, series: string): Promise<QuestionnaireVersionRow | null> {
    return tx.findOneBy(QuestionnaireVersionRow, { organizationId, series, status: 'active' });
  }

  findNewest(tx: Tx, organizationId: string, series: string): Promise<QuestionnaireVersionRow | null> {
    const order = { versionNo: 'DESC' } as const;
    return tx.findOne(QuestionnaireVersionRow, { where: { organizationId, series }, order });
  }

  async add(tx: Tx, row: QuestionnaireVersionRow): Promise<void> {
    await tx.insert(QuestionnaireVersionRow, row);
  }

  async retire(tx: Tx, organizationId: string, series: string): Promise<void> {
    await tx.update(
      QuestionnaireVersionRow,
      { organizationId, series, status: 'active' },
      { status: 'retired' },
    );
  }
}
