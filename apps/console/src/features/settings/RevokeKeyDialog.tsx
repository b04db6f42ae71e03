import type { KeyRow } from '@suian/contracts/keys';
import { App } from 'antd';
import { ReasonDialog } from '../../ui/ReasonDialog.js';
import { apiKeyWords } from '../../words/api-keys.js';
import { useRevokeKey } from './api-key-queries.js';

const say = apiKeyWords.revokeDialog;

/** What stops, said before it stops; the reason stays with the key. */
export function RevokeKeyDialog({ keyRow, onClose }: { keyRow: KeyRow; onClose: () => void }) {
  const { message } = App.useApp();
  const revoke = useRevokeKey(keyRow.id);
  const finish = () => {
    void message.success(say.done(keyRow.name));
    onClose();
  };
  return (
    <ReasonDialog
      title={say.title(keyRow.name)}
      explanation={say.ask}
      label={say.reason}
      hint={say.reasonHint}
      confirm={say.button}
      isDangerous
      onConfirm={revoke.mutateAsync}
      onDone={finish}
      onClose={onClose}
    />
  );
}
