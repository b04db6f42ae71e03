import type { Role } from '@suian/contracts/permissions';
import { ROUTES, type RouteName } from '@suian/contracts/routes';
import { Identity } from '../src/modules/identity/index.js';
import type { AccessCell, CallerName, ScopeName } from './access-table.js';
import type { TestApp } from './app.js';
import type { World } from './every-route.js';
import { bindPatient } from './journey.js';
import type { StaffDesk } from './people.js';
import { API_KEY, PASSWORD } from './ward.js';

type Headers = Record<string, string>;

/** Who stands at the door: what they show, and the desk of a member of staff. */
export interface Caller {
  headers: Headers;
  username?: string;
  desk?: StaffDesk;
}

export const OTHER_KEY = 'sk_test_of_another_hospital';

const GONE = 'k3vJx0fWmZ2yTq8s7LrN5bPdHcGaEuYiOoXwVtSrQ1A';

/** Of the ward of test/ward.ts and of those added here. */
const USERNAMES: Partial<Record<ScopeName, Partial<Record<Role, string>>>> = {
  'own department': { nurse: 'nurse', doctor: 'doctor', supervisor: 'supervisor' },
  'other department': { nurse: 'elsewhere', doctor: 'doctor-2', supervisor: 'supervisor-2' },
  'no department': { nurse: 'elsewhere', doctor: 'doctor-2', supervisor: 'supervisor-2' },
  'own organization': { admin: 'admin' },
  'other organization': {
    nurse: 'stranger',
    doctor: 'stranger-doctor',
    supervisor: 'stranger-supervisor',
    admin: 'stranger-admin',
  },
};

/** Everybody of the table, signed in once. */
export class Callers {
  private readonly desks = new Map<string, StaffDesk>();
  private readonly bearers = new Map<ScopeName, string>();
  private ended = { cookie: '', bearer: '' };

  constructor(
    private readonly app: TestApp,
    private readonly world: World,
  ) {}

  async arrive(): Promise<void> {
    await this.addStaff();
    const usernames = Object.values(USERNAMES).flatMap((roles) => Object.values(roles));
    for (const username of new Set(usernames)) this.desks.set(username, await this.app.staff(username));
    const other = await bindPatient(this.app, this.world.nurse);
    const unbound = this.app.phone(8);
    await unbound.signIn();
    this.bearers
      .set('own', this.world.victim.bearer())
      .set("another's", other.phone.bearer())
      .set('no seat', unbound.bearer());
    const gone = this.app.phone(7);
    await gone.signIn();
    await gone.call('patientSignOut', {});
    const left = await this.app.staff('nurse');
    await left.call('signOut', {});
    this.ended = { cookie: left.cookie, bearer: gone.bearer() };
  }

  of(route: RouteName, { caller, scope }: Pick<AccessCell, 'caller' | 'scope'>): Caller {
    if (caller === 'nobody') return { headers: {} };
    // Whatever an open route is shown, it does not look at it.
    if (caller === 'anybody') return { headers: { Cookie: this.deskOf('nurse').cookie, ...bearer(GONE) } };
    if (caller === 'ended') return { headers: this.endedFor(route) };
    if (caller === 'patient') return { headers: bearer(this.bearers.get(scope) ?? '') };
    if (caller === 'integration')
      return { headers: bearer(scope === 'own organization' ? API_KEY : OTHER_KEY) };
    const username = USERNAMES[scope]?.[caller] ?? '';
    const desk = this.deskOf(username);
    return { headers: { Cookie: desk.cookie }, username, desk };
  }

  private deskOf(username: string): StaffDesk {
    const desk = this.desks.get(username);
    if (!desk) throw new Error(`nobody is called ${username}`);
    return desk;
  }

  private endedFor(route: RouteName): Headers {
    const { access } = ROUTES[route];
    if (access === 'staff') return { Cookie: this.ended.cookie };
    return bearer(access === 'patient' ? this.ended.bearer : `sk_${GONE}`);
  }

  /** The ward of the other tests has no doctor elsewhere, and its other hospital one nurse. */
  private async addStaff(): Promise<void> {
    const identity = this.app.app.get(Identity);
    const sessionOf = async (username: string) => (await this.app.staff(username)).call('mySession', {});
    const [elsewhere, stranger] = [await sessionOf('elsewhere'), await sessionOf('stranger')];
    const hashed = await identity.hashPasswords([{ username: 'x', password: PASSWORD }]);
    const add = (username: string, role: Role, place: typeof stranger) => ({
      organizationId: place.organization.id,
      username,
      name: username,
      role,
      passwordHash: hashed.get('x') ?? '',
      departmentIds: role === 'admin' ? [] : place.departments.map(({ id }) => id),
    });
    await this.app.unit.run(async (tx) => {
      await identity.addStaff(tx, add('doctor-2', 'doctor', elsewhere));
      await identity.addStaff(tx, add('supervisor-2', 'supervisor', elsewhere));
      await identity.addStaff(tx, add('stranger-doctor', 'doctor', stranger));
      await identity.addStaff(tx, add('stranger-supervisor', 'supervisor', stranger));
      await identity.addStaff(tx, add('stranger-admin', 'admin', stranger));
      const organizationId = stranger.organization.id;
      await identity.addIntegrationKey(tx, { organizationId, name: '青禾 HIS', key: OTHER_KEY });
    });
  }
}

export function bearer(token: string): Headers {
  return { Authorization: `Bearer ${token}` };
}

/** Callers to whom what is asked for belongs. */
export function isOwn({ caller, scope }: { caller: CallerName; scope: ScopeName }): boolean {
  if (caller === 'admin') return false;
  return ['own department', 'no department', 'own', 'own organization'].includes(scope);
}
