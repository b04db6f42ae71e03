import { Mark } from '../../ui/Mark.js';
import { words } from '../../words.js';
import { DaysDrawing } from './DaysDrawing.js';
import css from './login.module.css';
import { SignInForm } from './SignInForm.js';

export function LoginPage() {
  const said = words.session;
  return (
    <div className={css.page}>
      <aside className={css.story} aria-label={words.shell.product}>
        <div className={css.brand}>
          <Mark size={48} />
          <div>
            <div className={css.brandName}>{words.shell.product}</div>
            <div className={css.note}>{words.shell.productNote}</div>
          </div>
        </div>
        <p className={css.promise}>
          {said.promise.map((line) => (
            <span key={line} style={{ display: 'block' }}>
              {line}
            </span>
          ))}
        </p>
        <p className={css.promiseNote}>
          {said.promiseNote.map((line) => (
            <span key={line} style={{ display: 'block' }}>
              {line}
            </span>
          ))}
        </p>
        <DaysDrawing />
      </aside>
      <main className={css.side}>
        <SignInForm />
      </main>
    </div>
  );
}
