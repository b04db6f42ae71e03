import { setTimeout as delay } from 'node:timers/promises';
import { COUNTS, PATIENCE_MS } from './counts.js';
import { outboxOf, sendAll } from './outbox.js';
import { canStartServer } from '../test/mariadb-server.js';
import { OwnMariadb } from './own-mariadb.js';
import { Parts } from './parts.js';
import { boundPatients } from './patients.js';
import { moveClock, morning } from './reminders.js';
import { expectStored } from './stored.js';

const PATIENTS = 9;
const AT_ONCE = 6;
const describeWithServer = canStartServer() ? describe : describe.skip;

describeWithServer('the database server dies while patients send', () => {
  const server = new OwnMariadb();
  const parts = new Parts();

  beforeAll(async () => {
    await server.open();
    await parts.open('mariadb', { url: server.url });
    await moveClock(parts, morning('09:00'));
  }, PATIENCE_MS);
  afterAll(async () => {
    await parts.close();
    await server.close();
  }, PATIENCE_MS);

  it(
    `${COUNTS.stops} times, ${COUNTS.stoppedMs / 1000} s each: nothing is acknowledged that is not stored`,
    async () => {
      const patients = await boundPatients(parts, PATIENTS);
      const acknowledged = new Map<string, string>();
      const sending = sendAll(outboxOf(patients, COUNTS.submits, 'stop-db'), AT_ONCE, acknowledged);
      for (let stop = 1; stop <= COUNTS.stops; stop += 1) {
        while (acknowledged.size < (COUNTS.submits / (COUNTS.stops + 1)) * stop) await delay(5);
        await server.kill();
        const before = acknowledged.size;
        await delay(COUNTS.stoppedMs);
        // Answers already on their way out may still arrive; nothing new is acknowledged.
        expect(acknowledged.size - before).toBeLessThanOrEqual(AT_ONCE);
        await server.start();
      }
      await sending;
      await parts.stop('api');
      expect(acknowledged.size).toBe(COUNTS.submits);
      await expectStored(parts.place, acknowledged, PATIENTS);
    },
    PATIENCE_MS,
  );
});
