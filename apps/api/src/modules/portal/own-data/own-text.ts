import { localDateIn, localTimeAt, offsetMinutesAt } from '@suian/domain/kernel/zoned-time';
import { ownFileWords } from '../../../own-file-words.js';
import { words } from '../../../words.js';
import { operationIdsOf } from './operation-ids.js';
import { actionsOf } from './alert-actions.js';
import { entryWords } from '../../observations/index.js';
import { portraitLines } from './own-portrait.js';
import { medicationLine } from './own-medications.js';
import { changeWords, factWordsOf, plainChanges, proposalWords } from './own-tiers.js';
import { isReading, MOST, type OwnPast } from './own-past.js';

const say = ownFileWords;

/** The same record to read without a program, section by section. */
export function textOf(past: OwnPast, now: Date): string {
  const { sections } = say;
  const parts: [string, string[]][] = [
    [sections.patient, patientLines(past)],
    [sections.stays, past.stays.flatMap((stay) => stayLines(past, stay))],
    [sections.consents, [...consentLines(past), ...cutLine(past.consents, MOST.consents)]],
    [sections.plans, planLines(past)],
    [sections.responses, [...formLines(past), ...cutLine(past.forms, MOST.responses)]],
    [sections.alerts, alertLines(past)],
    [sections.diary, [...diaryLines(past), ...cutLine(past.entries, MOST.entries)]],
    [sections.portrait, portraitLines(past, (at) => moment(past, new Date(at)))],
    [sections.medications, past.medications.map(medicationLine)],
    [sections.tiers, tierLines(past)],
    [sections.messages, [...messageLines(past), ...cutLine(past.messages, MOST.messages)]],
    [sections.lookers, [...lookerLines(past), ...cutLine(past.lookers, MOST.lookers)]],
  ];
  const head = [say.title, say.made(past.organization.name, moment(past, now)), say.secret];
  const body = parts.map(([title, lines]) => [`【${title}】`, ...(lines.length > 0 ? lines : [say.none])]);
  return [head, ...body].map((lines) => lines.join('\n')).join('\n\n') + '\n';
}

/** `2026-10-21 09:40` on the hospital's wall. */
function moment({ organization: { zone } }: OwnPast, at: Date): string {
  return `${localDateIn(zone, at)} ${localTimeAt(at, offsetMinutesAt(zone, at))}`;
}

function cutLine(rows: readonly unknown[], most: number): string[] {
  return rows.length < most ? [] : [say.cut(most)];
}

function patientLines({ patient }: OwnPast): string[] {
  const { name, sex, birthOn, mrn, phone, idNo } = patient;
  const facts = { name, sex: say.sexes[sex], birthOn, mrn, phone, idNo };
  return Object.entries(facts).map(
    ([fact, value]) => `${say.patient[fact as keyof typeof facts]}：${value ?? say.patient.unknown}`,
  );
}

function stayLines({ departments }: OwnPast, stay: OwnPast['stays'][number]): string[] {
  const department = departments.get(stay.departmentId ?? '') ?? words.unassignedDepartment;
  return [
    say.stay(stay.dischargedOn, department),
    ...(stay.admittedOn ? [say.admittedOn(stay.admittedOn)] : []),
    ...(stay.diagnosis ? [say.diagnosis(stay.diagnosis)] : []),
    ...operationIdsOf(stay).map(({ name, on }) => say.operation(name, on)),
  ];
}

function consentLines(past: OwnPast): string[] {
  return past.consents.map(({ at, granted, purpose, noticeVersion }) => {
    const line = say.consent(moment(past, new Date(at)), granted, words.consent[purpose]);
    return line + say.notice(noticeVersion);
  });
}

function planLines(past: OwnPast): string[] {
  return past.plans.flatMap((plan) => [
    say.plan(plan.pathwayName),
    ...past.tasks
      .filter(({ carePlanId }) => carePlanId === plan.id)
      .map(({ dueAt, title, outcome }) =>
        say.task(moment(past, dueAt), title, say.taskStates[outcome ?? 'open']),
      ),
  ]);
}

function formLines(past: OwnPast): string[] {
  return past.forms.flatMap(({ receivedAt, title, respondent, answers }) => [
    say.response(moment(past, receivedAt), title, words.respondent[respondent]),
    ...answers.map((answer) => say.answer(answer.asked, answer.words)),
  ]);
}

function alertLines(past: OwnPast): string[] {
  return past.alerts.flatMap((told) => [
    say.alert(moment(past, told.alert.openedAt), told.alert.headline),
    ...actionsOf(told, past.staff).map(({ at, by, words: done }) => say.action(moment(past, at), by, done)),
  ]);
}

function diaryLines(past: OwnPast): string[] {
  return past.entries.map((entry) => {
    const line = say.entry(moment(past, entry.measuredAt), entryWords(entry), entry.note);
    return entry.isMistake ? line + say.mistake : line;
  });
}

function tierLines(past: OwnPast): string[] {
  return [
    ...past.tiers.facts.map((fact) => `${fact.observedOn} ${factWordsOf(fact)}`),
    ...past.tiers.proposals.map(
      (proposal) => `${moment(past, new Date(proposal.madeAt))} ${proposalWords(proposal)}`,
    ),
    ...plainChanges(past.tiers).map((each) => `${moment(past, new Date(each.at))} ${changeWords(each)}`),
  ];
}

function messageLines(past: OwnPast): string[] {
  return past.messages.map(({ sentAt, kind }) => say.message(moment(past, sentAt), say.messageKinds[kind]));
}

function lookerLines(past: OwnPast): string[] {
  return past.lookers.map(({ at, who, role, action }) =>
    say.looker(moment(past, new Date(at)), who, say.roles[role] ?? say.somebody, isReading(action)),
  );
}
