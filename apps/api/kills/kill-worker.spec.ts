import { setTimeout as delay } from 'node:timers/promises';
import { FOLLOW_UP_TEMPLATE_ID } from '@suian/wechat-sim/templates';
import { describeOnEachDatabase } from '../test/databases.js';
import { signIn } from '../test/people.js';
import { COUNTS, PATIENCE_MS } from './counts.js';
import { Parts } from './parts.js';
import { boundPatients } from './patients.js';
import {
  allowMessage,
  deliveredTo,
  expectAccountedFor,
  moveClock,
  morning,
  untilSettled,
} from './reminders.js';

describeOnEachDatabase('whoever sends the reminders is killed in the middle of it', (engine) => {
  const parts = new Parts({ WECHAT_TASK_TEMPLATE: FOLLOW_UP_TEMPLATE_ID });

  beforeAll(() => parts.open(engine), PATIENCE_MS);
  afterAll(() => parts.close(), PATIENCE_MS);

  it(
    `${COUNTS.kills} kills while ${COUNTS.messages} reminders are due: none is lost, none comes twice`,
    async () => {
      // Before eight nothing is due; on a server the worker is not there yet.
      await moveClock(parts, morning('07:00'));
      await boundPatients(parts, COUNTS.messages, (phone) => allowMessage(parts, phone));
      const sender = parts.isEmbedded ? 'api' : 'worker';
      const moving = moveClock(parts, morning('09:00')).catch(() => undefined);
      if (sender === 'worker') {
        await moving;
        await parts.start('worker');
      }
      for (let kill = 1; kill <= COUNTS.kills; kill += 1) {
        await untilDelivered((COUNTS.messages / (COUNTS.kills + 1)) * kill);
        await parts.kill(sender);
        await parts.start(sender);
      }
      await moving;
      await moveClock(parts, morning('09:00')).catch(() => undefined);
      await untilSettled(parts);
      await expectAccountedFor(parts, { due: COUNTS.messages, kills: COUNTS.kills });
    },
    PATIENCE_MS,
  );

  it('each one whose outcome is unknown stands on the supervisor’s list', async () => {
    const supervisor = await signIn(parts.baseUrl, 'supervisor');
    const { counts } = await supervisor.call('listMessages', { query: { show: 'unknown' } });
    const { rows } = await supervisor.call('listMessages', { query: { show: 'unknown', limit: 100 } });
    expect(rows).toHaveLength(counts.unknown);
    expect(rows.every(({ state }) => state === 'unknown')).toBe(true);
  });

  const untilDelivered = async (count: number) => {
    while ((await deliveredTo(parts)).length < count) await delay(5);
  };
});
