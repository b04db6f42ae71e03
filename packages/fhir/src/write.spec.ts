import { readBundle } from './read-bundle.js';
import { writeAuditEvent } from './write-audit-event.js';
import { writeCommunication } from './write-communication.js';
import { writeConsent } from './write-consent.js';
import { writeIssue } from './write-issue.js';
import { writePatient, type WrittenPatient } from './write-patient.js';
import { writePlan, writeTask, type WrittenTask } from './write-plan.js';
import { writeCollection, type Resource } from './write-resource.js';
import { writeResponse } from './write-response.js';
import { writeStay, type WrittenStay } from './write-stay.js';

const AT = '2026-10-21T01:40:00.000Z';
const PATIENT: WrittenPatient = {
  id: 'p1',
  name: '周桂兰',
  sex: 'female',
  birthOn: '1958-03-02',
  mrn: 'M6001',
  idNo: '110105195803020028',
  phone: '13800006001',
  isDeceased: false,
};
const STAY: WrittenStay = {
  id: 'e1',
  patientId: 'p1',
  visitNo: 'V77',
  department: '骨科三病区',
  admittedOn: '2026-10-18',
  dischargedOn: '2026-10-20',
  dischargedAt: null,
  diagnosis: '左膝骨关节炎',
  operations: [{ id: 'o1', on: '2026-10-19', name: '左膝关节置换' }],
};
const TASK: WrittenTask = {
  id: 't1',
  patientId: 'p1',
  carePlanId: 'c1',
  title: '术后第 1 天',
  outcome: null,
  opensAt: AT,
  dueAt: AT,
  closesAt: AT,
  outcomeAt: null,
  responseId: null,
};

const read = (...resources: Resource[]) =>
  readBundle(JSON.parse(JSON.stringify(writeCollection(resources, AT))), { zone: 'Asia/Shanghai' });

