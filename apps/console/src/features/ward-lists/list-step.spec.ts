import { isOpen, isWorking, peopleOf, percentOf, stepOf } from './list-step.js';

describe('how far a list is', () => {
  it('never says 100 percent before the end', () => {
    expect(percentOf({ done: 0, rows: 0 })).toBe(0);
    expect(percentOf({ done: 1, rows: 3 })).toBe(33);
    expect(percentOf({ done: 500, rows: 500 })).toBe(99);
  });

  it.each([
    ['reading', 'map', true, true],
    ['unmapped', 'map', false, true],
    ['ready', 'check', false, true],
    ['importing', 'take', true, true],
    ['done', 'take', false, false],
    ['unreadable', 'map', false, false],
  ] as const)('%s: step %s, working %s, open %s', (state, step, working, open) => {
    expect([stepOf(state), isWorking(state), isOpen(state)]).toEqual([step, working, open]);
  });

  it('counts who is saved, not who is known or faulty', () => {
    expect(peopleOf({ created: 3, updated: 2, same: 40, notDischarged: 5, problems: 7 })).toBe(5);
  });
});
