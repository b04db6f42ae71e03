import type { ReactNode } from 'react';
import { words } from '../words.js';
import { KeyCap } from './KeyCap.js';
import css from './layout.module.css';

export interface PageKey {
  /** Several caps are given with a space between: `J K`. */
  cap: string;
  what: string;
}

export interface KeysBarProps {
  keys: readonly PageKey[];
  /** Stands at the right end. */
  end?: ReactNode;
}

/** The page's keys, along the bottom. */
export function KeysBar({ keys, end }: KeysBarProps) {
  return (
    <footer className={css.keysBar} aria-label={words.shell.keys.bar}>
      {keys.map(({ cap, what }) => (
        <span key={cap} className={css.keyWhat}>
          {cap.split(' ').map((one) => (
            <KeyCap key={one}>{one}</KeyCap>
          ))}
          {what}
        </span>
      ))}
      <span style={{ marginLeft: 'auto' }}>{end}</span>
    </footer>
  );
}
