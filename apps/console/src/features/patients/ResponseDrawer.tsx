import type { ResponsePage } from '@suian/contracts/patients';
import { Drawer } from 'antd';
import type { ClockProps } from '../../ui/clock-props.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { Tag } from '../../ui/Tag.js';
import { instantWords } from '../../ui/time-words.js';
import { versionWords } from '../../ui/version-words.js';
import { patientsWords } from '../../words/patients.js';
import { LoadingBars } from './LoadingBars.js';
import { useResponse } from './patient-queries.js';
import css from './patient.module.css';
import record from './record.module.css';

const say = patientsWords.response;

interface ResponseDrawerProps extends ClockProps {
  responseId: string | null;
  onClose: () => void;
}

/** One filled questionnaire, every answer as it was given. */
export function ResponseDrawer({ responseId, onClose, ...clock }: ResponseDrawerProps) {
  return (
    <Drawer
      open={responseId !== null}
      onClose={onClose}
      size={560}
      title={say.heading}
      closable={{ 'aria-label': say.close }}
      destroyOnHidden
    >
      {responseId && <ResponseBody responseId={responseId} {...clock} />}
    </Drawer>
  );
}

function ResponseBody({ responseId, ...clock }: ClockProps & { responseId: string }) {
  const response = useResponse(responseId);
  if (response.isPending) return <LoadingBars rows={8} />;
  if (!response.data) return <ProblemLine error={response.error} onRetry={() => void response.refetch()} />;
  const page = response.data;
  return (
    <div className={record.response}>
      <div>
        <h2 className={record.responseTitle}>{page.title}</h2>
        <p className={record.responseFacts}>
          <ResponseFacts page={page} {...clock} />
        </p>
      </div>
      <table className={record.answers}>
        <thead>
          <tr>
            <th scope="col">{say.asked}</th>
            <th scope="col">{say.answered}</th>
          </tr>
        </thead>
        <tbody>
          {page.answers.map((answer) => (
            <tr key={answer.linkId}>
              <td>{answer.asked}</td>
              <td>
                <b>{answer.answered || say.blank}</b>
                {answer.fault && <p className={css.late}>{say.fault}</p>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css.note}>
        {say.versions(
          page.questionnaireVersion,
          versionWords(page.ruleVersion),
          versionWords(page.adviceVersion),
        )}
      </p>
    </div>
  );
}

function ResponseFacts({ page, now, offsetMinutes }: ClockProps & { page: ResponsePage }) {
  const at = (instant: string) => instantWords(instant, now, offsetMinutes, true);
  return (
    <>
      <Tag>{say.respondents[page.respondent]}</Tag>
      {page.answeredAt && <span>{say.answeredAt(at(page.answeredAt))}</span>}
      <span>{say.receivedAt(at(page.receivedAt))}</span>
      {page.isLate && <Tag tone="amber">{say.late}</Tag>}
      {page.score !== null && <span>{say.score(page.score)}</span>}
    </>
  );
}
