import { useRouter, useSearch } from '@tanstack/react-router';
import { Button, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useSignIn } from '../../data/session.js';
import { Icon } from '../../ui/Icon.js';
import { errorWords } from '../../ui/problem-words.js';
import { SeverityMark } from '../../ui/SeverityMark.js';
import { words } from '../../words.js';
import css from './login.module.css';

const HOME = '/';
const said = words.session;

interface FieldFaults {
  username?: string;
  password?: string;
}

function Fault({ id, text }: { id: string; text: string | undefined }) {
  return (
    <div id={id} aria-live="polite">
      {text && (
        <p className={css.fault}>
          <SeverityMark severity="critical" isBesideWord />
          {text}
        </p>
      )}
    </div>
  );
}

function EyeButton({ isShown, onPress }: { isShown: boolean; onPress: () => void }) {
  return (
    <button
      type="button"
      className={css.eye}
      onClick={onPress}
      aria-pressed={isShown}
      aria-label={isShown ? said.conceal : said.reveal}
    >
      <Icon name={isShown ? 'eyeOff' : 'eye'} />
    </button>
  );
}

function missing(username: string, password: string): FieldFaults {
  return {
    ...(username.trim() ? {} : { username: said.needStaffNumber }),
    ...(password ? {} : { password: said.needPassword }),
  };
}

/** State of the form; the fault of the server stands under the password until something is typed. */
function useSignInForm() {
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [faults, setFaults] = useState<FieldFaults>({});
  const passwordBox = useRef<InputRef>(null);
  const router = useRouter();
  const { next } = useSearch({ from: '/login' });
  const signIn = useSignIn();
  const type = (set: (text: string) => void) => (text: string) => {
    set(text);
    setFaults({});
    signIn.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (signIn.isPending) return;
    const found = missing(username, password);
    setFaults(found);
    if (found.username ?? found.password) return;
    signIn.mutate(
      { username: username.trim(), password },
      {
        onSuccess: () => router.history.push(next ?? HOME),
        onError: () => passwordBox.current?.select(),
      },
    );
  };
  const passwordFault = signIn.error ? errorWords(signIn.error) : faults.password;
  return {
    username,
    password,
    faults,
    passwordFault,
    passwordBox,
    type,
    setUsername,
    setPassword,
    submit,
    signIn,
  };
}

export function SignInForm() {
  const form = useSignInForm();
  const [isShown, setIsShown] = useState(false);
  const { ended } = useSearch({ from: '/login' });
  useEffect(() => {
    document.title = words.shell.title(said.title, 0);
  }, []);
  return (
    <form onSubmit={form.submit} noValidate>
      <h1 className={css.title}>{said.title}</h1>
      {ended && <p className={css.ended}>{said.ended}</p>}
      <label className={css.label} htmlFor="username">
        {said.staffNumber}
      </label>
      <Input
        id="username"
        size="large"
        autoFocus
        autoComplete="username"
        prefix={<Icon name="card" />}
        value={form.username}
        onChange={(event) => form.type(form.setUsername)(event.target.value)}
        status={form.faults.username ? 'error' : ''}
        aria-describedby="username-fault"
        aria-invalid={Boolean(form.faults.username)}
      />
      <Fault id="username-fault" text={form.faults.username} />
      <label className={css.label} htmlFor="password">
        {said.password}
      </label>
      <Input
        id="password"
        size="large"
        ref={form.passwordBox}
        type={isShown ? 'text' : 'password'}
        autoComplete="current-password"
        prefix={<Icon name="lock" />}
        suffix={<EyeButton isShown={isShown} onPress={() => setIsShown(!isShown)} />}
        value={form.password}
        onChange={(event) => form.type(form.setPassword)(event.target.value)}
        status={form.passwordFault ? 'error' : ''}
        aria-describedby="password-fault"
        aria-invalid={Boolean(form.passwordFault)}
      />
      <Fault id="password-fault" text={form.passwordFault} />
      <Button
        className={css.submit}
        type="primary"
        size="large"
        htmlType="submit"
        block
        loading={form.signIn.isPending}
      >
        {said.submit}
      </Button>
      <p className={css.small}>{said.forgot}</p>
      <p className={css.small}>
        {said.note.map((line) => (
          <span key={line} style={{ display: 'block' }}>
            {line}
          </span>
        ))}
      </p>
    </form>
  );
}
