import { Link, useLocation } from '@tanstack/react-router';
import { may, type Permission } from '@suian/contracts/permissions';
import { useStaff } from '../data/session.js';
import { Icon, type IconName } from '../ui/Icon.js';
import { Mark } from '../ui/Mark.js';
import { words } from '../words.js';
import { paths } from './paths.js';
import css from './shell.module.css';
import { urgentOf, useWaiting } from './use-waiting.js';

interface RailItem {
  to: string;
  icon: IconName;
  label: string;
  permission: Permission | null;
  /** A page that belongs to this place, though its address does not say so. */
  also?: string;
}

const ITEMS: readonly RailItem[] = [
  { to: paths.today, icon: 'list', label: words.shell.nav.today, permission: 'call.work' },
  { to: paths.alerts, icon: 'flag', label: words.shell.nav.alerts, permission: 'alert.work' },
  { to: paths.discharges, icon: 'leave', label: words.shell.nav.discharges, permission: 'patient.read' },
  {
    to: paths.patients,
    icon: 'people',
    label: words.shell.nav.patients,
    permission: 'patient.read',
    also: paths.tiers,
  },
  { to: paths.messages, icon: 'message', label: words.shell.nav.messages, permission: 'message.settle' },
  { to: paths.intake, icon: 'inbox', label: words.shell.nav.intake, permission: 'intake.settle' },
  { to: paths.settings, icon: 'gear', label: words.shell.nav.settings, permission: null },
];

/** What came to me, or is urgent, in red; without any, what nobody holds in grey. */
function AlertBadge() {
  const { kind, count } = urgentOf(useWaiting(), useStaff().role);
  if (count === 0) return null;
  const name = words.shell.nav[kind](count);
  return (
    <span className={kind === 'waiting' ? css.badge : css.badgeCritical}>
      <span aria-hidden>{count}</span>
      <span className="only-spoken">{name}</span>
    </span>
  );
}

/** The pages this role has business on. */
export function Rail() {
  const { role } = useStaff();
  const { pathname } = useLocation();
  const shown = ITEMS.filter(({ permission }) => permission === null || may(role, permission));
  return (
    <nav className={css.rail} aria-label={words.shell.nav.name}>
      <Link to={paths.home} className={css.home} aria-label={words.shell.product}>
        <Mark size={38} />
      </Link>
      {shown.map(({ to, icon, label, also }) => (
        <Link
          key={to}
          to={to}
          className={css.railItem}
          aria-current={also && pathname.startsWith(also) ? 'page' : undefined}
          activeProps={{ 'aria-current': 'page' }}
        >
          <Icon name={icon} size={22} />
          {label}
          {to === paths.alerts && <AlertBadge />}
        </Link>
      ))}
    </nav>
  );
}
