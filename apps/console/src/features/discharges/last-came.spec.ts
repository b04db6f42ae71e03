import type { IntakeSourceCard } from '@suian/contracts/intake';
import { lastCame } from './last-came.js';

function source(
  kind: IntakeSourceCard['kind'],
  name: string | null,
  lastAt: string | null,
): IntakeSourceCard {
  return { kind, name, lastAt, today: { messages: 0, units: 0, refused: 0 }, open: 0, silentSince: null };
}

describe('who spoke last', () => {
  it('is a system of the hospital, not our own form', () => {
    const sources = [
      source('form', null, '2026-11-21T03:30:00.000Z'),
      source('hl7', 'HIS', '2026-11-21T02:40:00.000Z'),
      source('key', '集成平台', '2026-11-21T03:12:00.000Z'),
    ];
    expect(lastCame(sources)?.name).toBe('集成平台');
  });

  it('is nobody where no system ever sent', () => {
    expect(
      lastCame([source('key', 'HIS', null), source('file', null, '2026-11-21T03:30:00.000Z')]),
    ).toBeNull();
  });
});
