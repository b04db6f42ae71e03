import { useState } from 'react';
import type { CodePreview, ConsentNotice, SecondCheck } from '@suian/contracts/patient-app';
import { call } from '../../data/api.js';
import { codeOf, failureWords } from '../../data/failure.js';
import { useOnce } from '../../data/use-once.js';
import { BigButton } from '../../ui/BigButton.js';
import { BottomBar } from '../../ui/BottomBar.js';
import { Card } from '../../ui/Card.js';
import { FourDigits } from '../../ui/FourDigits.js';
import { Notice } from '../../ui/Notice.js';
import { ProgressSegments } from '../../ui/ProgressSegments.js';
import { Root } from '../../ui/Root.js';
import { Words } from '../../ui/Words.js';
import { useElder } from '../../ui/elder.js';
import { BIND } from '../../words/bind.js';
import { problemWords } from '../../words/problems.js';
import { dateWords } from '../../words/time.js';

interface CheckStepProps {
  scene: string;
  preview: CodePreview;
  onPassed: (check: SecondCheck, notice: ConsentNotice) => void;
}

const LENGTH = 4;

/** Is it you: whose code this is, and four digits that the paper does not print. */
export function CheckStep({ scene, preview, onPassed }: CheckStepProps) {
  const [kind, setKind] = useState<SecondCheck['kind']>(preview.checks[0] ?? 'phone');
  const [last4, setLast4] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);
  const [isBusy, once] = useOnce();
  const other = preview.checks.find((each) => each !== kind);
  const words = BIND.checks[kind];

  const submit = () =>
    once(async () => {
      const check: SecondCheck = { kind, last4 };
      try {
        const { notice } = await call('checkCode', { body: { scene, check } });
        onPassed(check, notice);
      } catch (failure) {
        setError(failureWords(failure));
        // What was typed stays where the network failed: only a wrong number is typed anew.
        if (codeOf(failure)) setLast4('');
      }
    });
  const change = (value: string) => {
    setLast4(value);
    if (value !== '') setError(undefined);
  };

  const missing = LENGTH - last4.length;
  const foot = (
    <BottomBar>
      <BigButton
        label={missing > 0 ? BIND.missing(missing) : BIND.next}
        disabled={missing > 0 || isBusy}
        onPress={submit}
      />
    </BottomBar>
  );
  return (
    <Root foot={preview.checks.length > 0 ? foot : undefined}>
      <ProgressSegments total={3} done={1} labels={BIND.steps} />
      <WhoseCode preview={preview} />
      {preview.checks.length === 0 ? (
        <Notice level="warning" text={problemWords('binding.check-unavailable')} />
      ) : (
        <Card title={words.title}>
          <Words text={words.note} size="note" tone="ink2" />
          <FourDigits
            name={words.name}
            value={last4}
            keyboard={kind === 'idNo' ? 'idcard' : 'number'}
            error={error}
            onChange={change}
          />
          {other ? (
            <BigButton
              label={BIND.checks[other].switchTo}
              kind="quiet"
              onPress={() => {
                setKind(other);
                setLast4('');
                setError(undefined);
              }}
            />
          ) : null}
        </Card>
      )}
      <Notice icon="lock" text={BIND.lock} />
    </Root>
  );
}

function WhoseCode({ preview }: { preview: CodePreview }) {
  const isElder = useElder();
  const facts = [
    BIND.sexes[preview.sex],
    preview.age === null ? '' : BIND.age(preview.age),
    BIND.dischargedOn(dateWords(preview.dischargedOn)),
  ];
  return (
    <Card title={preview.organizationName} icon="hospital">
      <Words text={`${preview.departmentName} · ${BIND.ward}`} size="note" tone="ink2" />
      {isElder ? null : <Words text={BIND.isFor} tone="ink2" />}
      <Words text={preview.maskedName} size="question" strong />
      <Words text={facts.filter((fact) => fact !== '').join(' · ')} />
    </Card>
  );
}
