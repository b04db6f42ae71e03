import { useDidShow, useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { keepSending, sendSoon } from './data/keep-sending.js';
import { readPreference, writePreference } from './platform/storage.js';
import { systemFontSize } from './platform/system.js';
import { elderNow, onElderChange, setElder } from './ui/elder.js';
import './app.scss';

/** From this size of WeChat's own text on, 大字 is the better start. 17 is standard. */
const ELDER_FONT_SIZE = 20;

function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    const chosen = readPreference('elder');
    setElder(chosen === null ? (systemFontSize() ?? 0) >= ELDER_FONT_SIZE : chosen === '1');
    keepSending();
    onElderChange(() => writePreference('elder', elderNow() ? '1' : '0'));
  });
  // Requests die in the background: what did not get out then goes now.
  useDidShow(() => void sendSoon());
  return children;
}

// framework file: Taro asks for a default export.
export default App;
