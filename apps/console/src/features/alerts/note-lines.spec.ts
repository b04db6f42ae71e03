import type { AlertNote } from '@suian/contracts/alerts';
import { noteLines } from './note-lines.js';

let count = 0;

function note(time: string, change: Partial<AlertNote>): AlertNote {
  count += 1;
  const at = `2026-11-21T${time}:00.000Z`;
  return {
    id: `n${count}`,
    at,
    by: '何佳敏',
    kind: 'note',
    reached: null,
    text: null,
    rung: null,
    ...change,
  };
}

function told(time: string, rung: NonNullable<AlertNote['rung']>): AlertNote {
  return note(time, { kind: 'told', by: '系统', rung, text: '到时间还没有人接手' });
}

describe('what happened on an alert', () => {
  it('newest first, with who did it', () => {
    const lines = noteLines([
      note('02:00', { kind: 'claim' }),
      note('02:10', { kind: 'call', reached: true, text: '已劝来院' }),
      note('02:12', { kind: 'undo', text: '转医生' }),
    ]);
    expect(lines.map(({ title, text }) => [title, text])).toEqual([
      ['撤回 · 何佳敏', '转医生'],
      ['电话 · 何佳敏', '接通：已劝来院'],
      ['接手 · 何佳敏', ''],
    ]);
  });

  it('a rung says who was told, and why', () => {
    expect(noteLines([told('02:40', 'supervisor')])[0]?.title).toBe('已告诉护士长：到时间还没有人接手');
  });

  it('everyone told again and again is one line, at its last time', () => {
    const lines = noteLines([told('02:55', 'everyone'), told('03:10', 'everyone'), told('02:40', 'doctor')]);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatchObject({
      at: '2026-11-21T03:10:00.000Z',
      title: '已告诉所有人 2 次：到时间还没有人接手',
    });
  });
});
