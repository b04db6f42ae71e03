import { useMay, useStaff } from '../../data/session.js';
import { useNow } from '../../data/use-now.js';
import { PageHead } from '../../ui/PageHead.js';
import { settingsWords as say } from '../../words/settings.js';
import { ApiKeysCard } from './ApiKeysCard.js';
import { DepartmentsCard } from './DepartmentsCard.js';
import { KeysCard } from './KeysCard.js';
import { SendingCard } from './SendingCard.js';
import { StaffCard } from './StaffCard.js';
import css from './settings.module.css';

export function SettingsPage() {
  const { organization, departments } = useStaff();
  const now = useNow();
  const mayReadStaff = useMay('staff.read');
  const mayManageKeys = useMay('key.manage');
  const mayRelease = useMay('sending.release');
  return (
    <div className={css.page}>
      <PageHead title={say.title} note={say.note(organization.name)} />
      {departments.length > 0 && <DepartmentsCard departments={departments} now={now} />}
      {mayReadStaff && <StaffCard now={now} offsetMinutes={organization.offsetMinutes} />}
      {mayManageKeys && <ApiKeysCard now={now} offsetMinutes={organization.offsetMinutes} />}
      {mayRelease && <SendingCard />}
      <KeysCard />
    </div>
  );
}
