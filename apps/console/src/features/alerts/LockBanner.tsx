import type { AlertPage } from '@suian/contracts/alerts';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useDraft } from '../../data/drafts.js';
import { Avatar } from '../../ui/Avatar.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { agoWords } from '../../ui/time-words.js';
import { words } from '../../words.js';
import css from './detail.module.css';
import type { Desk } from './use-desk.js';

const said = words.alerts.lock;
const MIN_LENGTH = 2;
const MAX_LENGTH = 200;

export interface LockBannerProps {
  page: AlertPage;
  now: Date;
  desk: Desk;
}

interface TakeOverProps {
  name: string;
  desk: Desk;
  isOpen: boolean;
  onClose: () => void;
}

function TakeOverDialog({ name, desk, isOpen, onClose }: TakeOverProps) {
  const [reason, setReason, dropReason] = useDraft(`alert:${desk.alertId}:take-over`, '');
  const [isTooShort, setIsTooShort] = useState(false);
  const confirm = async () => {
    const given = reason.trim();
    setIsTooShort(given.length < MIN_LENGTH);
    if (given.length < MIN_LENGTH) return;
    if (!(await desk.takeOver(given))) return;
    dropReason();
    onClose();
  };
  return (
    <Modal
      open={isOpen}
      onCancel={onClose}
      onOk={() => void confirm()}
      okText={said.confirm}
      cancelText={words.shell.cancel}
      confirmLoading={desk.isClaiming}
      title={said.title(name)}
      width={440}
    >
      <p>{said.explain(name)}</p>
      <Input.TextArea
        autoFocus
        aria-label={said.reason}
        placeholder={said.reasonPlaceholder}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        maxLength={MAX_LENGTH}
        rows={3}
        style={{ marginTop: 8 }}
      />
      {isTooShort && (
        <p className={css.danger} role="alert">
          {said.tooShort}
        </p>
      )}
      <ProblemLine error={desk.error} />
    </Modal>
  );
}

/** Who has it, since when; one may read on, and take it over with a reason. */
export function LockBanner({ page, now, desk }: LockBannerProps) {
  const [isOpen, setIsOpen] = useState(false);
  if (!page.claimedBy) return null;
  const { name, at } = page.claimedBy;
  const open = () => {
    desk.clearError();
    setIsOpen(true);
  };
  return (
    <div className={css.lock} role="status">
      <Avatar name={name} />
      <b>{said.by(name, agoWords(at, now))}</b>
      <span className={css.lockNote}>{said.note}</span>
      <span className={css.lockEnd}>
        <Button onClick={open}>{words.alerts.act.takeOver}</Button>
      </span>
      <TakeOverDialog name={name} desk={desk} isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </div>
  );
}
