import type { WardList } from '@suian/contracts/ward-lists';
import { Modal } from 'antd';
import { useFocusBack } from '../../ui/focus-back.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { useOnce } from '../../ui/use-once.js';
import { wardListWords } from '../../words/ward-lists.js';
import { peopleOf } from './list-step.js';
import { useStartWardList } from './ward-list-queries.js';

const say = wardListWords.start;

/** What will be saved, said once more before it is. */
export function StartDialog({ list, onClose }: { list: WardList; onClose: () => void }) {
  useFocusBack();
  const start = useStartWardList(list.id);
  const once = useOnce();
  const { created, updated, problems } = list.counts;
  const people = peopleOf(list.counts);
  const send = () =>
    once((end) => start.mutate({ version: list.version }, { onSuccess: onClose, onSettled: end }));
  return (
    <Modal
      open
      title={say.title(people)}
      okText={start.isPending ? say.starting : people > 0 ? say.yes : say.yesKeep}
      cancelText={say.no}
      okButtonProps={{ 'aria-busy': start.isPending, autoFocus: true }}
      onOk={send}
      onCancel={onClose}
      width={440}
    >
      {people > 0 && <p>{say.ask(created, updated)}</p>}
      {problems > 0 && <p>{say.askProblems(problems)}</p>}
      {start.error && <ProblemLine error={start.error} />}
    </Modal>
  );
}
