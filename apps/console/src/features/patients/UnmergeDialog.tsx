import { App } from 'antd';
import { ReasonDialog } from '../../ui/ReasonDialog.js';
import { mergeWords } from '../../words/merges.js';
import { useUnmerge } from './merge-queries.js';

const say = mergeWords.dialog;

interface UnmergeDialogProps {
  mergedId: string;
  maskedName: string;
  onClose: () => void;
}

/** What parting them does, and why: the reason goes into the audit trail. */
export function UnmergeDialog({ mergedId, maskedName, onClose }: UnmergeDialogProps) {
  const { message } = App.useApp();
  const unmerge = useUnmerge(mergedId);
  const finish = () => {
    void message.success(say.done(maskedName));
    onClose();
  };
  return (
    <ReasonDialog
      title={say.title(maskedName)}
      explanation={say.ask}
      label={say.reason}
      hint={say.reasonHint}
      confirm={say.button}
      onConfirm={unmerge.mutateAsync}
      onDone={finish}
      onClose={onClose}
    />
  );
}
