import { isBrowser } from './browser-phone.js';

/** WeChat gives a mini-program no voice of its own; a browser usually has one. */
export function canSpeak(): boolean {
  return isBrowser && typeof window.speechSynthesis !== 'undefined';
}

/** Reads aloud in Chinese, in place of whatever was being read. `ended` is called once, read through or stopped. */
export function speak(text: string, ended: () => void): void {
  if (!canSpeak()) return;
  window.speechSynthesis.cancel();
  const saying = new SpeechSynthesisUtterance(text);
  saying.lang = 'zh-CN';
  saying.rate = 0.9;
  saying.onend = ended;
  saying.onerror = ended;
  window.speechSynthesis.speak(saying);
}

export function stopSpeaking(): void {
  if (canSpeak()) window.speechSynthesis.cancel();
}
