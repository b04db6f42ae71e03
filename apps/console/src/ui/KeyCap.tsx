import type { ReactNode } from 'react';
import marks from './marks.module.css';

/** The key that does it. Not read aloud: the button's name stays its words. */
export function KeyCap({ children }: { children: ReactNode }) {
  return (
    <kbd className={marks.keyCap} aria-hidden>
      {children}
    </kbd>
  );
}
