import type { DueTask, Today } from '@suian/contracts/patient-app';
import type { RulePack } from '@suian/domain/triage/concern-rule';
import { serverNow } from '../platform/clock.js';
import { judge } from './judgement.js';

jest.mock('../platform/clock.js', () => ({ serverNow: jest.fn() }));
jest.mock('../platform/storage.js', () => ({}));

const clock = serverNow as jest.Mock<Date | null, []>;
const IN_DUTY = new Date('2026-10-21T01:40:00Z');

const pack = {
  ruleVersion: '1',
  adviceVersion: '1',
  signedOffBy: null,
  rules: [
    {
      key: 'pus',
      concern: 'wound',
      severity: 'critical',
      when: {
        any: [
          { item: 'wound', anyOf: ['pus'] },
          { item: 'temperature', atLeast: 38.5 },
          { item: 'note', anyOf: ['help'] },
        ],
      },
      advice: 'now',
      source: '',
    },
  ],
  advice: [{ key: 'now', title: '请现在就联系我们', steps: [], primaryCall: 'ward' }],
} as unknown as RulePack;

const task = {
  pack,
  questionnaire: {
    title: '',
    items: [
      {
        linkId: 'temperature',
        type: 'number',
        text: '体温是多少？',
        noun: '体温',
        unit: '℃',
        required: true,
      },
      {
        linkId: 'wound',
        type: 'multi',
        text: '伤口？',
        required: true,
        choices: [{ code: 'pus', label: '流脓' }],
      },
      { linkId: 'note', type: 'text', text: '还有吗？', required: false },
    ],
  },
} as unknown as DueTask;

const today = {
  cover: {
    offsetMinutes: 480,
    duty: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '17:30' }],
    dailyRoundAt: '09:00',
    wardPhone: '07000123456',
    answeredAtNight: false,
  },
} as unknown as Today;

const RED = { wound: ['pus'], temperature: 38.6, note: 'help' };

describe('what the phone says before the ward has heard', () => {
  it('repeats the worrying answers in the order they were asked, and never what was written freely', () => {
    clock.mockReturnValue(IN_DUTY);
    expect(judge(task, today, 's', RED)).toMatchObject({ said: '体温 38.6 ℃、流脓', isSample: true });
  });

  it('knows the time: the ward first, and a promise', () => {
    clock.mockReturnValue(IN_DUTY);
    expect(judge(task, today, 's', RED).advice).toMatchObject({
      calls: ['ward', '120'],
      isCovered: true,
      promisedBy: '2026-10-21T02:10:00.000Z',
    });
  });

  it('does not know the time: 120 first, nobody counted on, nothing promised', () => {
    clock.mockReturnValue(null);
    expect(judge(task, today, 's', RED).advice).toMatchObject({
      calls: ['120'],
      isCovered: null,
      promisedBy: null,
    });
  });

  it('says nothing where nothing worries', () => {
    clock.mockReturnValue(IN_DUTY);
    const judgement = judge(task, today, 's', { wound: [], temperature: 36.5 });
    expect([judgement.said, judgement.advice.level, judgement.advice.calls]).toEqual(['', 'normal', []]);
  });
});
