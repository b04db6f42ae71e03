import { clockFace, type RunningClock } from './clock-face.js';
import marks from './marks.module.css';

const LENGTH = 2 * Math.PI * 6;

function Ring({ used }: { used: number }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden>
      <circle cx="8" cy="8" r="6" fill="none" stroke="#E2E0DA" strokeWidth="2.4" />
      <circle
        cx="8"
        cy="8"
        r="6"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.4"
        strokeDasharray={`${used * LENGTH} ${LENGTH}`}
        transform="rotate(-90 8 8)"
      />
    </svg>
  );
}

function Disc() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M8 4.4V8l2.4 1.6" fill="none" stroke="#fff" strokeWidth="1.7" strokeLinecap="round" />
    </svg>
  );
}

/** One running clock: how much of its time is used, and the rest in words. */
export function ClockChip(props: RunningClock) {
  const face = clockFace(props);
  return (
    <span className={`${marks.clock} ${marks[face.tone]}`}>
      {face.tone === 'over' ? <Disc /> : <Ring used={face.used} />}
      {face.text}
    </span>
  );
}
