import type { AlertPage } from '@suian/contracts/alerts';
import { App } from 'antd';
import { offerUndo } from '../../data/undo-offer.js';

/** Says what was done; with 撤回 where the server lets it be taken back. */
export function useSaying() {
  const { message } = App.useApp();
  return (page: AlertPage, done: string, restore: () => void = () => undefined) => {
    if (page.undo === null) return void message.success(done);
    const { id, version, patient } = page;
    const { maskedName } = patient;
    offerUndo({
      subjectId: id,
      patientId: patient.id,
      maskedName,
      act: page.undo.act,
      version,
      said: done,
      restore,
    });
  };
}
