import { endOffer, offerUndo, returnOffer, takeOffer, type UndoOffer } from './undo-offer.js';

function claimed(subjectId: string): Omit<UndoOffer, 'untilMs'> {
  return {
    subjectId,
    patientId: 'p',
    maskedName: '周*兰',
    act: 'claim',
    version: 2,
    said: '已接手 周*兰',
    restore: () => undefined,
  };
}

function take(): string {
  const taken = takeOffer();
  return taken.kind === 'take' ? taken.offer.subjectId : taken.kind;
}

describe('taking back the last act', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    takeOffer();
  });
  afterEach(() => jest.useRealTimers());

  it('works within 8 seconds, and a second press finds nothing', () => {
    offerUndo(claimed('a'));
    jest.advanceTimersByTime(7_900);
    expect(take()).toBe('a');
    expect(take()).toBe('nothing');
  });

  it('says so when it is too late, and is silent much later', () => {
    offerUndo(claimed('a'));
    jest.advanceTimersByTime(8_100);
    expect(take()).toBe('late');
    offerUndo(claimed('a'));
    jest.advanceTimersByTime(90_000);
    expect(take()).toBe('nothing');
  });

  it('belongs to the last act, whichever alert is on the screen', () => {
    offerUndo(claimed('a'));
    offerUndo(claimed('b'));
    endOffer('a');
    expect(take()).toBe('b');
  });

  it('ends with a later act on the same alert', () => {
    offerUndo(claimed('a'));
    endOffer('a');
    expect(take()).toBe('nothing');
  });

  it('can be pressed again where no answer came, for the rest of its time', () => {
    offerUndo(claimed('a'));
    const taken = takeOffer();
    if (taken.kind === 'take') returnOffer(taken.offer);
    jest.advanceTimersByTime(5_000);
    expect(take()).toBe('a');
  });
});
