import type { ScriptPace } from '@suian/domain/worklist/call-cues';

/** The same words; line by line where each sentence is said by itself. */
export function linesOf(text: string, pace: ScriptPace): string[] {
  if (pace === 'usual') return [text];
  return text.match(/[^。！？!?]+[。！？!?]*/g) ?? [text];
}
