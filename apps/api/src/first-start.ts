import fs from 'node:fs/promises';
import type { INestApplicationContext } from '@nestjs/common';
import type { FirstOrganization, FirstStart } from '@suian/contracts/first-start';
import { CarePlans } from './modules/care-plans/index.js';
import { Identity } from './modules/identity/index.js';
import { Questionnaires } from './modules/questionnaires/index.js';
import { EnvError, type Env } from './platform/config/env.js';
import { UnitOfWork, type Tx } from './platform/database/unit-of-work.js';
import { AppError } from './platform/http/app-error.js';
import { checkShape } from './platform/http/validation.js';

/** Fills an empty system from FIRST_START_FILE. A system that has an organization is left alone. */
export async function installFirstStart(app: INestApplicationContext, env: Env): Promise<void> {
  if (!env.FIRST_START_FILE) return;
  const unit = app.get(UnitOfWork);
  const identity = app.get(Identity);
  if (await unit.read((tx) => identity.hasOrganization(tx))) return;
  const given = await readFirstStart(env.FIRST_START_FILE);
  const hashed = await identity.hashPasswords(given.organizations.flatMap((each) => each.staff));
  await unit.run(async (tx) => {
    for (const organization of given.organizations) await install(app, tx, organization, hashed);
  });
}

/** Throws EnvError naming every place that is not right; nothing is installed then. */
export async function readFirstStart(file: string): Promise<FirstStart> {
  const given = parse(await fs.readFile(file, 'utf8').catch(() => ''));
  const faults = faultsOf(given);
  if (faults.length > 0)
    throw new EnvError(`FIRST_START_FILE is not right:\n${faults.map((line) => `  ${line}`).join('\n')}`);
  return given as FirstStart;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function faultsOf(given: unknown): string[] {
  if (given === undefined) return ['file: cannot be read, or is not JSON'];
  try {
    checkShape('file', 'FirstStart', given);
    return [...unknownZones(given as FirstStart), ...unknownDepartments(given as FirstStart)];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const places = error.details.errors ?? [];
    return places.map(({ path, what, expected }) => [path, what, expected ?? ''].join(' ').trim());
  }
}

function unknownZones({ organizations }: FirstStart): string[] {
  return organizations.flatMap(({ zone }, index) =>
    isZone(zone) ? [] : [`file.organizations.${index}.zone unknown-zone an IANA zone, e.g. Asia/Shanghai`],
  );
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function unknownDepartments({ organizations }: FirstStart): string[] {
  return organizations.flatMap(({ departments, staff }, organization) =>
    staff.flatMap((each, member) =>
      each.departments
        .filter((code) => !departments.some((department) => department.code === code))
        .map(() => `file.organizations.${organization}.staff.${member}.departments unknown-department`),
    ),
  );
}

async function install(
  app: INestApplicationContext,
  tx: Tx,
  given: FirstOrganization,
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
  const carePlans = app.get(CarePlans);
  await carePlans.installPathways(tx, organizationId);
  for (const { pathway, signedOffBy } of given.pathways ?? [])
    await carePlans.installPathway(tx, organizationId, pathway, signedOffBy ?? null);
}
