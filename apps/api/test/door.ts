import type { RouteName } from '@suian/contracts/routes';
import { ROUTES } from '@suian/contracts/routes';
import { rowsOf } from '../src/platform/database/raw-sql.js';
import type { TestApp } from './app.js';
import { propertiesOf } from './bad-shapes.js';
import type { World } from './every-route.js';
import { pathOf, routeOf, send, type RawAnswer, type RawRequest } from './wire.js';
import { API_KEY } from './ward.js';

/** Asks any route for the victim's object as one who may; what is asked is up to the test. */
export class Door {
  constructor(
    private readonly world: World,
    private readonly supervisor: string,
    private readonly admin: string,
  ) {}

  ask(name: RouteName, request: Partial<RawRequest> & { query?: string } = {}): Promise<RawAnswer> {
    const { query = '', headers, ...rest } = request;
    const { method } = ROUTES[name];
    const path = pathOf(name, this.world.ids, query);
    const all = { ...this.credentials(name), ...headers };
    return send(this.world.app.baseUrl, { method, path, ...rest, headers: all });
  }

  credentials(name: RouteName): Record<string, string> {
    const { access, may } = routeOf(name);
    if (access === 'patient') return { Authorization: `Bearer ${this.world.victim.bearer()}` };
    if (access === 'integration') return { Authorization: `Bearer ${API_KEY}` };
    if (access !== 'staff') return {};
    if (may === 'key.manage') return { Cookie: this.admin };
    const isForNurses = !may || !['staff.read', 'message.settle', 'sending.release'].includes(may);
    return { Cookie: isForNurses ? this.world.nurse.cookie : this.supervisor };
  }

  /** Minutes go by between tests: nobody's session may run out meanwhile. */
  async keepSignedIn(): Promise<void> {
    for (const Cookie of [this.supervisor, this.admin, this.world.nurse.cookie])
      await this.ask('mySession', { headers: { Cookie } });
  }

  /** The Idempotency-Key of a route that asks for one. */
  keyed(name: RouteName, body: unknown): Record<string, string> {
    const { submissionId } = (body ?? {}) as { submissionId?: unknown };
    const isKey = typeof submissionId === 'string' && /^[\w-]+$/.test(submissionId);
    const key = isKey ? submissionId : 'key-0123456789abcdef';
    return routeOf(name).idempotency === 'required' ? { 'Idempotency-Key': key } : {};
  }

  queryFields(name: RouteName): string[] {
    return Object.keys(propertiesOf(routeOf(name).query));
  }
}

/** Everything every table holds, by table; sessions without when they were last used. */
export function allRows(
  { unit }: Pick<TestApp, 'unit'>,
  except: readonly string[] = [],
): Promise<Record<string, unknown[]>> {
  return unit.read(async (tx) => {
    const all: Record<string, unknown[]> = {};
    for (const { tableName } of tx.connection.entityMetadatas) {
      if (except.includes(tableName)) continue;
      const rows = await rowsOf<Record<string, unknown>>(tx, `SELECT * FROM \`${tableName}\``);
      all[tableName] = rows.map(({ seen_at: _seen, ...row }) => row);
    }
    return all;
  });
}
