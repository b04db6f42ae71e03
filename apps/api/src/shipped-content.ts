import type { INestApplicationContext } from '@nestjs/common';
import { CarePlans } from './modules/care-plans/index.js';
import { Identity } from './modules/identity/index.js';
import { Questionnaires } from './modules/questionnaires/index.js';
import { repeatOnDuplicate } from './platform/database/repeat-on-duplicate.js';
import { UnitOfWork } from './platform/database/unit-of-work.js';

/**
 * Questionnaires and pathways that this version brings come to organizations that were installed by an earlier one.
 * Started twice, or by two processes at once, nothing is there twice.
 */
export async function bringShippedContent(app: INestApplicationContext): Promise<void> {
  const unit = app.get(UnitOfWork);
  const organizations = await unit.read((tx) => app.get(Identity).allOrganizations(tx));
  for (const { id } of organizations) {
    await repeatOnDuplicate(() =>
      unit.run(async (tx) => {
        await app.get(Questionnaires).installPacks(tx, id);
        await app.get(CarePlans).installPathways(tx, id);
      }),
    );
  }
}
