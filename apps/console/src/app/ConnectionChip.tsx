import { useEffect, useState } from 'react';
import { useConnection } from '../data/connection.js';
import { Icon } from '../ui/Icon.js';
import { Tag } from '../ui/Tag.js';
import { shortSpan } from '../ui/time-words.js';
import { words } from '../words.js';

const FRESH_SECONDS = 60;

/** Seconds since a mark of `performance.now()`, counted on. */
export function useSecondsSince(markMs: number): number {
  const [nowMs, setNowMs] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(performance.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.floor((nowMs - markMs) / 1000));
}

/** Whether what is on screen is what is true. */
export function ConnectionChip() {
  const { state, sinceMs, heardMs } = useConnection();
  const heard = useSecondsSince(heardMs);
  const since = useSecondsSince(sinceMs);
  const said = words.shell.connection;
  if (state === 'live') {
    return (
      <Tag tone="green">
        <Icon name="tick" size={13} />
        {heard < FRESH_SECONDS ? said.live : said.liveSince(shortSpan(heard))}
      </Tag>
    );
  }
  if (state === 'polling') return <Tag>{said.polling}</Tag>;
  if (state === 'lost') return <Tag tone="amber">{said.lost(shortSpan(since))}</Tag>;
  return <Tag>{said.connecting}</Tag>;
}
