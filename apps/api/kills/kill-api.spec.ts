import { setTimeout as delay } from 'node:timers/promises';
import { describeOnEachDatabase } from '../test/databases.js';
import { moveClock, morning } from './reminders.js';
import { expectStored } from './stored.js';
import { COUNTS, PATIENCE_MS } from './counts.js';
import { outboxOf, sendAll } from './outbox.js';
import { Parts } from './parts.js';
import { boundPatients, type Asked } from './patients.js';

const PATIENTS = 9;
const AT_ONCE = 6;

describeOnEachDatabase('the answering process is killed while patients send', (engine) => {
  const parts = new Parts();
  let patients: Asked[];

  beforeAll(async () => {
    await parts.open(engine);
    await moveClock(parts, morning('09:00'));
    patients = await boundPatients(parts, PATIENTS);
  }, PATIENCE_MS);
  afterAll(() => parts.close(), PATIENCE_MS);

  it(
    `${COUNTS.kills} kills in ${COUNTS.submits} submits: every acknowledged answer is stored, none twice`,
    async () => {
      const acknowledged = new Map<string, string>();
      const sending = sendAll(outboxOf(patients, COUNTS.submits, 'kill-api'), AT_ONCE, acknowledged);
      await killBetween(() => acknowledged.size);
      await sending;
      await parts.stop('api');
      expect(acknowledged.size).toBe(COUNTS.submits);
      await expectStored(parts.place, acknowledged, PATIENTS);
    },
    PATIENCE_MS,
  );

  /** Each kill comes after the next share of the answers has been acknowledged. */
  const killBetween = async (done: () => number) => {
    const share = COUNTS.submits / (COUNTS.kills + 1);
    for (let kill = 1; kill <= COUNTS.kills; kill += 1) {
      while (done() < share * kill) await delay(5);
      await parts.kill('api');
      await parts.start('api');
    }
  };
});
