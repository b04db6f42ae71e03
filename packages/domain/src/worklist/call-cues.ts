import type { CommunicationTag, PortraitCode } from '../portrait/portrait.js';
import type { ScriptSegmentKey } from './call-script.js';

/** How a script is read: as usual, or the same words one sentence a line. */
export type ScriptPace = 'usual' | 'line-by-line';

/** A hint to the nurse, never said aloud: the sentences of the script stay as they are (decision 40). */
export interface CallCue {
  /** Whom it is for; dialect: who speaks one. */
  tag: CommunicationTag | 'dialect';
  /** Before which segment; null: before the first. */
  segment: ScriptSegmentKey | null;
  cue: string;
}

/** Ours, signed by nobody: 样例. */
export const CALL_CUES: readonly CallCue[] = [
  { tag: 'hard-of-hearing', segment: null, cue: '听力差：大声、慢一点，一次只说一句' },
  { tag: 'hard-of-hearing', segment: 'questions', cue: '问完等一等，请他把听到的说一遍' },
  { tag: 'hard-of-hearing', segment: 'closing', cue: '要紧的再说一遍，或者请家里人听' },
  { tag: 'slow-speech', segment: null, cue: '慢慢讲，说一句停一停' },
  { tag: 'dialect', segment: null, cue: '说方言：能用方言就用，听不准的再问一遍' },
  { tag: 'quiet', segment: 'questions', cue: '话少：一样一样地问，让他答“有”或“没有”' },
  { tag: 'talkative', segment: 'questions', cue: '健谈：先听他说完一段，再说“您说的我记下了，我再问一句”' },
  { tag: 'talkative', segment: 'closing', cue: '说定下次什么时候再聊，就收住' },
  { tag: 'likes-praise', segment: 'guidance', cue: '先夸做得好的一件，再说还要注意的' },
];

const SLOW: readonly PortraitCode[] = ['hard-of-hearing', 'slow-speech'];

export interface CallStyle {
  codes: readonly PortraitCode[];
  speaksDialect: boolean;
}

export function paceOf({ codes }: CallStyle): ScriptPace {
  return codes.some((code) => SLOW.includes(code)) ? 'line-by-line' : 'usual';
}

/** The hints before a segment; `null`: before the first. */
export function cuesFor(style: CallStyle, segment: ScriptSegmentKey | null): string[] {
  const isMeant = ({ tag }: CallCue) =>
    tag === 'dialect' ? style.speaksDialect : style.codes.some((code) => code === tag);
  return CALL_CUES.filter((each) => each.segment === segment && isMeant(each)).map(({ cue }) => cue);
}
