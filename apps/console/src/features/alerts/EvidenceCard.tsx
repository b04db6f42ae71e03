import type { AlertEvidence, AlertPage } from '@suian/contracts/alerts';
import { Fragment } from 'react';
import { Card } from '../../ui/Card.js';
import type { ClockProps } from '../../ui/clock-props.js';
import { SampleTag } from '../../ui/SampleTag.js';
import { SeverityMark } from '../../ui/SeverityMark.js';
import { SeverityTag } from '../../ui/SeverityTag.js';
import { Tag } from '../../ui/Tag.js';
import { dateOf, dayWords, instantWords } from '../../ui/time-words.js';
import { versionWords } from '../../ui/version-words.js';
import { words } from '../../words.js';
import css from './detail.module.css';

export interface AboutAlertProps extends ClockProps {
  page: AlertPage;
}

const said = words.alerts.evidence;

function Source({ page, now, offsetMinutes }: AboutAlertProps) {
  const { source, evidence } = page;
  const facts = source
    ? [instantWords(source.receivedAt, now, offsetMinutes), source.title, said.by[source.respondent]]
    : [];
  const firing = evidence.filter((row) => row.severity !== null).length;
  return (
    <span className={css.headTags}>
      {[...facts, said.count(firing)].join(' · ')}
      {source?.isLate && <Tag tone="amber">{said.late}</Tag>}
      {page.isSampleRule && <SampleTag />}
    </span>
  );
}

function Rule({ row }: { row: AlertEvidence }) {
  if (row.severity === null) return <span className={css.unbroken}>{said.notTriggered}</span>;
  return (
    <span className={css.unbroken} title={row.ruleSource ?? undefined}>
      {row.ruleVersion ? said.ruleBy(versionWords(row.ruleVersion)) : words.time.none}
    </span>
  );
}

/** The day of "last time", in words; null where it was not asked before. */
function dayOf(
  { before }: AlertEvidence,
  { now, offsetMinutes }: Omit<AboutAlertProps, 'page'>,
): string | null {
  return before && dayWords(dateOf(before.at, offsetMinutes), dateOf(now, offsetMinutes));
}

/** One day for all rows stands in the head, once. */
function commonDay(props: AboutAlertProps): string | null {
  const days = new Set(props.page.evidence.map((row) => dayOf(row, props)).filter((day) => day !== null));
  const [only] = days;
  return days.size === 1 && only !== undefined ? only : null;
}

function Row({ row, day }: { row: AlertEvidence; day: string | null }) {
  const { before } = row;
  return (
    <tr>
      <td>{row.asked}</td>
      <td>
        <span className={`${css.answer} ${row.severity ? css[row.severity] : ''}`}>
          {row.severity && <SeverityMark severity={row.severity} />}
          {row.answered}
        </span>
      </td>
      <td>
        {before ? before.answered : <span className={css.unbroken}>{said.firstTime}</span>}
        {day && <span className={css.quiet}> {day}</span>}
      </td>
      <td>
        <Rule row={row} />
      </td>
    </tr>
  );
}

/** The first row of a report that came before the newest one. */
function isOlder({ evidence }: AlertPage, index: number): boolean {
  const before = evidence[index - 1];
  return before !== undefined && before.responseId !== evidence[index]?.responseId;
}

/** Why it was raised: what was asked, this time, last time, and the rule with its version. */
export function EvidenceCard(props: AboutAlertProps) {
  const { page } = props;
  const day = commonDay(props);
  const heads = [said.asked, said.now, day ? said.beforeOn(day) : said.before, said.rule];
  return (
    <Card
      isBare
      title={
        <span className={css.headTitle}>
          <SeverityTag severity={page.severity} />
          {said.title}
        </span>
      }
      note={<Source {...props} />}
    >
      <table className={css.table} aria-label={said.title}>
        <colgroup>
          <col className={css.asked} />
          <col className={css.now} />
        </colgroup>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.evidence.map((row, index) => (
            <Fragment key={row.id}>
              {isOlder(page, index) && (
                <tr>
                  <th scope="rowgroup" colSpan={heads.length}>
                    {said.earlier(instantWords(row.at, props.now, props.offsetMinutes, true))}
                  </th>
                </tr>
              )}
              <Row row={row} day={day ? null : dayOf(row, props)} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
