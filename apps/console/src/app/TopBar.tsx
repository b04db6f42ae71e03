import { useNavigate } from '@tanstack/react-router';
import { App, Button, Select } from 'antd';
import { useEffect, useState, type FormEvent } from 'react';
import { useDepartment } from '../data/department.js';
import { usePatientSearch } from '../data/patient-search.js';
import { useMay, useOffsetMinutes, useSignOut, useStaff } from '../data/session.js';
import { useNow } from '../data/use-now.js';
import { Avatar } from '../ui/Avatar.js';
import { Icon } from '../ui/Icon.js';
import { KeyCap } from '../ui/KeyCap.js';
import { errorWords } from '../ui/problem-words.js';
import { dateOf, longDay, timeOfDay } from '../ui/time-words.js';
import { words } from '../words.js';
import { ConnectionChip } from './ConnectionChip.js';
import { NewsBar } from './NewsBar.js';
import { paths } from './paths.js';
import { SEARCH_ID } from './search-id.js';
import css from './shell.module.css';

const ALL = 'all';

function SearchBox() {
  const asked = usePatientSearch();
  const [typed, setTyped] = useState(asked);
  const navigate = useNavigate();
  useEffect(() => setTyped(asked), [asked]);
  const search = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ to: paths.patients, state: { patientSearch: typed.trim() } });
  };
  return (
    <form role="search" className={css.search} onSubmit={search}>
      <Icon name="search" size={17} />
      <input
        id={SEARCH_ID}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        placeholder={words.shell.search.placeholder}
        aria-label={words.shell.search.name}
        maxLength={40}
        autoComplete="off"
        spellCheck={false}
      />
      <KeyCap>/</KeyCap>
    </form>
  );
}

function DepartmentSelect() {
  const { departmentId, departments, choose } = useDepartment();
  if (departments.length < 2) return <span>{departments[0]?.name}</span>;
  return (
    <Select
      variant="borderless"
      aria-label={words.shell.department.name}
      value={departmentId ?? ALL}
      onChange={(value) => choose(value === ALL ? undefined : value)}
      popupMatchSelectWidth={false}
      options={[
        { value: ALL, label: words.shell.department.all },
        ...departments.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}

function Now() {
  const now = useNow(5_000);
  const offset = useOffsetMinutes();
  return (
    <time className={css.now} dateTime={now.toISOString()}>
      {longDay(dateOf(now, offset))} <b>{timeOfDay(now, offset)}</b>
    </time>
  );
}

function Who() {
  const { name, role } = useStaff();
  const signOut = useSignOut();
  const { message } = App.useApp();
  const leave = () =>
    signOut.mutate(undefined, {
      // A fresh page: nothing that was read stays in the memory of a shared computer.
      onSuccess: () => window.location.assign(paths.login),
      onError: (error) => void message.error(errorWords(error)),
    });
  return (
    <span className={css.who}>
      <Avatar name={name} />
      {name}
      <span className={css.whoRole}>{words.shell.role[role]}</span>
      <Button type="text" size="small" onClick={leave} loading={signOut.isPending}>
        {words.shell.signOut}
      </Button>
    </span>
  );
}

/** Search, department, the server's time, whether we are connected, who I am. */
export function TopBar() {
  const mayRead = useMay('patient.read');
  return (
    <header className={css.top}>
      {mayRead && <SearchBox />}
      {mayRead && <DepartmentSelect />}
      <NewsBar />
      <div className={css.right}>
        <Now />
        <ConnectionChip />
        <Who />
      </div>
    </header>
  );
}
