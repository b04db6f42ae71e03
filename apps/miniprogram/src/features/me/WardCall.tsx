import { call } from '../../platform/wx.js';
import { BigButton } from '../../ui/BigButton.js';
import { ME } from '../../words/me.js';

export function WardCall({ phone }: { phone: string }) {
  return (
    <BigButton
      label={ME.callWard}
      note={phone}
      kind="outline"
      icon="phone"
      onPress={() => void call(phone)}
    />
  );
}
