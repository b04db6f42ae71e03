import type { CallDesk } from '@suian/contracts/worklist';
import type { CallNotesDesk } from './use-call-notes.js';

/** Which segments were said; the first that was not is the current one. */
export function useScript({ script }: Pick<CallDesk, 'script'>, { notes, change }: CallNotesDesk) {
  const isSaid = (key: string) => notes.segments.includes(key);
  const currentKey = script.find(({ key }) => !isSaid(key))?.key;
  const toggle = (key: string) => {
    const others = notes.segments.filter((each) => each !== key);
    change({ segments: isSaid(key) ? others : [...others, key] });
  };
  const next = () => void (currentKey && toggle(currentKey));
  return { isSaid, currentKey, toggle, next };
}

export type Script = ReturnType<typeof useScript>;
