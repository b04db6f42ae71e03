import { once } from 'node:events';
import { EventEmitter } from 'node:events';
import { describeWithRedis, RedisServer } from '../../../test/redis-server.js';
import { Log } from '../logging/log.js';
import { RedisWakeUp } from './redis-wake-up.js';

const silent = new Log('silent', { write: () => undefined });

describeWithRedis('the door bell', () => {
  const server = new RedisServer();
  const bells: RedisWakeUp[] = [];
  const open = () => {
    const bell = new RedisWakeUp(server.url, silent);
    bells.push(bell);
    return bell;
  };

  beforeAll(() => server.start());
  afterEach(async () => {
    for (const bell of bells.splice(0)) await bell.close();
  });
  afterAll(() => server.close());

  it('wakes a worker in another process, with an id and nothing else', async () => {
    const heard = new EventEmitter();
    open().onRing(() => heard.emit('ring'));
    const rung = once(heard, 'ring');
    const caller = open();
    caller.ring([{ id: '01jbell00000000000000000000' }]);
    await rung;
    const contents = await server.contents();
    expect(contents).toContain('suian-wake');
    expect(contents).not.toMatch(/organization|patient|message/);
  });

  it('never holds anybody up or fails where Redis is away', async () => {
    const caller = open();
    await server.kill();
    caller.ring([{ id: '01jbell00000000000000000001' }]);
    await server.start();
  });
});
