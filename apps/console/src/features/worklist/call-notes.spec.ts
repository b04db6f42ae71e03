import type { CallDesk } from '@suian/contracts/worklist';
import type { Questionnaire } from '@suian/domain/questionnaire/questionnaire';
import { draftOf, endOf, mayAgree, notesOf, obstacles, type CallNotes } from './call-notes.js';
import { standingOf } from './standing.js';

const FORM: Questionnaire = {
  title: '伤口和疼痛',
  items: [
    { linkId: 'pain', type: 'scale', text: '最痛几分？', required: true, min: 0, max: 10 },
    {
      linkId: 'more',
      type: 'text',
      text: '还有吗？',
      required: false,
      showWhen: [{ item: 'pain', atLeast: 4 }],
    },
  ],
};
const STARTED = '2026-11-22T01:00:00.000Z';
const DESK = {
  questionnaire: FORM,
  questionnaireVersionId: 'v'.repeat(26),
  consent: null,
  draft: null,
} as unknown as CallDesk;

function notes(part: Partial<CallNotes> = {}): CallNotes {
  return { ...notesOf(DESK, true), ...part };
}

function end(part: Partial<CallNotes>, desk = DESK) {
  const written = notes(part);
  return endOf(desk, written, {
    outcome: written.outcome ?? 'finished',
    submissionId: 's'.repeat(32),
    startedAt: STARTED,
  });
}

describe('what a nurse takes over from the server', () => {
  const draft = {
    answers: { pain: 3 },
    segments: ['opening'],
    respondent: 'family',
    startedAt: STARTED,
  } as const;

  it('her own call goes on where it stood', () => {
    const own = notesOf({ draft: { ...draft, segments: ['opening'] } }, true);
    expect(own).toMatchObject({ answers: { pain: 3 }, respondent: 'family', startedAt: STARTED });
  });

  it("a colleague's notes stay, but not her clock", () => {
    expect(notesOf({ draft: { ...draft, segments: [] } }, false).startedAt).toBeNull();
  });

  it('blank words of the patient are not sent', () => {
    expect(draftOf(notes({ said: '  ' }), STARTED)).not.toHaveProperty('said');
  });
});

describe('what stands in the way of an outcome', () => {
  it.each([
    ['finished', {}, ['required']],
    ['family-answered', {}, ['required']],
    ['finished', { pain: 3 }, []],
    ['unfinished', {}, []],
    ['unfinished', { pain: 30 }, ['range']],
    ['no-answer', { pain: 30 }, []],
    ['wrong-number', {}, []],
  ] as const)('%s with %j', (outcome, answers, faults) => {
    expect(obstacles(DESK, notes({ outcome, answers })).map(({ what }) => what)).toEqual(faults);
  });
});

describe('the outcome that is sent', () => {
  it('holds only what was asked', () => {
    const sent = end({ outcome: 'finished', answers: { pain: 2, more: '旧的' } });
    expect(sent.answers).toEqual({ pain: 2 });
  });

  it('holds no answers where nobody was reached', () => {
    expect(end({ outcome: 'no-answer', answers: { pain: 2 } }).answers).toEqual({});
  });

  it('says that he agreed aloud only where nothing was on record', () => {
    const known = { ...DESK, consent: { granted: true, channel: 'oral', at: STARTED } } as CallDesk;
    expect(end({ hasOralConsent: true }).oralConsent).toBe(true);
    expect(end({ hasOralConsent: false })).not.toHaveProperty('oralConsent');
    expect(end({ hasOralConsent: true }, known)).not.toHaveProperty('oralConsent');
  });

  it('names a time only where he is rung again', () => {
    const againAt = '2026-11-22T07:00:00.000Z';
    expect(end({ outcome: 'unfinished', againAt }).callAgainAt).toBe(againAt);
    expect(end({ outcome: 'refused', againAt })).not.toHaveProperty('callAgainAt');
    expect(mayAgree('off-or-busy')).toBe(true);
    expect(mayAgree(null)).toBe(false);
  });
});

describe('how a call stands towards the nurse', () => {
  const holder = { id: 'xu', name: '许敏', at: STARTED };
  it.each([
    ['free', { endedAt: null, claimedBy: null }, false],
    ['mine', { endedAt: null, claimedBy: { ...holder, id: 'me' } }, true],
    ['locked', { endedAt: null, claimedBy: holder }, true],
    ['ended', { endedAt: STARTED, claimedBy: null }, false],
    ['dropped', { endedAt: STARTED, claimedBy: null }, true],
  ] as const)('%s', (standing, call, wasSpeaking) => {
    expect(standingOf(call, 'me', wasSpeaking)).toBe(standing);
  });
});
