import type { PortraitRow } from '@suian/contracts/portrait';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { instantWords } from '../../ui/time-words.js';
import { portraitWords } from '../../words/portrait.js';
import css from './portrait.module.css';
import type { PortraitSectionProps } from './portrait-section.js';

const say = portraitWords.dialog;
const LONGEST = 200;

/** What stands of one kind in words, each with its source; a line to add another. */
export function PortraitTexts(props: PortraitSectionProps) {
  const { kind, rows, onAct } = props;
  const [edited, setEdited] = useState<PortraitRow | null>(null);
  const rewrite = (row: PortraitRow, text: string, onDone: () => void) => {
    const done = () => {
      onDone();
      setEdited(null);
    };
    // Taken back by a colleague meanwhile: what was typed is not lost, it stands by itself.
    const instead = rows.some(({ id }) => id === row.id) ? { instead: row.id } : {};
    if (text === row.text) done();
    else onAct({ put: { kind, text, ...instead } }, done);
  };
  return (
    <fieldset className={css.section} aria-busy={props.isBusy}>
      <legend>{say.heading[kind]}</legend>
      <ul className={css.texts}>
        {rows
          .filter(({ id }) => id !== edited?.id)
          .map((row) => (
            <Told key={row.id} row={row} {...props} onEdit={() => setEdited(row)} />
          ))}
      </ul>
      {edited && (
        <TextLine
          key={edited.id}
          label={say.editLabel(edited.text ?? '')}
          first={edited.text ?? ''}
          hint={say.hint[kind]}
          save={say.save}
          isFocused
          onSave={(text, onDone) => rewrite(edited, text, onDone)}
          onCancel={() => setEdited(null)}
        />
      )}
      {!edited && (
        <TextLine
          label={say.addLabel(say.heading[kind])}
          first=""
          hint={say.hint[kind]}
          save={say.add}
          onSave={(text, onDone) => onAct({ put: { kind, text } }, onDone)}
        />
      )}
    </fieldset>
  );
}

function Told({
  row,
  onAct,
  onEdit,
  now,
  offsetMinutes,
}: PortraitSectionProps & { row: PortraitRow; onEdit: () => void }) {
  const text = row.text ?? '';
  const source = row.by ?? portraitWords.source[row.source];
  return (
    <li className={css.told}>
      <span className={css.words}>{text}</span>
      <span className={css.note}>{say.by(source, instantWords(row.at, now, offsetMinutes, true))}</span>
      <Button size="small" aria-label={say.editLabel(text)} onClick={onEdit}>
        {say.edit}
      </Button>
      <Button size="small" aria-label={say.endLabel(text)} onClick={() => onAct({ end: row.id })}>
        {say.end}
      </Button>
    </li>
  );
}

interface TextLineProps {
  label: string;
  first: string;
  hint: string;
  save: string;
  isFocused?: boolean;
  onSave: (text: string, onDone: () => void) => void;
  onCancel?: () => void;
}

function TextLine({ label, first, hint, save, isFocused = false, onSave, onCancel }: TextLineProps) {
  const noteId = useId();
  const [typed, setTyped] = useState(first);
  const [isChecked, setChecked] = useState(false);
  const text = typed.trim();
  const isFaulty = isChecked && text === '';
  const send = () => {
    setChecked(true);
    if (text === '') return;
    onSave(text, () => {
      setTyped('');
      setChecked(false);
    });
  };
  return (
    <div className={css.line}>
      <Input
        aria-label={label}
        autoFocus={isFocused}
        aria-describedby={noteId}
        aria-invalid={isFaulty}
        status={isFaulty ? 'error' : ''}
        maxLength={LONGEST}
        placeholder={hint}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={send}
      />
      <Button onClick={send}>{save}</Button>
      {onCancel && <Button onClick={onCancel}>{say.cancel}</Button>}
      <span id={noteId} className={css.fault}>
        {isFaulty && say.missing}
      </span>
    </div>
  );
}
