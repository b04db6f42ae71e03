import fs from 'node:fs/promises';
import type { INestApplicationContext } from '@nestjs/common';
import type { Role } from '@suian/contracts/permissions';
import type { DutyHours } from '@suian/domain/triage/cover';
import { CarePlans } from './modules/care-plans/index.js';
import { Identity } from './modules/identity/index.js';
import { Questionnaires } from './modules/questionnaires/index.js';
import type { Env } from './platform/config/env.js';
import { UnitOfWork, type Tx } from './platform/database/unit-of-work.js';

/** What an operator gives once: who works where. Passwords are hashed at once; delete the file afterwards. */
export interface FirstStart {
  organizations: {
    name: string;
    /** IANA zone, e.g. Asia/Shanghai. */
    zone: string;
    /** Who is responsible for the data, and how to reach them: printed in the consent notice. */
    controller: string;
    contact: string;
    departments: {
      name: string;
      code: string;
      wardPhone: string;
      duty: DutyHours[];
      dailyRoundAt: string;
      answeredAtNight: boolean;
    }[];
    staff: { username: string; name: string; role: Role; password: string; departments: string[] }[];
    integrationKeys: { name: string; key: string }[];
  }[];
}

/** Fills an empty system from FIRST_START_FILE. A system that has an organization is left alone. */
export async function installFirstStart(app: INestApplicationContext, env: Env): Promise<void> {
  if (!env.FIRST_START_FILE) return;
  const unit = app.get(UnitOfWork);
  const identity = app.get(Identity);
  if (await unit.read((tx) => identity.hasOrganization(tx))) return;
  const given = JSON.parse(await fs.readFile(env.FIRST_START_FILE, 'utf8')) as FirstStart;
  const hashed = await identity.hashPasswords(given.organizations.flatMap((each) => each.staff));
  await unit.run(async (tx) => {
    for (const organization of given.organizations) await install(app, tx, organization, hashed);
  });
}

async function install(
  app: INestApplicationContext,
  tx: Tx,
  given: FirstStart['organizations'][number],
  hashed: ReadonlyMap<string, string>,
): Promise<void> {
  const identity = app.get(Identity);
  const { id: organizationId } = await identity.addOrganization(tx, given);
  const departments = new Map<string, string>();
  for (const each of given.departments) {
    const { id } = await identity.addDepartment(tx, { organizationId, ...each });
    departments.set(each.code, id);
  }
  for (const { username, name, role, departments: codes } of given.staff) {
    const departmentIds = codes.flatMap((code) => departments.get(code) ?? []);
    await identity.addStaff(tx, {
      organizationId,
      username,
      name,
      role,
      departmentIds,
      passwordHash: hashed.get(username) ?? '',
    });
  }
  for (const each of given.integrationKeys) await identity.addIntegrationKey(tx, { organizationId, ...each });
  await app.get(Questionnaires).installPacks(tx, organizationId);
  await app.get(CarePlans).installPathways(tx, organizationId);
}
