import { useCallback, useEffect, useState } from 'react';
import { canSpeak, speak, stopSpeaking } from './speech.js';
import { useHidden } from './navigate.js';

export interface Speech {
  available: boolean;
  speaking: boolean;
  /** Starts reading the text, or stops. */
  toggle: (text: string) => void;
}

/** Reading aloud for one page; stops when the page is left. */
export function useSpeech(): Speech {
  const [speaking, setSpeaking] = useState(false);
  const stop = useCallback(() => {
    stopSpeaking();
    setSpeaking(false);
  }, []);
  useEffect(() => stop, [stop]);
  useHidden(stop);
  const toggle = (text: string) => {
    if (speaking) {
      stop();
      return;
    }
    setSpeaking(true);
    speak(text, () => setSpeaking(false));
  };
  return { available: canSpeak(), speaking, toggle };
}
