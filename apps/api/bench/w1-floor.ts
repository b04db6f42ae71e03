import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SCHEMAS } from '@suian/contracts/generated/schemas';
import { findConcerns } from '@suian/domain/triage/find-concerns';
import { Ajv } from 'ajv';
import addFormatsModule from 'ajv-formats';
import { createPool, type Pool, type PoolConnection } from 'mysql2/promise';
import { ulid } from 'ulid';
import { PACK, QUESTIONNAIRE } from './w1-questions.js';

/*
 * The floor of W1: node:http, ajv, ten rules and the same rows through mysql2, with nothing of the product around it:
 * no framework, no scope, no sealing, no ORM. What it lacks is what we pay for.
 */

interface Submission {
  submissionId: string;
  questionnaireVersionId: string;
  answers: Record<string, string>;
}

interface Task {
  id: string;
  organization_id: string;
  department_id: string;
  patient_id: string;
  seat_id: string;
  account_id: string;
  title: string;
}

type Row = Record<string, string | number | null>;

const ajv = new Ajv({ strict: false });
// CommonJS under ES modules: the function is one `default` deeper.
(addFormatsModule as unknown as { default: (to: Ajv) => void }).default(ajv);
const isSubmission = ajv.compile({ $ref: '#/definitions/SubmitResponseRequest', definitions: SCHEMAS });

const pool = createPool({ uri: process.env.DATABASE_URL ?? '', connectionLimit: 16, charset: 'UTF8MB4_BIN' });

const newId = () => ulid().toLowerCase();

createServer((request, reply) => {
  answer(request, reply).catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    reply.writeHead(500).end();
  });
}).listen(0, '127.0.0.1', function (this: { address(): AddressInfo | string | null }) {
  process.send?.({ kind: 'ready', port: (this.address() as AddressInfo).port });
});

async function answer(request: IncomingMessage, reply: ServerResponse): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body: unknown = JSON.parse(Buffer.concat(parts).toString('utf8'));
  if (!isSubmission(body)) return void reply.writeHead(422).end();
  const token = request.headers.authorization?.slice('Bearer '.length) ?? '';
  const task = await taskOf(pool, token, request.url?.split('/')[5] ?? '');
  if (!task) return void reply.writeHead(404).end();
  const receipt = await submit(task, body as Submission);
  reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(receipt));
}

async function taskOf(db: Pool, token: string, taskId: string): Promise<Task | undefined> {
  const [rows] = await db.execute(
    'SELECT t.id, t.organization_id, t.department_id, t.patient_id, t.title, s.id AS seat_id, s.account_id ' +
      'FROM patient_session p JOIN seat s ON s.account_id = p.account_id AND s.active = ? ' +
      'JOIN follow_up_task t ON t.patient_id = s.patient_id WHERE p.token_hash = ? AND p.ends_at > ? AND t.id = ?',
    ['yes', createHash('sha256').update(token).digest('hex'), Date.now(), taskId],
  );
  return (rows as Task[])[0];
}

async function submit(task: Task, body: Submission): Promise<{ responseId: string }> {
  const [known] = await pool.execute('SELECT id FROM questionnaire_response WHERE submission_id = ?', [
    body.submissionId,
  ]);
  const earlier = (known as { id: string }[])[0];
  if (earlier) return { responseId: earlier.id };
  const connection = await pool.getConnection();
  try {
    await connection.query('START TRANSACTION');
    const responseId = await write(connection, task, body);
    await connection.query('COMMIT');
    return { responseId };
  } catch (error) {
    await connection.query('ROLLBACK');
    throw error;
  } finally {
    connection.release();
  }
}

