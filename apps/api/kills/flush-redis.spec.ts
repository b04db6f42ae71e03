import { setTimeout as delay } from 'node:timers/promises';
import { FOLLOW_UP_TEMPLATE_ID } from '@suian/wechat-sim/templates';
import { describeWithRedis, RedisServer } from '../test/redis-server.js';
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

const describeWithBoth = process.env.SUIAN_TEST_MARIADB ? describeWithRedis : describe.skip;

describeWithBoth('Redis is emptied and restarted while reminders go out', () => {
  const redis = new RedisServer();
  let parts: Parts;

  beforeAll(async () => {
    await redis.start();
    parts = new Parts({ WECHAT_TASK_TEMPLATE: FOLLOW_UP_TEMPLATE_ID, REDIS_URL: redis.url });
    await parts.open('mariadb');
  }, PATIENCE_MS);
  afterAll(async () => {
    await parts.close();
    await redis.close();
  }, PATIENCE_MS);

  it(
    `${COUNTS.flushes} times in ${COUNTS.messages} reminders: every one arrives, once; Redis knew nobody`,
    async () => {
      await moveClock(parts, morning('07:00'));
      await boundPatients(parts, COUNTS.messages, (phone) => allowMessage(parts, phone));
      await moveClock(parts, morning('09:00'));
      await parts.start('worker');
      for (let flush = 1; flush <= COUNTS.flushes; flush += 1) {
        while ((await deliveredTo(parts)).length < (COUNTS.messages / (COUNTS.flushes + 1)) * flush)
          await delay(5);
        expect(await redis.contents()).not.toMatch(/井|1380000|ZY|K1\d{3}/);
        await redis.flush();
        await redis.kill();
        await redis.start();
      }
      await untilSettled(parts);
      await expectAccountedFor(parts, { due: COUNTS.messages, kills: 0 });
      expect(await deliveredTo(parts)).toHaveLength(COUNTS.messages);
    },
    PATIENCE_MS,
  );
});
