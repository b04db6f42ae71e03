import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { AppModule } from '../src/app.module.js';
import { installFirstStart } from '../src/first-start.js';
import { CarePlans } from '../src/modules/care-plans/index.js';
import { Identity, PatientAccounts } from '../src/modules/identity/index.js';
import { NOTICE_VERSION } from '../src/modules/portal/notice.js';
import { Patients } from '../src/modules/patients/index.js';
import { Questionnaires } from '../src/modules/questionnaires/index.js';
import { RealSystemClock } from '../src/platform/clock.js';
import type { Env } from '../src/platform/config/env.js';
import { UnitOfWork, type Tx } from '../src/platform/database/unit-of-work.js';
import { Log } from '../src/platform/logging/log.js';
import { PACK, PATHWAY, QUESTIONNAIRE } from './w1-questions.js';

/** A patient with a bearer and tasks that are open now. */
export interface AskedPatient {
  bearer: string;
  taskIds: string[];
}

export interface World {
  versionId: string;
  patients: AskedPatient[];
}

interface Ward {
  organizationId: string;
  departmentId: string;
  pathwayId: string;
  today: string;
}

/** Fills an empty database through the rooms' own doors. */
export async function buildWorld(env: Env, count: number): Promise<World> {
  const clocks = { system: new RealSystemClock() };
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(env, clocks, new Log('error')), {
    logger: false,
  });
  try {
    await installFirstStart(app, env);
    const { ward, versionId } = await publish(app);
    const patients: AskedPatient[] = [];
    for (let index = 0; index < count; index += 1) patients.push(await enrol(app, ward, index));
    return { versionId, patients };
  } finally {
    await app.close();
  }
}

function publish(app: INestApplicationContext): Promise<{ ward: Ward; versionId: string }> {
  return app.get(UnitOfWork).run(async (tx) => {
    const [organization] = await tx.query<{ id: string }[]>('SELECT id FROM organization');
    const organizationId = organization?.id ?? '';
    const department = await app.get(Identity).departmentByCodeOrName(tx, organizationId, 'bench');
    const version = {
      organizationId,
      series: 'bench',
      title: '二十题',
      questionnaire: QUESTIONNAIRE,
      pack: PACK,
      signedOffBy: null,
    };
    const { id: versionId } = await app.get(Questionnaires).publish(tx, version);
    const { id: pathwayId } = await app.get(CarePlans).installPathway(tx, organizationId, PATHWAY, null);
    const today = new Date().toISOString().slice(0, 10);
    return { ward: { organizationId, departmentId: department?.id ?? '', pathwayId, today }, versionId };
  });
}

function enrol(app: INestApplicationContext, ward: Ward, index: number): Promise<AskedPatient> {
  return app.get(UnitOfWork).run(async (tx) => {
    const patientId = await admit(app, tx, ward, index);
    const { organizationId } = ward;
    const accounts = app.get(PatientAccounts);
    const { accountId, token } = await accounts.openSession(tx, 'wxbench', `openid-${index}`);
    const seat = await accounts.takeSeat(tx, { organizationId, accountId, patientId, role: 'self' });
    await app.get(Patients).recordConsents(tx, {
      organizationId,
      patientId,
      seatId: seat.id,
      notice: { version: NOTICE_VERSION, hash: '0'.repeat(64) },
      consents: [{ purpose: 'follow-up', granted: true }],
      channel: 'mini-program',
      address: '127.0.0.1',
      at: new Date(),
    });
    const tasks = await app.get(CarePlans).tasksOf(tx, patientId);
    return { bearer: token, taskIds: tasks.map(({ id }) => id) };
  });
}

/** Somebody operated on today, with a plan. Answers the patient's id. */
async function admit(app: INestApplicationContext, tx: Tx, ward: Ward, index: number): Promise<string> {
  const { organizationId, departmentId, pathwayId, today } = ward;
  const [patients, now] = [app.get(Patients), new Date()];
  const who = {
    name: `井${index}`,
    sex: 'female',
    mrn: `B${index}`,
    birthOn: '1958-03-02',
    isAnotherPerson: true,
  } as const;
  const places = { name: '', mrn: '', idNo: '', birthOn: '' };
  const { id: patientId } = await patients.recognise(
    tx,
    organizationId,
    { ...who, places },
    { at: now, today },
  );
  const stay = {
    source: 'form',
    departmentId,
    dischargedOn: today,
    operations: [{ on: today, name: '手术' }],
  } as const;
  const stayPlaces = { visitNo: '', dischargedOn: '', departmentId: '' };
  const { encounter } = await patients.recordStay(
    tx,
    { organizationId, patientId, now },
    { ...stay, places: stayPlaces },
  );
  await app.get(CarePlans).start(tx, encounter, { pathwayId, tier: 'medium', by: await someNurse(tx) }, now);
  return patientId;
}

async function someNurse(tx: Tx): Promise<string> {
  const [row] = await tx.query<{ id: string }[]>('SELECT id FROM staff_member LIMIT 1');
  return row?.id ?? '';
}
