import { addDays } from '@suian/domain/kernel/local-date';
import { Button } from 'antd';
import { dayWords, longDay } from '../../ui/time-words.js';
import { dischargeWords } from '../../words/discharges.js';
import css from './list-head.module.css';

interface DaySwitchProps {
  on: string;
  today: string;
  /** Undefined: today, whichever day that then is. */
  onChange: (on: string | undefined) => void;
}

/** One day back, one day on, or any day. */
export function DaySwitch({ on, today, onChange }: DaySwitchProps) {
  const go = (date: string) => onChange(date === today ? undefined : date);
  return (
    <div className={css.days} role="group" aria-label={dischargeWords.dateLabel}>
      <Button size="small" onClick={() => go(addDays(on, -1))}>
        {dischargeWords.dayBefore}
      </Button>
      <span className={css.date}>
        <span aria-hidden>{longDay(on)}</span>
        <input
          type="date"
          aria-label={dischargeWords.dateLabel}
          value={on}
          max={today}
          onClick={(event) => event.currentTarget.showPicker()}
          onChange={(event) => event.target.value && go(event.target.value)}
        />
      </span>
      <Button size="small" disabled={on >= today} onClick={() => go(addDays(on, 1))}>
        {dischargeWords.dayAfter}
      </Button>
      {on !== today && (
        <Button size="small" type="link" onClick={() => onChange(undefined)}>
          {dischargeWords.backToToday}
        </Button>
      )}
    </div>
  );
}

/** 今天, 昨天 or 10月20日, for the page's title. */
export function titleDay(on: string, today: string): string {
  const words = dayWords(on, today);
  return words.includes('-') ? longDay(on) : words;
}
