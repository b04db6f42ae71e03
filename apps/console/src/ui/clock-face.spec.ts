import { clockFace } from './clock-face.js';

function faceAt(now: string, isCritical = false) {
  return clockFace({
    startedAt: '2026-11-21T01:00:00.000Z',
    dueAt: '2026-11-21T10:00:00.000Z',
    now: new Date(now),
    label: '接手',
    isCritical,
  });
}

describe('the claim clock', () => {
  it('is quiet while most of the time is left', () => {
    expect(faceAt('2026-11-21T02:00:00.000Z')).toMatchObject({ tone: 'quiet', text: '接手 剩 8 时' });
  });

  it('turns amber in the last third', () => {
    expect(faceAt('2026-11-21T09:34:00.000Z')).toMatchObject({ tone: 'amber', text: '接手 剩 26 分' });
  });

  it('is amber from the start where it is urgent', () => {
    expect(faceAt('2026-11-21T01:01:00.000Z', true).tone).toBe('amber');
  });

  it('says by how much it is over', () => {
    expect(faceAt('2026-11-21T11:51:00.000Z')).toMatchObject({
      tone: 'over',
      used: 1,
      text: '接手 超 1 时 51 分',
    });
  });
});
