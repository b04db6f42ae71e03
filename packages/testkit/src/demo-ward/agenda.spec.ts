import type { ApiClient } from '@suian/api-client/call';
import { Agenda } from './agenda.js';
import { ClockHand } from './clock-hand.js';

const START = Date.parse('2026-08-23T00:00:00Z');

function agendaOf(moves: string[]): Agenda {
  const call = (_route: string, input: { body?: { to: string } }) => {
    const now = input.body?.to ?? new Date(START).toISOString();
    moves.push(now.slice(11, 16));
    return Promise.resolve({ now });
  };
  return new Agenda(new ClockHand({ call } as unknown as ApiClient), 1);
}

function at(minutes: number): Date {
  return new Date(START + minutes * 60_000);
}

describe('the agenda of the demo ward', () => {
  it('plays steps in order of time, then of name, and moves the clock once a minute', async () => {
    const moves: string[] = [];
    const played: string[] = [];
    const agenda = agendaOf(moves);
    const step = (minutes: number, name: string) =>
      agenda.plan(at(minutes), name, async () => void played.push(name));
    step(20, 'c');
    step(10, 'b');
    step(10, 'a');
    await agenda.play(at(60), () => undefined);
    expect(played).toEqual(['a', 'b', 'c']);
    expect(moves).toEqual(['00:10', '00:20']);
  });

  it('plays what a step plans, in the next minute where its time has passed', async () => {
    const moves: string[] = [];
    const agenda = agendaOf(moves);
    agenda.plan(at(10), 'first', async () => agenda.plan(at(5), 'second', async () => undefined));
    await agenda.play(at(60), () => undefined);
    expect(moves).toEqual(['00:10', '00:11']);
  });

  it('leaves what lies beyond the end', async () => {
    const moves: string[] = [];
    const agenda = agendaOf(moves);
    agenda.plan(at(61), 'late', async () => undefined);
    await agenda.play(at(60), () => undefined);
    expect(moves).toEqual([]);
  });

  it('names the step that failed', async () => {
    const agenda = agendaOf([]);
    agenda.plan(at(1), 'patient 07: bind', async () => {
      throw new Error('no paper');
    });
    await expect(agenda.play(at(60), () => undefined)).rejects.toThrow(
      'The demo ward stopped at “patient 07: bind”: no paper',
    );
  });
});
