import type { LiveEvent } from '@suian/contracts/alerts';
import { useApp } from '../../../test/app.js';
import { describeOnEachDatabase } from '../../../test/databases.js';
import { bindPatient, problemOf, RED, submit } from '../../../test/journey.js';
import type { StaffDesk } from '../../../test/people.js';
import { EventTail } from './event-tail.js';

/** One open line, read event by event. */
interface Line {
  reply: Response;
  /** The next event, with the position it came with. Comments are passed over. */
  next(): Promise<{ id: number; event: LiveEvent } | null>;
  close(): void;
}

describeOnEachDatabase('live news on the console', (engine) => {
  const app = useApp(engine);
  let nurse: StaffDesk;

  beforeAll(async () => {
    nurse = await app.staff('nurse');
  });

  const open = async (desk: StaffDesk, query = '', headers: Record<string, string> = {}): Promise<Line> => {
    const stop = new AbortController();
    const reply = await fetch(`${app.baseUrl}/api/v1/events${query}`, {
      headers: { cookie: desk.cookie, ...headers },
      signal: stop.signal,
    });
    const reader = reply.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const next = async (): Promise<{ id: number; event: LiveEvent } | null> => {
      for (;;) {
        const end = text.indexOf('\n\n');
        if (end >= 0) {
          const block = text.slice(0, end);
          text = text.slice(end + 2);
          const match = /^id: (\d+)\ndata: (.*)$/.exec(block);
          if (match) return { id: Number(match[1]), event: JSON.parse(match[2]!) as LiveEvent };
        } else {
          const { done, value } = await reader.read();
          if (done) return null;
          text += value;
        }
      }
    };
    return { reply, next, close: () => stop.abort() };
  };
  const look = () => app.app.get(EventTail).poll();
  const position = async (desk: StaffDesk) => (await desk.call('listEvents', {})).last;
  const raise = async () => {
    const patient = await bindPatient(app, nurse);
    await submit(patient, RED);
    return patient.patientId;
  };

  it('pushes a red answer: which alert, which patient, how bad, and no content', async () => {
    const patient = await bindPatient(app, nurse);
    const line = await open(nurse);
    expect(line.reply.headers.get('content-type')).toContain('text/event-stream');
    expect(line.reply.headers.get('x-suian-now')).toBe('2026-10-21T01:40:00.000Z');
    await submit(patient, RED);
    await look();
    const opened = await line.next();
    expect(opened!.event).toMatchObject({
      kind: 'alert.opened',
      severity: 'critical',
      patientId: patient.patientId,
    });
    expect(Object.keys(opened!.event).sort()).toEqual(
      ['at', 'departmentId', 'kind', 'patientId', 'ref', 'sequence', 'severity'].sort(),
    );
    expect((await line.next())!.event).toMatchObject({ kind: 'response.received' });
    line.close();
  });

  it('after a break goes on where the console was, by address or by header', async () => {
    const since = await position(nurse);
    const patientId = await raise();
    for (const line of [
      await open(nurse, `?since=${since}`),
      await open(nurse, '', { 'last-event-id': String(since) }),
      await open(nurse, '?since=0', { 'last-event-id': String(since) }),
    ]) {
      const first = await line.next();
      expect(first!.event).toMatchObject({ kind: 'discharge.registered', patientId });
      expect(first!.id).toBeLessThanOrEqual(first!.event.sequence);
      line.close();
    }
  });

  it('tells nothing of another department, another hospital, or to an administrator', async () => {
    const desks = [];
    for (const username of ['elsewhere', 'stranger', 'admin']) desks.push(await app.staff(username));
    const since = await position(nurse);
    const lines = await Promise.all(desks.map((desk) => open(desk, `?since=${since}`)));
    await raise();
    await look();
    for (const desk of desks) expect((await desk.call('listEvents', { query: { since } })).rows).toEqual([]);
    expect((await nurse.call('listEvents', { query: { since } })).rows.length).toBeGreaterThan(2);
    for (const line of lines) line.close();
  });

  it('polling brings the same, and an empty poll moves nothing', async () => {
    const since = await position(nurse);
    const patientId = await raise();
    const first = await nurse.call('listEvents', { query: { since } });
    expect(first.rows.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['discharge.registered', 'binding.done', 'alert.opened', 'response.received']),
    );
    expect(first.rows.every((row) => row.patientId === patientId)).toBe(true);
    const again = await nurse.call('listEvents', { query: { since: first.rows.at(-1)!.sequence } });
    expect(again.rows).toEqual([]);
  });

  it('a page that asks for the first time hears what happened while its lists were on the way', async () => {
    const patientId = await raise();
    const { rows, last } = await nurse.call('listEvents', {});
    expect(rows.at(-1)).toMatchObject({ patientId });
    expect(rows.at(-1)!.sequence).toBeLessThanOrEqual(last);
    expect((await nurse.call('listEvents', { query: { since: last } })).rows).toEqual([]);
  });

  it('needs a session, and a position that is a number', async () => {
    const reply = await fetch(`${app.baseUrl}/api/v1/events`);
    expect(reply.status).toBe(401);
    const wrong = nurse.call('listEvents', { query: { since: -1 } });
    expect((await problemOf(wrong)).code).toBe('request.invalid');
  });
});
