import type { CallDesk } from '@suian/contracts/worklist';
import { useEffect, useRef } from 'react';
import { Card } from '../../ui/Card.js';
import { KeyCap } from '../../ui/KeyCap.js';
import { SampleTag } from '../../ui/SampleTag.js';
import { versionWords } from '../../ui/version-words.js';
import { words } from '../../words.js';
import css from './call.module.css';
import { letGo } from './let-go.js';
import { linesOf } from './script-lines.js';
import type { Script } from './use-script.js';

export interface ScriptCardProps {
  desk: CallDesk;
  script: Script;
  isOff: boolean;
}

const said = words.call.script;

interface SegmentProps extends Omit<ScriptCardProps, 'desk'> {
  segment: CallDesk['script'][number];
  pace: CallDesk['pace'];
  place: number;
}

function Segment({ segment: { key, title, text, cues }, pace, place, script, isOff }: SegmentProps) {
  const isCurrent = script.currentKey === key;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <li ref={item} className={isCurrent ? css.segmentNow : css.segment} aria-current={isCurrent}>
      <label className={css.segmentHead} onMouseDown={letGo}>
        <input
          type="checkbox"
          checked={script.isSaid(key)}
          disabled={isOff}
          aria-label={said.said(title)}
          onChange={() => script.toggle(key)}
        />
        {said.segment(place, title)}
        {isCurrent && (
          <span className={css.segmentKey}>
            <KeyCap>Space</KeyCap> {said.next}
          </span>
        )}
      </label>
      <Cues cues={cues} />
      <div className={script.isSaid(key) ? css.segmentSaid : css.segmentText}>
        {linesOf(text, pace).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </li>
  );
}

/** How to say it with this patient; not said aloud. */
function Cues({ cues }: { cues: readonly string[] }) {
  if (cues.length === 0) return null;
  return (
    <ul className={css.cues} aria-label={said.cues}>
      {cues.map((cue) => (
        <li key={cue}>{cue}</li>
      ))}
    </ul>
  );
}

/** What to say, in this patient's words. */
export function ScriptCard({ desk, script, isOff }: ScriptCardProps) {
  return (
    <Card
      isBare
      className={css.scriptCard}
      title={said.title}
      note={said.version(versionWords(desk.scriptVersion))}
      actions={desk.isSampleScript && <SampleTag />}
    >
      <Cues cues={desk.cues} />
      <ol className={css.segments}>
        {desk.script.map((segment, index) => (
          <Segment
            key={segment.key}
            segment={segment}
            pace={desk.pace}
            place={index + 1}
            script={script}
            isOff={isOff}
          />
        ))}
      </ol>
    </Card>
  );
}
