import type { OwnDataFile } from '@suian/contracts/own-data';
import { writeAuditEvent } from '@suian/fhir/write-audit-event';
import { writeCommunication } from '@suian/fhir/write-communication';
import { writeConsent } from '@suian/fhir/write-consent';
import { writeIssue } from '@suian/fhir/write-issue';
import { writePatient } from '@suian/fhir/write-patient';
import { writePlan, writeTask } from '@suian/fhir/write-plan';
import { writeCollection, type Resource } from '@suian/fhir/write-resource';
import { writeResponse } from '@suian/fhir/write-response';
import { writeStay } from '@suian/fhir/write-stay';
import { ownFileWords } from '../../../own-file-words.js';
import { words } from '../../../words.js';
import { operationIdsOf } from './operation-ids.js';
import { actionsOf } from './alert-actions.js';
import { entryResource } from './own-diary.js';
import { portraitResources } from './own-portrait.js';
import { medicationResources } from './own-medications.js';
import { tierResources } from './own-tiers.js';
import { isReading, type OwnPast } from './own-past.js';

/** The patient's record as FHIR R4, nothing masked. */
export function bundleOf(past: OwnPast, now: Date): OwnDataFile['bundle'] {
  const resources = [
    writePatient(past.patient),
    ...past.stays.flatMap((stay) => stayOf(past, stay)),
    ...consentsOf(past),
    ...past.plans.map((plan) =>
      writePlan({
        ...plan,
        title: plan.pathwayName,
        isEnded: plan.status === 'ended',
        startedAt: plan.startedAt.toISOString(),
      }),
    ),
    ...past.tasks.map((task) => taskOf(past, task)),
    ...past.forms.map((form) =>
      writeResponse({
        ...form,
        patientId: past.patient.id,
        questionnaire: { series: form.series, version: form.version },
        receivedAt: form.receivedAt.toISOString(),
      }),
    ),
    ...past.alerts.map((told) => issueOf(past, told)),
    ...past.entries.map((entry) => entryResource(entry)),
    ...portraitResources(past),
    ...medicationResources(past, now),
    ...tierResources(past),
    ...messagesOf(past),
    ...lookersOf(past),
  ];
  return writeCollection(resources, now.toISOString());
}

function stayOf({ departments, patient }: OwnPast, stay: OwnPast['stays'][number]): Resource[] {
  return writeStay({
    ...stay,
    patientId: patient.id,
    department: departments.get(stay.departmentId ?? '') ?? null,
    dischargedAt: stay.dischargedAt?.toISOString() ?? null,
    operations: operationIdsOf(stay),
  });
}

function consentsOf({ consents, patient }: OwnPast): Resource[] {
  return consents.map(({ purpose, granted, at, noticeVersion }, index) =>
    writeConsent({
      id: `${patient.id}-consent-${consents.length - index}`,
      patientId: patient.id,
      purpose,
      purposeWords: words.consent[purpose],
      isGranted: granted,
      // Newest first: the first of a purpose is the one in force.
      isCurrent: consents.findIndex((each) => each.purpose === purpose) === index,
      noticeVersion,
      at,
    }),
  );
}

function taskOf({ forms }: OwnPast, task: OwnPast['tasks'][number]): Resource {
  return writeTask({
    ...task,
    opensAt: task.opensAt.toISOString(),
    dueAt: task.dueAt.toISOString(),
    closesAt: task.closesAt.toISOString(),
    outcomeAt: task.outcomeAt?.toISOString() ?? null,
    responseId: forms.find(({ taskId }) => taskId === task.id)?.id ?? null,
  });
}

function issueOf({ staff, patient }: OwnPast, told: OwnPast['alerts'][number]): Resource {
  const { id, concern, concernName, headline, severity, openedAt, resolvedAt } = told.alert;
  return writeIssue({
    id,
    patientId: patient.id,
    concern,
    concernWords: concernName,
    detail: headline,
    severity,
    openedAt: openedAt.toISOString(),
    actions: actionsOf(told, staff).map((action) => ({ ...action, at: action.at.toISOString() })),
    isClosed: resolvedAt !== null,
  });
}

function messagesOf({ messages, patient }: OwnPast): Resource[] {
  return messages.map(({ id, channel, kind, isAccepted, sentAt }) =>
    writeCommunication({
      id,
      patientId: patient.id,
      channel,
      kind,
      words: ownFileWords.messageKinds[kind],
      isAccepted,
      sentAt: sentAt.toISOString(),
    }),
  );
}

function lookersOf({ lookers, patient, organization }: OwnPast): Resource[] {
  return lookers.map(({ id, at, who, role, action }) =>
    writeAuditEvent({
      id,
      patientId: patient.id,
      who,
      role,
      action,
      isReading: isReading(action),
      observer: organization.name,
      at,
    }),
  );
}
