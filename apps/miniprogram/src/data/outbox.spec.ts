import { NoAnswerError, ProblemError } from '@suian/api-client/call';
import type { ErrorCode } from '@suian/contracts/errors';
import { call } from './api.js';
import * as storage from '../platform/storage.js';
import { dismiss, flush, isOnlyInMemory, outgoing, queue } from './outbox.js';
import { receiptOf } from './receipts.js';

jest.mock('./api.js', () => ({ call: jest.fn() }));
jest.mock('../platform/storage.js', () => {
  const kept = new Map<string, string>();
  const phone = { isUnreadable: false };
  const read = async (key: string) => {
    if (phone.isUnreadable) throw new Error('unreadable');
    return JSON.parse(kept.get(key) ?? 'null') as unknown;
  };
  return {
    phone,
    read,
    readCopy: (key: string) => read(key).catch(() => null),
    write: async (key: string, value: unknown) => void kept.set(key, JSON.stringify(value)),
  };
});

const { phone } = storage as unknown as { phone: { isUnreadable: boolean } };
const server = call as unknown as jest.Mock<
  Promise<unknown>,
  [string, { body: { submissionId: string } }, { idempotencyKey: string }]
>;
const arrived = () => server.mock.calls.map(([, { body }]) => body.submissionId);
const waiting = async () => (await outgoing()).map(({ body }) => body.submissionId);
const receipt = { responseId: 'r' };

function answered(submissionId: string) {
  return queue({
    taskId: `task of ${submissionId}`,
    title: '',
    wardPhone: '',
    body: {
      submissionId,
      questionnaireVersionId: 'v',
      answers: {},
      answeredAt: null,
      respondent: 'patient',
    },
  });
}

function refusal(code: ErrorCode): ProblemError {
  return new ProblemError({ status: 0, code, detail: '', errors: [] });
}

/** A server that lets each request wait until it is told to answer. */
function slowServer(): { answerNext: () => void } {
  const pending: (() => void)[] = [];
  server.mockImplementation(() => new Promise((resolve) => pending.push(() => resolve(receipt))));
  return { answerNext: () => pending.shift()?.() };
}

async function untilArrived(count: number): Promise<void> {
  while (arrived().length < count) await Promise.resolve();
}

describe('the outbox', () => {
  afterEach(async () => {
    for (const submissionId of await waiting()) await dismiss(submissionId);
  });

  it('keeps an answer while there is no network, and sends it under one key until a receipt comes', async () => {
    await answered('a');
    server.mockRejectedValueOnce(new NoAnswerError('lift'));
    await flush();
    expect(await waiting()).toEqual(['a']);
    server.mockResolvedValueOnce(receipt);
    await flush();
    expect(await waiting()).toEqual([]);
    expect(await receiptOf('a')).toEqual(receipt);
    expect(server.mock.calls.map(([, , { idempotencyKey }]) => idempotencyKey)).toEqual(['a', 'a']);
  });

  it('sends once where two things ask for sending at the same time', async () => {
    const { answerNext } = slowServer();
    await answered('a');
    const both = [flush(), flush()];
    await untilArrived(1);
    answerNext();
    await Promise.all(both);
    expect(arrived()).toEqual(['a']);
  });

  it('loses nothing that is queued while another is on its way', async () => {
    const { answerNext } = slowServer();
    await answered('a');
    const first = flush();
    await untilArrived(1);
    await answered('b');
    const second = flush();
    answerNext();
    await untilArrived(2);
    answerNext();
    await Promise.all([first, second]);
    expect(arrived()).toEqual(['a', 'b']);
    expect(await waiting()).toEqual([]);
  });

  it('queued twice under one id is one answer, the latest', async () => {
    await Promise.all([answered('a'), answered('b'), answered('a')]);
    expect(await waiting()).toEqual(['b', 'a']);
  });

  it.each<[ErrorCode]>([
    ['task.not-found'],
    ['response.malformed'],
    ['request.invalid'],
    ['consent.withdrawn'],
    ['idempotency.key-reused'],
    ['seat.not-found'],
  ])('%s is final: it stays to be shown and is not sent again until it was read', async (code) => {
    await answered('a');
    server.mockRejectedValueOnce(refusal(code));
    await flush();
    await flush();
    expect(arrived()).toEqual(['a']);
    expect(await outgoing()).toMatchObject([{ refusedWith: code }]);
    await dismiss('a');
    expect(await waiting()).toEqual([]);
  });

  it.each<[ErrorCode]>([
    ['server.unexpected'],
    ['server.busy'],
    ['request.too-many'],
    ['session.expired'],
    ['wechat.unavailable'],
    ['task.not-open-yet'],
    ['idempotency.in-progress'],
  ])('%s passes: the answer stays, and does not hold up the next one', async (code) => {
    await answered('a');
    await answered('b');
    server.mockRejectedValueOnce(refusal(code));
    server.mockResolvedValueOnce(receipt);
    await flush();
    expect(await outgoing()).toMatchObject([{ body: { submissionId: 'a' }, refusedWith: null }]);
  });

  it('without network does not try the others in vain', async () => {
    await answered('a');
    await answered('b');
    server.mockRejectedValueOnce(new NoAnswerError('lift'));
    await flush();
    expect(arrived()).toEqual(['a']);
  });

  it('a phone that cannot read what it keeps writes nothing over it, and both answers leave in the end', async () => {
    server.mockRejectedValue(new NoAnswerError('lift'));
    await answered('a');
    phone.isUnreadable = true;
    await answered('b');
    expect(await waiting()).toEqual(['b']);
    expect(isOnlyInMemory()).toBe(true);
    phone.isUnreadable = false;
    expect(await waiting()).toEqual(['a', 'b']);
    server.mockReset();
    server.mockResolvedValue(receipt);
    await flush();
    expect(arrived()).toEqual(['a', 'b']);
    expect(await waiting()).toEqual([]);
    expect(isOnlyInMemory()).toBe(false);
  });
});
