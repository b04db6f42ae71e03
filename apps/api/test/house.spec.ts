import { ERRORS } from '@suian/contracts/errors';
import { SCHEMAS } from '@suian/contracts/generated/schemas';
import { openApiOf } from '@suian/contracts/openapi';
import { API_PREFIX, ROUTES } from '@suian/contracts/routes';
import fs from 'node:fs';
import path from 'node:path';
import { Sealer } from '../src/platform/crypto.js';
import { rowsOf } from '../src/platform/database/raw-sql.js';
import { Log } from '../src/platform/logging/log.js';
import { useApp } from './app.js';
import { bundleOf } from './bundles.js';
import { describeOnEachDatabase } from './databases.js';
import { buildWorld, VICTIM, VICTIM_WORDS, type World } from './every-route.js';
import { newestScene } from './journey.js';
import { httpTransport } from './people.js';
import { servedRoutes } from './served-routes.js';
import { json, NAMES, pathOf, routeOf, send } from './wire.js';
import { API_KEY, PASSWORD } from './ward.js';

interface OpenApi {
  paths: Record<
    string,
    Record<
      string,
      { operationId: string; security: object[]; responses: Record<string, { description: string }> }
    >
  >;
}

const SOURCE = path.join(__dirname, '../src');
const openapi = openApiOf(SCHEMAS) as OpenApi;

/** Every line of the product's own source, with where it stands. */
function sourceLines(): { at: string; line: string }[] {
  const files = (fs.readdirSync(SOURCE, { recursive: true }) as string[]).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'),
  );
  return files.flatMap((file) => {
    const lines = fs.readFileSync(path.join(SOURCE, file), 'utf8').split('\n');
    return lines.map((line, index) => ({
      at: `${file}:${index + 1}`,
      line: line.replace(/(^|\s)(\/\/|\*|\/\*).*$/, ''),
    }));
  });
}

function linesWith(pattern: RegExp): string[] {
  return sourceLines()
    .filter(({ line }) => pattern.test(line))
    .map(({ at, line }) => `${at} ${line.trim()}`);
}

describe('the table of routes', () => {
  it('is the OpenAPI document, and nothing else is', () => {
    const described = Object.entries(openapi.paths).flatMap(([where, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => `${operationId} ${method} ${where}`),
    );
    const table = NAMES.map((name) => {
      const { method, path: where } = ROUTES[name];
      return `${name} ${method.toLowerCase()} ${API_PREFIX}${where.replace(/:(\w+)/g, '{$1}')}`;
    });
    expect(described.sort()).toEqual(table.sort());
  });

  it('says of every route who may call it; without a permission only what is about oneself', () => {
    for (const name of NAMES)
      expect(['open', 'staff', 'patient', 'integration', 'demo']).toContain(ROUTES[name].access);
    const open = NAMES.filter((name) => ['open', 'demo'].includes(ROUTES[name].access));
    expect(open).toEqual(['signIn', 'patientSignIn', 'demoClock', 'moveDemoClock']);
    const anyStaff = NAMES.filter((name) => ROUTES[name].access === 'staff' && !routeOf(name).may);
    expect(anyStaff).toEqual(['mySession', 'signOut', 'streamEvents', 'listEvents']);
    const anyKey = NAMES.filter((name) => ROUTES[name].access === 'integration' && !routeOf(name).scope);
    expect(anyKey).toEqual([]);
  });

  it('puts no search word into an address, where proxies and browsers keep it', () => {
    for (const name of NAMES) {
      const { query } = routeOf(name);
      const schema = query && (SCHEMAS as Record<string, { properties?: object }>)[query];
      expect(Object.keys(schema?.properties ?? {})).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^(q|name|phone|mrn|idNo|scene|code|token)$/)]),
      );
    }
  });

  it('every way to fail has a place in the OpenAPI document', () => {
    const codes = Object.keys(ERRORS).sort();
    const operations = Object.values(openapi.paths).flatMap((methods) => Object.values(methods));
    const told = operations.flatMap(({ responses }) =>
      Object.values(responses).flatMap(({ description }) => description.split(', ')),
    );
    // What is not in the table has no operation to be told of.
    expect(codes.filter((code) => !told.includes(code))).toEqual(['route.not-found']);
  });
});

