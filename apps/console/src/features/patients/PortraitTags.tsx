import { codesOf } from '@suian/domain/portrait/portrait';
import { portraitWords } from '../../words/portrait.js';
import css from './portrait.module.css';
import type { PortraitSectionProps } from './portrait-section.js';

/** Tags of one kind: ticked stands, unticked is taken back. */
export function PortraitTags({ kind, rows, isBusy, onAct }: PortraitSectionProps) {
  return (
    <fieldset className={css.section} aria-busy={isBusy}>
      <legend>{portraitWords.dialog.heading[kind]}</legend>
      <div className={css.tags}>
        {codesOf(kind).map((code) => {
          const row = rows.find((each) => each.code === code);
          const toggle = () => onAct(row ? { end: row.id } : { put: { kind, code } });
          return (
            <label key={code} className={row ? css.tagOn : css.tag}>
              <input type="checkbox" checked={row !== undefined} onChange={toggle} />
              {portraitWords.code[code]}
              {row && <span className={css.note}>{row.by ?? portraitWords.source[row.source]}</span>}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
