import type { PageKeyBinding } from '../../ui/page-keys.js';
import { callBindings, type CallKeyTurn } from './use-call-keys.js';
import { todayBindings, type TodayTurn } from './use-today-keys.js';

/** A page that writes down what its keys did. */
function pressed<Turn extends object>(
  bind: (run: (act: (turn: Turn) => void) => () => void) => PageKeyBinding[],
  keys: readonly string[],
): string[] {
  const done: string[] = [];
  const turn = new Proxy({} as Turn, {
    get:
      (_, name) =>
      (...given: unknown[]) =>
        done.push([String(name), ...given].join(' ')),
  });
  const bindings = bind((act) => () => act(turn));
  keys.forEach((key) => bindings.find(({ on }) => on?.[key])?.on?.[key]?.());
  return done;
}

describe('keys of 今日', () => {
  it('each does what its button does', () => {
    expect(pressed<TodayTurn>(todayBindings, ['j', 'k', 'enter', 'd', 'l', 'w', 'escape'])).toEqual([
      'step 1',
      'step -1',
      'open',
      'call',
      'later',
      'why',
      'stopWhy',
    ]);
  });
});

describe('keys of a call', () => {
  it('lead through questions, script and outcome without a mouse', () => {
    const keys = ['d', ' ', '2', 'arrowdown', '0', 'arrowup', 'h', 'o', '1', 'escape', 'l', 'ctrl+enter'];
    expect(pressed<CallKeyTurn>(callBindings, keys)).toEqual([
      'call',
      'nextSegment',
      'pressDigit 2',
      'step 1',
      'pressDigit 0',
      'step -1',
      'hangUp',
      'goToOutcome',
      'pressDigit 1',
      'leaveOutcome',
      'later',
      'finish',
    ]);
  });
});