describe('the source of the server', () => {
  it('asks no database and no machine for the time', () => {
    expect(
      linesWith(
        /\b(NOW|SYSDATE|UTC_TIMESTAMP|CURDATE|UNIX_TIMESTAMP|strftime|julianday)\s*\(|CURRENT_(TIMESTAMP|DATE|TIME)\b/,
      ),
    ).toEqual([]);
    expect(linesWith(/@(Create|Update|Delete)DateColumn/)).toEqual([]);
    expect(linesWith(/new Date\(\)|\bDate\.now\(/).map((line) => line.split(':')[0])).toEqual([
      'platform/clock.ts',
      'platform/clock.ts',
    ]);
  });

  it('deletes no row of a patient: only sessions, tries, keys, ended jobs, a hold, the demo clock, name prefixes made anew and the lines of a read file', () => {
    expect(linesWith(/DELETE\s+FROM|TRUNCATE|ON DELETE|CASCADE|softDelete|\btx\.(remove|clear)\(/i)).toEqual(
      [],
    );
    const deleted = linesWith(/\.delete\(\s*(\w+Row)?/).flatMap(
      (line) => /\.delete\(\s*(\w+Row)/.exec(line)?.[1] ?? [],
    );
    expect([...new Set(deleted)].sort()).toEqual([
      'DemoClockRow',
      'IdempotencyKeyRow',
      'JobRow',
      'NamePrefixRow',
      'PatientSessionRow',
      'SendingHoldRow',
      'SignInAttemptRow',
      'StaffSessionRow',
      'WardListLineRow',
      'WardListPartRow',
    ]);
  });

  it('writes nothing past the log', () => {
    expect(
      linesWith(/\bconsole\.\w+\(|process\.std(out|err)\.write/).map((line) => line.split(':')[0]),
    ).toEqual(['main.ts', 'cli/main.ts', 'cli/main.ts']);
  });

  it('writes an audit entry, its link and an answer once, and never again', () => {
    const once = '(AuditEntryRow|AuditLinkRow|QuestionnaireResponseRow)';
    expect(linesWith(new RegExp(`\\.(update|delete|save|upsert|remove)\\(\\s*${once}`))).toEqual([]);
    expect(linesWith(/UPDATE\s+`?(audit_entry|audit_link|questionnaire_response)\b/i)).toEqual([]);
  });

  it('logs no message of an unexpected error: drivers put values into them', () => {
    const lines: string[] = [];
    const log = new Log('debug', { write: (line: string) => void lines.push(line) });
    log.failure('request failed', new Error(`Duplicate entry '${VICTIM.name}' for key`), { requestId: 'r' });
    log.failure('request failed', VICTIM.name);
    expect(lines).toHaveLength(2);
    expect(lines.join('')).not.toContain(VICTIM.name);
  });
});

/** Said during the journey, kept sealed or not at all. */
const SAID = { note: '家属说昨晚没睡', toPatient: '请明早来门诊换药' };

describeOnEachDatabase('after a whole journey', (engine) => {
  const lines: string[] = [];
  const urls: string[] = [];
  const app = useApp(engine, new Log('debug', { write: (line: string) => void lines.push(line) }));
  let world: World;
  let secrets: string[] = [];

  beforeAll(async () => {
    app.app.getHttpServer().on('request', (request: { url: string }) => urls.push(request.url));
    world = await buildWorld(app);
    await workOnTheAlert();
    await stumble();
    secrets = [...VICTIM_WORDS, SAID.note, SAID.toPatient, PASSWORD, API_KEY, ...(await tokens())];
  }, 60_000);

  async function workOnTheAlert(): Promise<void> {
    const { nurse, victim, seatId, ids } = world;
    const params = { alertId: ids.alertId };
    const { patientId } = ids;
    await nurse.call('listPatients', { body: { q: VICTIM.name } });
    await nurse.call('listPatients', { body: { q: VICTIM.phone } });
    await nurse.call('revealPatient', {
      params: { patientId },
      body: { fields: ['name', 'phone', 'idNo', 'mrn'] },
    });
    const { version } = await nurse.call('getAlert', { params });
    await nurse.call('claimAlert', { params, body: { version } });
    const noted = await nurse.call(
      'addAlertNote',
      { params, body: { kind: 'call', reached: true, text: SAID.note } },
      { idempotencyKey: 'n-1' },
    );
    const body = {
      version: noted.version,
      outcome: 'advised-by-phone' as const,
      note: SAID.note,
      toPatient: SAID.toPatient,
    };
    await nurse.call('disposeAlert', { params, body }, { idempotencyKey: 'd-1' });
    await nurse.call('getResponse', { params: { responseId: ids.responseId } });
    await nurse.call('getTimeline', { params: { patientId } });
    const matter = await victim.call('getMatter', { params });
    expect(matter.handled?.words).toBe(SAID.toPatient);
    await victim.call('listMatters', { query: { seat: seatId } });
    await nurse.call('listEvents', { query: { since: 0 } });
  }

  /** Everything that goes wrong with personal data in hand. */
  async function stumble(): Promise<void> {
    const headers = json({ Cookie: world.nurse.cookie });
    const form = { departmentId: world.departmentId, patient: { ...VICTIM, sex: 'female' }, encounter: {} };
    const bundle = bundleOf({ mrn: VICTIM.mrn, name: '另一个人', birthDate: '1990-01-01' });
    const send_ = (name: (typeof NAMES)[number], body: string, more: Record<string, string> = headers) =>
      send(app.baseUrl, { method: 'POST', path: pathOf(name), headers: more, body });
    await send_('registerDischarge', JSON.stringify(form));
    await send_('registerDischarge', `{"name":"${VICTIM.name}"`);
    await send_('takeFhir', JSON.stringify(bundle), json({ Authorization: `Bearer ${API_KEY}` }));
    await send_('signIn', JSON.stringify({ username: 'doctor', password: `${PASSWORD}?` }), json());
    await send_('patientSignIn', JSON.stringify({ code: VICTIM.phone }), json());
    jest.spyOn(world.app.unit, 'run').mockRejectedValueOnce(new Error(`broken at ${VICTIM.name}`));
    const failed = await send_('listPatients', JSON.stringify({ q: VICTIM.name }));
    expect(JSON.parse(failed.text)).toEqual({
      status: 500,
      code: 'server.unexpected',
      detail: 'server.unexpected',
      errors: [],
    });
  }

  /** Whatever opens a door or names an account, and the text on the paper. */
  async function tokens(): Promise<string[]> {
    const sealer = app.app.get(Sealer, { strict: false });
    const accounts = await app.unit.read((tx) =>
      rowsOf<{ id: string; openid_cipher: string }>(tx, 'SELECT id, openid_cipher FROM patient_account'),
    );
    const openids = accounts.map(({ id, openid_cipher: envelope }) =>
      sealer.open({ table: 'patient_account', column: 'openid_cipher', rowId: id }, envelope),
    );
    expect(openids.length).toBeGreaterThan(0);
    return [...openids, world.victim.bearer(), world.nurse.cookie.split('=')[1]!, await newestScene(app)];
  }

  const expectNoSecretIn = (text: string) => {
    for (const secret of secrets) expect(text.includes(secret) ? secret : null).toBeNull();
  };

  it('the log tells of every request by route and code, and of nobody', () => {
    const all = lines.join('').replaceAll(/"time":"[^"]+"/g, '');
    expectNoSecretIn(all);
    // Answers: what was chosen, measured and asked. A moment may look like one, so times are left out.
    for (const answer of ['pus', '38.6', '伤口', '胆囊']) expect(all).not.toContain(answer);
    for (const id of Object.values(world.ids)) expect(all).not.toContain(id);
    const answered = lines
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ msg }) => msg === 'answered');
    expect(answered.length).toBe(urls.length);
    expect(new Set(answered.flatMap((line) => Object.keys(line)))).toEqual(
      new Set(['level', 'time', 'requestId', 'route', 'status', 'ms', 'msg']),
    );
    expect(lines.some((line) => line.includes('request failed'))).toBe(true);
  });

  it('no address carried anything but ids', () => {
    expect(urls.length).toBeGreaterThan(20);
    for (const url of urls) expectNoSecretIn(decodeURIComponent(url));
  });

  it('no table shows who the patient is, what was said, or what opens a door', async () => {
    const metadata = await app.unit.read((tx) => Promise.resolve(tx.connection.entityMetadatas));
    for (const { tableName } of metadata) {
      const rows = await app.unit.read((tx) =>
        rowsOf<Record<string, unknown>>(tx, `SELECT * FROM \`${tableName}\``),
      );
      // The number of a stay is asked for by the desk and kept plain; it is nobody's name.
      const kept = rows.map(({ visit_no: _visitNo, identity_key: _key, ...row }) => row);
      const text = JSON.stringify(kept);
      for (const secret of secrets) {
        expect([tableName, text.includes(secret) ? secret : null]).toEqual([tableName, null]);
      }
      const sealed = kept.flatMap((row) =>
        Object.entries(row).filter(([name, value]) => name.endsWith('_cipher') && value !== null),
      );
      for (const [name, value] of sealed)
        expect([tableName, name, value]).toEqual([
          tableName,
          name,
          expect.stringMatching(/^v1\.\w+\.[\w-]+\.[\w-]*\.[\w-]+$/),
        ]);
    }
  });

  it('news tell which and how bad, never what', async () => {
    const rows = await app.unit.read((tx) => rowsOf<Record<string, unknown>>(tx, 'SELECT * FROM event'));
    expect(rows.length).toBeGreaterThan(4);
    for (const row of rows) {
      expect(Object.keys(row).sort()).toEqual([
        'at',
        'department_id',
        'kind',
        'organization_id',
        'patient_id',
        'ref',
        'sequence',
        'severity',
      ]);
      expect(row.organization_id).toMatch(/^[0-9a-z]{26}$/);
      // Every ward hears of a refused unit: nothing says which.
      const which = row.kind === 'refusal.changed' ? null : expect.stringMatching(/^[0-9a-z]{26}$/);
      for (const id of ['department_id', 'patient_id', 'ref'])
        expect([row.kind, row[id]]).toEqual([row.kind, which]);
    }
  });

  it('every table with a patient in it says whose hospital it is', async () => {
    const metadata = await app.unit.read((tx) => Promise.resolve(tx.connection.entityMetadatas));
    const without = metadata.filter(
      ({ columns }) => !columns.some(({ databaseName }) => databaseName === 'organization_id'),
    );
    // Accounts and sessions of WeChat users belong to no hospital; the others hold nobody.
    expect(without.map(({ tableName }) => tableName).sort()).toEqual([
      'demo_clock',
      'idempotency_key',
      'organization',
      'patient_account',
      'patient_session',
      'sending_hold',
      'sign_in_attempt',
    ]);
  });

  it('the figures for the operator name routes and codes, no ids', async () => {
    const { status, text } = await send(app.baseUrl, { method: 'GET', path: '/metrics' });
    expect(status).toBe(200);
    expect(text).toContain('route="submitResponse"');
    expect(text).not.toMatch(/[0-9a-z]{26}(?![0-9a-z_])/);
    expectNoSecretIn(text);
    const proxied = { method: 'GET', path: '/metrics', headers: { 'X-Forwarded-For': '10.0.0.1' } };
    expect((await send(app.baseUrl, proxied)).status).toBe(403);
  });

  it('serves the routes of the table, its description, and nothing else below /api', async () => {
    const served = servedRoutes(app).filter((each) => each.includes(' /api'));
    const table = NAMES.map((name) => `${ROUTES[name].method} ${API_PREFIX}${ROUTES[name].path}`);
    expect(served.sort()).toEqual([...table, 'GET /api/openapi.json'].sort());
    const answer = await httpTransport(app.baseUrl)({ method: 'GET', url: '/api/openapi.json', headers: {} });
    expect(JSON.parse(answer.body)).toEqual(JSON.parse(JSON.stringify(openapi)));
  });
});
