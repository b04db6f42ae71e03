import { call } from '../platform/wx.js';
import { WORDS } from '../words.js';
import { BigButton } from './BigButton.js';

/** The ward's telephone, with its number in sight. `main` where calling is the one thing to do. */
export function CallWard({ phone, kind = 'outline' }: { phone: string; kind?: 'main' | 'outline' }) {
  return (
    <BigButton
      label={WORDS.callWard}
      note={phone}
      kind={kind}
      icon="phone"
      onPress={() => void call(phone)}
    />
  );
}
