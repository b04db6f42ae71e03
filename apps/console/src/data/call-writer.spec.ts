import { createApiClient, NoAnswerError, type Transport } from '@suian/api-client/call';
import type { CallDraft, FinishCallRequest } from '@suian/contracts/worklist';
import { CallWriter, type DraftState } from './call-writer.js';
import { callWireOf } from './call-wire.js';

const DRAFT: CallDraft = {
  answers: { fever: 'none' },
  segments: ['opening'],
  respondent: 'patient',
  startedAt: '2026-11-22T01:00:00.000Z',
};
const OUTCOME: Omit<FinishCallRequest, 'version'> = {
  ...DRAFT,
  submissionId: 'a'.repeat(32),
  outcome: 'finished',
  questionnaireVersionId: 'v'.repeat(26),
};

interface Sent {
  what: string;
  version: number;
  key: string | undefined;
}

/** A ward whose server answers as told; every write raises the row's version by one. */
function aDesk(answer: (sent: Sent, count: number) => number | null = () => 200) {
  const sent: Sent[] = [];
  const states: DraftState[] = [];
  const heard = { stale: 0 };
  const transport: Transport = ({ method, url, body, headers }) => {
    const { version } = JSON.parse(body ?? '{}') as { version: number };
    const press = { what: `${method} ${url.split('/').at(-1)}`, version, key: headers['Idempotency-Key'] };
    sent.push(press);
    const status = answer(press, sent.length);
    if (status === null) return Promise.reject(new NoAnswerError('gone'));
    const row = { version: version + 1 };
    const reply = status === 200 ? { ...row, call: row } : { status, code: 'row.changed-meanwhile' };
    return Promise.resolve({ status, header: () => null, body: JSON.stringify(reply) });
  };
  const writer = new CallWriter(3, callWireOf(createApiClient(transport), 'c1'), {
    onDraft: (state) => states.push(state),
    onRow: () => undefined,
    onStale: () => (heard.stale += 1),
  });
  return { writer, sent, states, heard };
}

describe('what is written about one call', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('saves notes by itself, the newest only, with the version of the claim before', async () => {
    const { writer, sent, states } = aDesk();
    const claiming = writer.claim();
    writer.note({ ...DRAFT, answers: {} });
    writer.note(DRAFT);
    await claiming;
    await jest.advanceTimersByTimeAsync(2_000);
    expect(sent.map(({ what, version }) => `${what} ${version}`)).toEqual(['POST claim 3', 'PUT draft 4']);
    expect(states).toEqual(['saving', 'saved']);
  });

  it('sends a double click once', async () => {
    const { writer, sent } = aDesk();
    const [first, second] = await Promise.all([writer.finish(OUTCOME), writer.finish(OUTCOME)]);
    expect(first).not.toBeNull();
    expect(second).toBeNull();
    expect(sent.map(({ what }) => what)).toEqual(['POST outcome']);
  });

  it('an outcome pressed while the claim is on its way waits for it, and is not lost', async () => {
    const { writer, sent } = aDesk();
    void writer.claim();
    void writer.claim();
    expect(await writer.finish(OUTCOME)).not.toBeNull();
    expect(sent.map(({ what, version }) => `${what} ${version}`)).toEqual(['POST claim 3', 'POST outcome 4']);
  });

  it('says the outcome under its own key, and the same one again after silence', async () => {
    const { writer, sent } = aDesk((_, count) => (count === 1 ? null : 200));
    await expect(writer.finish(OUTCOME)).rejects.toThrow(NoAnswerError);
    await writer.finish(OUTCOME);
    expect(sent.map(({ key }) => key)).toEqual([OUTCOME.submissionId, OUTCOME.submissionId]);
  });

  it('keeps notes that found no answer and tries again', async () => {
    const { writer, sent, states } = aDesk((_, count) => (count === 1 ? null : 200));
    writer.note(DRAFT);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(states.at(-1)).toBe('failed');
    await jest.advanceTimersByTimeAsync(6_000);
    expect(states.at(-1)).toBe('saved');
    expect(sent).toHaveLength(2);
  });

  it('asks for the truth when a colleague was quicker, and saves with the newer version', async () => {
    const { writer, sent, heard } = aDesk(({ version }) => (version === 3 ? 409 : 200));
    writer.note(DRAFT);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(heard.stale).toBe(1);
    writer.see(9);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(sent.map(({ version }) => version)).toEqual([3, 9]);
  });
});
