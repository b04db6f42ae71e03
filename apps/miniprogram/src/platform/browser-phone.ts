/**
 * The browser playing one of the simulator's phones (h5 only, served only with the demo).
 * One phone = one openid = one storage prefix, so `/m/?phone=2` is another patient in the same browser.
 */
export const isBrowser = process.env.TARO_ENV === 'h5';

export function phoneNumber(): number {
  const asked = Number(new URLSearchParams(window.location.search).get('phone'));
  return Number.isInteger(asked) && asked > 0 ? asked : 1;
}

export function storagePrefix(): string {
  return isBrowser ? `phone${phoneNumber()}:` : '';
}

/** The page around the phone cuts its network by this flag; requests then fail as they do in a lift. */
export function isCutOff(): boolean {
  return !window.navigator.onLine || window.localStorage.getItem(`${storagePrefix()}offline`) === '1';
}

/** Calls back when the browser or the page around the phone cuts or restores the network. */
export function onCutOffChange(tell: () => void): () => void {
  const signals = ['online', 'offline', 'storage', 'message'] as const;
  const hear = (event: Event) => {
    if (event instanceof MessageEvent) keepFlag(event);
    tell();
  };
  for (const signal of signals) window.addEventListener(signal, hear);
  return () => {
    for (const signal of signals) window.removeEventListener(signal, hear);
  };
}

/** The surrounding page may also say it: `{ type: 'suian-offline', phone, offline }`. */
function keepFlag({ origin, data }: MessageEvent<unknown>): void {
  if (origin !== window.location.origin || typeof data !== 'object' || data === null) return;
  const said = data as { type?: unknown; phone?: unknown; offline?: unknown };
  if (said.type !== 'suian-offline' || said.phone !== phoneNumber()) return;
  window.localStorage.setItem(`${storagePrefix()}offline`, said.offline === true ? '1' : '0');
}

/** What `wx.requestSubscribeMessage` does: the popup stands on the simulated phone around this page. */
export async function askOnPhone(
  appid: string,
  templateIds: readonly string[],
): Promise<Record<string, string>> {
  const reply = await window.fetch(`/sim/api/phones/${phoneNumber()}/subscribe`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ appid, templateIds }),
    credentials: 'omit',
  });
  if (!reply.ok) throw new Error(`simulated popup answered ${reply.status}`);
  const { result } = (await reply.json()) as { result: Record<string, string> };
  return result;
}

/** What `wx.login` does on a phone: the simulator's WeChat hands out a code for this openid. */
export async function loginCode(appid: string): Promise<string> {
  const reply = await window.fetch(`/sim/api/phones/${phoneNumber()}/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ appid }),
    credentials: 'omit',
  });
  if (!reply.ok) throw new Error(`simulated login answered ${reply.status}`);
  const { code } = (await reply.json()) as { code: string };
  return code;
}
