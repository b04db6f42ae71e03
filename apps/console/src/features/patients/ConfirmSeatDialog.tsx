import type { PatientPage } from '@suian/contracts/patients';
import { App, Modal } from 'antd';
import { useFocusBack } from '../../ui/focus-back.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { useOnce } from '../../ui/use-once.js';
import { mergeWords as say } from '../../words/merges.js';
import { useConfirmSeat } from './merge-queries.js';

interface ConfirmSeatDialogProps {
  seat: PatientPage['heldSeats'][number];
  onClose: () => void;
}

/** Has somebody asked who holds the phone? Then it hears from us again. */
export function ConfirmSeatDialog({ seat, onClose }: ConfirmSeatDialogProps) {
  useFocusBack();
  const { message } = App.useApp();
  const confirm = useConfirmSeat();
  const once = useOnce();
  const onSuccess = () => {
    void message.success(say.confirmed);
    onClose();
  };
  const send = () =>
    once((end) =>
      confirm.mutate({ patientId: seat.patientId, seatId: seat.id }, { onSuccess, onSettled: end }),
    );
  return (
    <Modal
      open
      title={say.confirmTitle}
      okText={confirm.isPending ? say.saving : say.confirmYes}
      cancelText={say.notNow}
      okButtonProps={{ 'aria-busy': confirm.isPending }}
      onOk={send}
      onCancel={onClose}
      width={440}
    >
      <p>{say.confirmAsk}</p>
      {confirm.error && <ProblemLine error={confirm.error} />}
    </Modal>
  );
}