describe('what is written', () => {
  it('is read back as the same patient and the same discharge', () => {
    const reading = read(writePatient(PATIENT), ...writeStay(STAY));
    expect(reading.problems).toEqual([]);
    expect(reading.units).toMatchObject([
      {
        problems: [],
        notes: [],
        patient: {
          mrn: 'M6001',
          idNo: '110105195803020028',
          name: '周桂兰',
          sex: 'female',
          birthOn: '1958-03-02',
          phone: '13800006001',
          deceased: false,
        },
        encounters: [
          {
            visitNo: 'V77',
            departmentName: '骨科三病区',
            admittedOn: '2026-10-18',
            dischargedOn: '2026-10-20',
            diagnosis: '左膝骨关节炎',
            operations: [{ on: '2026-10-19', name: '左膝关节置换' }],
          },
        ],
      },
    ]);
  });

  it('leaves out what is unknown instead of writing nothing for it', () => {
    const bare = { ...PATIENT, idNo: null, phone: null, birthOn: null };
    const written = writePatient(bare);
    expect(Object.keys(written)).toEqual([
      'resourceType',
      'id',
      'identifier',
      'name',
      'gender',
      'deceasedBoolean',
    ]);
    const stay = {
      ...STAY,
      visitNo: null,
      department: null,
      admittedOn: null,
      diagnosis: null,
      operations: [],
    };
    const dated = { ...stay, dischargedAt: '2026-10-20T02:30:00.000Z' };
    const reading = read(written, ...writeStay(dated));
    expect(reading.units).toMatchObject([
      {
        problems: [],
        encounters: [{ dischargedOn: '2026-10-20', dischargedAt: '2026-10-20T02:30:00.000Z' }],
      },
    ]);
    expect(JSON.stringify(writeStay(stay))).not.toContain('null');
  });

  it('a consent is a permission or a refusal, and only the newest is in force', () => {
    const given = {
      id: 'n1',
      patientId: 'p1',
      purpose: 'follow-up',
      purposeWords: '随访',
      isGranted: true,
      isCurrent: true,
      noticeVersion: '2026-11-22',
      at: AT,
    };
    expect(writeConsent(given)).toMatchObject({ status: 'active', provision: { type: 'permit' } });
    expect(writeConsent({ ...given, isGranted: false, isCurrent: false })).toMatchObject({
      status: 'inactive',
      provision: { type: 'deny' },
    });
  });

  it.each([
    [null, 'requested'],
    ['completed', 'completed'],
    ['not-applicable', 'rejected'],
    ['cancelled', 'cancelled'],
  ] as const)('a task that came to %s is %s', (outcome, status) => {
    expect(writeTask({ ...TASK, outcome })).toMatchObject({ resourceType: 'Task', status });
  });

  it('a task points to its answers, and both to the plan and the patient', () => {
    expect(writeTask({ ...TASK, outcome: 'completed', responseId: 'r1' })).toMatchObject({
      basedOn: [{ reference: 'CarePlan/c1' }],
      for: { reference: 'Patient/p1' },
      output: [{ valueReference: { reference: 'QuestionnaireResponse/r1' } }],
    });
    const plan = {
      id: 'c1',
      patientId: 'p1',
      encounterId: 'e1',
      title: '膝关节置换',
      isEnded: false,
      startedAt: AT,
    };
    expect(writePlan(plan)).toMatchObject({ resourceType: 'CarePlan', status: 'active', intent: 'plan' });
    expect(writePlan({ ...plan, isEnded: true })).toMatchObject({ status: 'completed' });
  });

  it('answers stand in words, numbers as numbers with their unit', () => {
    const answer = { linkId: 'a', asked: '问', words: '没有', number: null, unit: null };
    const response = {
      id: 'r1',
      patientId: 'p1',
      questionnaire: { series: 'wound', version: 2 },
      respondent: 'patient' as const,
      receivedAt: AT,
      answers: [
        answer,
        { ...answer, linkId: 'b', number: 38.6, unit: '℃' },
        { ...answer, linkId: 'c', number: 2 },
      ],
    };
    expect(writeResponse(response)).toMatchObject({
      questionnaire: 'urn:suian:questionnaire:wound|2',
      source: { reference: 'Patient/p1' },
      item: [
        { linkId: 'a', text: '问', answer: [{ valueString: '没有' }] },
        { linkId: 'b', answer: [{ valueQuantity: { value: 38.6, unit: '℃' } }] },
        { linkId: 'c', answer: [{ valueDecimal: 2 }] },
      ],
    });
    expect(writeResponse({ ...response, respondent: 'nurse', answers: [] })).toMatchObject({
      source: { display: 'nurse' },
    });
  });

  it('an alert, a message and a look at the record have their own resources', () => {
    const issue = {
      id: 'a1',
      patientId: 'p1',
      concern: 'wound',
      concernWords: '伤口',
      detail: '流脓',
      severity: 'critical' as const,
      openedAt: AT,
      actions: [{ at: AT, by: '何佳敏', words: '电话指导' }],
      isClosed: true,
    };
    expect(writeIssue(issue)).toMatchObject({
      resourceType: 'DetectedIssue',
      status: 'final',
      severity: 'high',
      mitigation: [{ action: { text: '电话指导' }, author: { display: '何佳敏' } }],
    });
    expect(writeIssue({ ...issue, isClosed: false, actions: [] })).not.toHaveProperty('mitigation');
    const message = {
      id: 'm1',
      patientId: 'p1',
      channel: 'wechat',
      kind: 'task-due',
      words: '该填了',
      isAccepted: true,
      sentAt: AT,
    };
    expect(writeCommunication(message)).toMatchObject({ resourceType: 'Communication', status: 'completed' });
    expect(writeCommunication({ ...message, isAccepted: false })).toMatchObject({ status: 'unknown' });
    const look = {
      id: 'l1',
      patientId: 'p1',
      who: '何佳敏',
      role: 'nurse',
      action: 'patient.opened',
      isReading: true,
      observer: '江岚市第二人民医院',
      at: AT,
    };
    expect(writeAuditEvent(look)).toMatchObject({
      resourceType: 'AuditEvent',
      action: 'R',
      entity: [{ what: { reference: 'Patient/p1' } }],
    });
    expect(writeAuditEvent({ ...look, isReading: false })).toMatchObject({ action: 'U' });
  });
});
