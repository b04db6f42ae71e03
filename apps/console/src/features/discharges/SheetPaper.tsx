import type { DischargeSheet } from '@suian/contracts/discharges';
import { words } from '../../words.js';
import { sheetWords } from '../../words/discharges.js';
import { monthDay, monthDayTime } from './sheet-times.js';
import css from './sheet-paper.module.css';

/** The house with the line: the product's mark, in one colour. */
function HouseMark() {
  return (
    <svg className={css.mark} viewBox="0 0 48 48" aria-hidden>
      <rect width="48" height="48" rx="11" fill="currentColor" />
      <path
        d="M11 23 24 12.5 37 23M13 34.5c5.5-5.5 9 2.6 14.6-1.8 2.6-2 4-3.6 7.4-4.2"
        fill="none"
        stroke="#fff"
        strokeWidth="3.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

interface SheetPaperProps {
  sheet: DischargeSheet;
  offsetMinutes: number;
  /** The code's picture is drawn. */
  onReady: (sheet: DischargeSheet) => void;
}

function checkStep(checks: DischargeSheet['checks']): string {
  if (checks.length === 1 && checks[0]) return sheetWords.steps[checks[0]];
  return sheetWords.steps.both;
}

/** The A5 sheet given to the patient. Its sizes follow its width, so the preview is the paper, only smaller. */
export function SheetPaper({ sheet, offsetMinutes, onReady }: SheetPaperProps) {
  const steps = [sheetWords.steps.scan, checkStep(sheet.checks), sheetWords.steps.agree];
  return (
    <div className={css.paper} data-print-sheet="">
      <article className={css.sheet} aria-label={sheetWords.panelLabel}>
        <header className={css.from}>
          <HouseMark />
          <div>
            <p className={css.hospital}>{sheet.organizationName}</p>
            <p>{sheetWords.ward(sheet.departmentName)}</p>
          </div>
        </header>
        <p className={css.heading}>{sheetWords.heading}</p>
        <p className={css.who}>
          <b>{sheet.maskedName}</b> {sheetWords.who(words.patient.sex[sheet.sex], sheet.age)}
          <span className={css.gap}>{sheetWords.dischargedOn(monthDay(sheet.dischargedOn))}</span>
        </p>
        <div className={css.codeBox}>
          <img
            className={css.code}
            src={sheet.image}
            alt={sheetWords.codeAlt}
            onLoad={() => onReady(sheet)}
          />
        </div>
        <ol className={css.steps}>
          {steps.map((step, index) => (
            <li key={step}>
              <span className={css.number}>{index + 1}</span>
              {step}
            </li>
          ))}
        </ol>
        <footer className={css.foot}>
          <p>{sheetWords.help}</p>
          <p className={css.phone}>{sheetWords.wardPhone(sheet.wardPhone)}</p>
          <p>{sheetWords.validUntil(monthDayTime(sheet.expiresAt, offsetMinutes))}</p>
        </footer>
      </article>
    </div>
  );
}
