import type { CallDesk } from '@suian/contracts/worklist';
import { Checkbox } from 'antd';
import { words } from '../../words.js';
import css from './form.module.css';
import type { CallNotesDesk } from './use-call-notes.js';

const said = words.call.form;

/** No consent on record: the question to ask aloud, and a box that starts empty. */
export function ConsentBox({ desk: { consent }, book }: { desk: CallDesk; book: CallNotesDesk }) {
  if (consent?.granted) return null;
  if (consent) return <p className={css.consentNote}>{said.refusedBefore}</p>;
  // Consent is the patient's own.
  if (book.notes.respondent === 'family') return <p className={css.consentNote}>{said.consentOnlySelf}</p>;
  return (
    <section className={css.consent} aria-label={said.consentTitle}>
      <b>{said.consentTitle}</b>
      <p>{said.consentAsk}</p>
      <Checkbox
        checked={book.notes.hasOralConsent}
        disabled={!book.canWork}
        onChange={(event) => book.decide({ hasOralConsent: event.target.checked })}
      >
        {said.consentBox}
      </Checkbox>
    </section>
  );
}