async function write(db: PoolConnection, task: Task, body: Submission): Promise<string> {
  const now = Date.now();
  const responseId = newId();
  const whose = {
    organization_id: task.organization_id,
    department_id: task.department_id,
    patient_id: task.patient_id,
  };
  await db.execute(
    'UPDATE follow_up_task SET outcome = ?, outcome_at = ?, version = version + 1 WHERE id = ? AND outcome IS NULL',
    ['completed', now, task.id],
  );
  await db.execute(
    "UPDATE job SET state = 'done', active = NULL, ended_at = ? WHERE kind = ? AND ref = ? AND active = 'yes'",
    [now, 'task.check', task.id],
  );
  const findings = findConcerns(PACK.rules, body.answers);
  for (const { concern, severity } of findings)
    await raise(db, { task, body, responseId, concern, severity, now });
  await insert(db, 'questionnaire_response', [
    {
      id: responseId,
      ...whose,
      task_id: task.id,
      seat_id: task.seat_id,
      questionnaire_version_id: body.questionnaireVersionId,
      series: 'bench',
      submission_id: body.submissionId,
      respondent: 'patient',
      answers_cipher: sealedSize(JSON.stringify(body.answers)),
      faults: '[]',
      score: null,
      rule_version: PACK.ruleVersion,
      advice_version: PACK.adviceVersion,
      receipt: JSON.stringify({ responseId, matters: findings }),
      answered_at: null,
      received_at: now,
      is_late: 0,
      by_staff: null,
    },
  ]);
  await insert(db, 'event', [
    {
      ...whose,
      kind: 'response.received',
      ref: responseId,
      severity: findings[0]?.severity ?? null,
      at: now,
    },
  ]);
  await insert(db, 'audit_entry', [
    {
      organization_id: task.organization_id,
      actor_kind: 'patient',
      actor_id: task.account_id,
      actor_name: '',
      actor_role: 'patient',
      action: 'response.submitted',
      patient_id: task.patient_id,
      shown: JSON.stringify([responseId]),
      address: '127.0.0.1',
      request_id: newId(),
      at: now,
      recorded_at: now,
    },
  ]);
  return responseId;
}

interface Raised {
  task: Task;
  body: Submission;
  responseId: string;
  concern: string;
  severity: string;
  now: number;
}

async function raise(
  db: PoolConnection,
  { task, body, responseId, concern, severity, now }: Raised,
): Promise<void> {
  const [alertId, reportId] = [newId(), newId()];
  const whose = {
    organization_id: task.organization_id,
    department_id: task.department_id,
    patient_id: task.patient_id,
  };
  await insert(db, 'alert', [
    {
      id: alertId,
      ...whose,
      concern,
      concern_name: concern,
      headline: concern,
      severity,
      severity_rank: 1,
      state: 'open',
      active: 'yes',
      opened_at: now,
      last_evidence_at: now,
      evidence_count: 1,
      claim_due_at: now,
      promised_by: now,
      version: 1,
    },
  ]);
  const organization_id = task.organization_id;
  await insert(db, 'alert_report', [
    {
      id: reportId,
      organization_id,
      alert_id: alertId,
      response_id: responseId,
      title: task.title,
      respondent: 'patient',
      received_at: now,
      is_late: 0,
      is_sample: 1,
      advice_title: '护士会打给您',
      advice_version: PACK.adviceVersion,
    },
  ]);
  const evidence = QUESTIONNAIRE.items.map(({ linkId, text }, ordinal) => ({
    id: newId(),
    organization_id,
    alert_id: alertId,
    report_id: reportId,
    ordinal,
    link_id: linkId,
    asked: text,
    answered_cipher: sealedSize(body.answers[linkId] ?? ''),
    at: now,
  }));
  await insert(db, 'alert_evidence', evidence);
  await insert(db, 'event', [{ ...whose, kind: 'alert.opened', ref: alertId, severity, at: now }]);
  const told = { id: newId(), organization_id, alert_id: alertId, rung: 'nurses', reason: 'opened', at: now };
  await insert(db, 'alert_telling', [told]);
  await insert(db, 'job', [
    {
      id: newId(),
      kind: 'alert.escalate',
      ref: alertId,
      organization_id,
      clock: 'shown',
      due_at: now,
      state: 'waiting',
      active: 'yes',
      attempts: 0,
      fence: 0,
      made_at: now,
    },
  ]);
}

async function insert(db: PoolConnection, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const marks = rows.map(() => `(${columns.map(() => '?').join(', ')})`).join(', ');
  const names = columns.map((name) => `\`${name}\``).join(', ');
  await db.execute(
    `INSERT INTO \`${table}\` (${names}) VALUES ${marks}`,
    rows.flatMap((row) => columns.map((name) => row[name] ?? null)),
  );
}

/** As many bytes as an envelope would have, without the work of sealing. */
function sealedSize(text: string): string {
  return `v1.k1.${'0'.repeat(16)}.${Buffer.from(text).toString('base64url')}.${'0'.repeat(22)}`;
}
