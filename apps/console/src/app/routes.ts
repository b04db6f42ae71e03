import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { may, type Permission } from '@suian/contracts/permissions';
import type { StaffSession } from '@suian/contracts/session';
import { sessionQuery } from '../data/session.js';
import { LoginPage } from '../features/session/LoginPage.js';
import { readWorklistSearch } from '../features/worklist/worklist-search.js';
import { readAlertSearch } from '../features/alerts/alert-search.js';
import { readTiersSearch } from '../features/tiers/tiers-search.js';
import { Root } from './Root.js';
import { Shell } from './Shell.js';
import { paths } from './paths.js';

interface RouterContext {
  queryClient: QueryClient;
}

function text(value: unknown): string | undefined {
  if (typeof value === 'string' && value !== '') return value;
  return typeof value === 'number' ? String(value) : undefined;
}

/** Only a place of our own: an address given from outside is dropped. */
function ownPlace(value: unknown): string | undefined {
  const place = text(value);
  const isOwn = place?.startsWith('/') && !place.startsWith('//') && !place.startsWith('/\\');
  return isOwn ? place : undefined;
}

/** Leaves for another place of our own. */
function leaveFor(href: string): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- the router knows its redirects by being thrown
  throw redirect({ href });
}

/** Where a role's day starts. */
function homeOf(session: StaffSession): string {
  return may(session.role, 'alert.work') ? paths.alerts : paths.settings;
}

const rootRoute = createRootRouteWithContext<RouterContext>()({ component: Root });

const loginRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/login',
  component: LoginPage,
  validateSearch: (search: Record<string, unknown>): { next?: string; ended?: boolean } => {
    const next = ownPlace(search.next);
    return { ...(next ? { next } : {}), ...(search.ended === true ? { ended: true } : {}) };
  },
  beforeLoad: async ({ context, search }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery).catch(() => null);
    if (session) leaveFor(search.next ?? paths.home);
  },
});

const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (session) return { session };
    return leaveFor(location.href === paths.home ? paths.login : paths.loginThen(location.href));
  },
});

/** A page the role has no business on is left for the one it has. */
function needs(permission: Permission) {
  return ({ context }: { context: { session: StaffSession } }) => {
    if (!may(context.session.role, permission)) leaveFor(homeOf(context.session));
  };
}

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    leaveFor(homeOf(context.session));
  },
});

const todayRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/today',
  validateSearch: readWorklistSearch,
  beforeLoad: needs('call.work'),
  component: lazyRouteComponent(() => import('../features/worklist/TodayPage.js'), 'TodayPage'),
});

const callRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/today/$callId',
  beforeLoad: needs('call.work'),
  component: lazyRouteComponent(() => import('../features/worklist/CallPage.js'), 'CallPage'),
});

const alertsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/alerts',
  validateSearch: readAlertSearch,
  beforeLoad: needs('alert.work'),
  component: lazyRouteComponent(() => import('../features/alerts/AlertsPage.js'), 'AlertsPage'),
});

const dischargesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/discharges',
  beforeLoad: needs('patient.read'),
  component: lazyRouteComponent(() => import('../features/discharges/DischargesPage.js'), 'DischargesPage'),
});

const registerRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/discharges/new',
  beforeLoad: needs('discharge.register'),
  component: lazyRouteComponent(() => import('../features/discharges/RegisterPage.js'), 'RegisterPage'),
});

const importListRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/discharges/import',
  beforeLoad: needs('discharge.register'),
  component: lazyRouteComponent(() => import('../features/ward-lists/ImportPage.js'), 'ImportPage'),
});

const wardListRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/discharges/import/$wardListId',
  beforeLoad: needs('discharge.register'),
  component: lazyRouteComponent(() => import('../features/ward-lists/WardListPage.js'), 'WardListPage'),
});

const patientsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/patients',
  beforeLoad: needs('patient.read'),
  component: lazyRouteComponent(() => import('../features/patients/PatientsPage.js'), 'PatientsPage'),
});

const patientRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/patients/$patientId',
  beforeLoad: needs('patient.read'),
  component: lazyRouteComponent(() => import('../features/patients/PatientPage.js'), 'PatientPage'),
});

const tiersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tiers',
  validateSearch: readTiersSearch,
  beforeLoad: needs('plan.decide'),
  component: lazyRouteComponent(() => import('../features/tiers/TiersPage.js'), 'TiersPage'),
});

const messagesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/messages',
  beforeLoad: needs('message.settle'),
  component: lazyRouteComponent(() => import('../features/messages/MessagesPage.js'), 'MessagesPage'),
});

const intakeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/intake',
  beforeLoad: needs('intake.settle'),
  component: lazyRouteComponent(() => import('../features/intake/RefusalsPage.js'), 'RefusalsPage'),
});

const fixRefusalRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/intake/$refusalId',
  beforeLoad: needs('intake.settle'),
  component: lazyRouteComponent(() => import('../features/discharges/FixRefusalPage.js'), 'FixRefusalPage'),
});

const settingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/settings/SettingsPage.js'), 'SettingsPage'),
});

export const routeTree = rootRoute.addChildren([
  loginRoute,
  shellRoute.addChildren([
    homeRoute,
    todayRoute,
    callRoute,
    alertsRoute,
    dischargesRoute,
    registerRoute,
    importListRoute,
    wardListRoute,
    patientsRoute,
    patientRoute,
    tiersRoute,
    messagesRoute,
    intakeRoute,
    fixRefusalRoute,
    settingsRoute,
  ]),
]);
