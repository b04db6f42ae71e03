import { Link } from '@tanstack/react-router';
import { may, type Permission } from '@suian/contracts/permissions';
import { useStaff } from '../data/session.js';
import { Icon, type IconName } from '../ui/Icon.js';
import { Mark } from '../ui/Mark.js';
import { words } from '../words.js';
import { paths } from './paths.js';
import css from './shell.module.css';
import { useWaiting } from './use-waiting.js';

interface RailItem {
  to: string;
  icon: IconName;
  label: string;
  permission: Permission | null;
}

const ITEMS: readonly RailItem[] = [
  { to: paths.alerts, icon: 'flag', label: words.shell.nav.alerts, permission: 'alert.work' },
  { to: paths.discharges, icon: 'leave', label: words.shell.nav.discharges, permission: 'patient.read' },
  { to: paths.patients, icon: 'people', label: words.shell.nav.patients, permission: 'patient.read' },
  { to: paths.intake, icon: 'inbox', label: words.shell.nav.intake, permission: 'intake.settle' },
  { to: paths.settings, icon: 'gear', label: words.shell.nav.settings, permission: null },
];

/** Urgent ones in red; without any, what nobody holds in grey. */
function AlertBadge() {
  const counts = useWaiting();
  if (!counts || counts.critical + counts.unclaimed === 0) return null;
  const isCritical = counts.critical > 0;
  const count = isCritical ? counts.critical : counts.unclaimed;
  const name = isCritical ? words.shell.nav.critical(count) : words.shell.nav.waiting(count);
  return (
    <span className={isCritical ? css.badgeCritical : css.badge}>
      <span aria-hidden>{count}</span>
      <span className="only-spoken">{name}</span>
    </span>
  );
}

/** The pages this role has business on. */
export function Rail() {
  const { role } = useStaff();
  const shown = ITEMS.filter(({ permission }) => permission === null || may(role, permission));
  return (
    <nav className={css.rail} aria-label={words.shell.nav.name}>
      <Link to={paths.home} className={css.home} aria-label={words.shell.product}>
        <Mark size={38} />
      </Link>
      {shown.map(({ to, icon, label }) => (
        <Link key={to} to={to} className={css.railItem} activeProps={{ 'aria-current': 'page' }}>
          <Icon name={icon} size={22} />
          {label}
          {to === paths.alerts && <AlertBadge />}
        </Link>
      ))}
    </nav>
  );
}
