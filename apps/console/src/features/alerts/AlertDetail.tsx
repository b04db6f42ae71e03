import type { AlertPage } from '@suian/contracts/alerts';
import { Skeleton } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import { useAlert } from '../../data/alerts.js';
import { ALERT_KEYS } from '../../ui/key-lists.js';
import { usePageKeys } from '../../ui/page-keys.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { words } from '../../words.js';
import { AlertDesk } from './AlertDesk.js';
import css from './detail.module.css';

export interface AlertDetailProps {
  alertId: string;
  now: Date;
  /** Moves the selection: 1 down, -1 up. */
  onStep: (by: number) => void;
  onFinished: (page: AlertPage) => void;
}

/** Moving on works also where there is nothing to work on. */
function StepKeys({ onStep }: Pick<AlertDetailProps, 'onStep'>) {
  const latest = useRef(onStep);
  useEffect(() => {
    latest.current = onStep;
  });
  const bindings = useMemo(() => {
    const on = { j: () => latest.current(1), k: () => latest.current(-1) };
    return [{ ...ALERT_KEYS.move, on }];
  }, []);
  usePageKeys(bindings);
  return null;
}

/** Reads one alert. What is known stays on screen when a later reading fails. */
export function AlertDetail({ alertId, now, onStep, onFinished }: AlertDetailProps) {
  const alert = useAlert(alertId);
  const retry = () => void alert.refetch();
  return (
    <div className={css.detail}>
      {alert.error && <ProblemLine error={alert.error} onRetry={retry} />}
      {alert.data && <AlertDesk page={alert.data} now={now} onStep={onStep} onFinished={onFinished} />}
      {!alert.data && <StepKeys onStep={onStep} />}
      {alert.isPending && <Skeleton active paragraph={{ rows: 10 }} aria-label={words.shell.loading} />}
    </div>
  );
}
