import type { AddAlertNoteRequest } from '@suian/contracts/alerts';
import { Button, Input, Radio } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import { Card } from '../../ui/Card.js';
import { KeyCap } from '../../ui/KeyCap.js';
import { words } from '../../words.js';
import css from './detail.module.css';
import type { Standing } from './standing.js';
import type { Desk } from './use-desk.js';
import { useNoteDraft, type NoteDraft, type Writing } from './written.js';

export interface WriteBoxProps {
  kind: Writing;
  desk: Desk;
  standing: Standing;
}

const said = words.alerts.write;
const TEXT_MAX = 1000;

/** The request, or the words for what is still missing. */
function read(kind: Writing, { reached, text }: NoteDraft): AddAlertNoteRequest | string {
  const written = text.trim();
  if (kind === 'note') return written ? { kind, text: written } : said.needText;
  if (reached === null) return said.needReached;
  if (reached && !written) return said.needText;
  return { kind, reached, text: written || said.notReachedText };
}

function ReachedChoice({ draft, onChange }: { draft: NoteDraft; onChange: (reached: boolean) => void }) {
  return (
    <Radio.Group
      aria-label={said.reachedName}
      optionType="button"
      value={draft.reached}
      onChange={(event) => onChange(event.target.value === true)}
      options={[
        { value: true, label: said.reached },
        { value: false, label: said.notReached },
      ]}
    />
  );
}

/** A call or a note, written down beside the evidence. Kept until saved, wherever the nurse goes meanwhile. */
export function WriteBox({ kind, desk, standing }: WriteBoxProps) {
  const [draft, setDraft, dropDraft] = useNoteDraft(desk.alertId, kind);
  const [missing, setMissing] = useState<string | null>(null);
  const isCall = kind === 'call';
  const change = (next: NoteDraft) => {
    setDraft(next);
    setMissing(null);
  };
  const save = async () => {
    const body = read(kind, draft);
    if (typeof body === 'string') return setMissing(body);
    if (await desk.write(body)) dropDraft();
  };
  const saveByKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') desk.stopWriting();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  };
  const placeholder = draft.reached === false ? said.notReachedPlaceholder : said.callPlaceholder;
  return (
    <Card
      title={isCall ? said.callTitle : said.noteTitle}
      note={standing === 'free' ? said.claimsFirst : undefined}
    >
      <div className={css.write} onKeyDown={saveByKey}>
        {isCall && <ReachedChoice draft={draft} onChange={(reached) => change({ ...draft, reached })} />}
        <Input.TextArea
          autoFocus
          aria-label={isCall ? said.callText : said.noteText}
          placeholder={isCall ? placeholder : said.notePlaceholder}
          value={draft.text}
          maxLength={TEXT_MAX}
          autoSize={{ minRows: 2, maxRows: 6 }}
          disabled={!desk.canWork}
          onChange={(event) => change({ ...draft, text: event.target.value })}
        />
        {missing && (
          <p className={css.danger} role="alert">
            {missing}
          </p>
        )}
        <div className={css.writeEnd}>
          <Button disabled={!desk.canWork} loading={desk.isSaving} onClick={() => void save()}>
            {words.shell.save}
            <KeyCap>Ctrl ↵</KeyCap>
          </Button>
          <Button type="text" onClick={desk.stopWriting}>
            {words.shell.cancel}
          </Button>
        </div>
      </div>
    </Card>
  );
}
