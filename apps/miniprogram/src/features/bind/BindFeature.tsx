import { useState } from 'react';
import type { CodePreview, ConsentNotice, SecondCheck } from '@suian/contracts/patient-app';
import { call } from '../../data/api.js';
import { useLoad } from '../../data/use-load.js';
import { restartAt, usePageParam } from '../../platform/navigate.js';
import { BigButton } from '../../ui/BigButton.js';
import { EmptySun } from '../../ui/EmptySun.js';
import { Loading } from '../../ui/Loading.js';
import { Root } from '../../ui/Root.js';
import { WORDS } from '../../words.js';
import { ANSWER } from '../../words/answer.js';
import { BIND } from '../../words/bind.js';
import { BindDone } from './BindDone.js';
import { BindRefused } from './BindRefused.js';
import { CheckStep } from './CheckStep.js';
import { ConsentStep } from './ConsentStep.js';

type Step =
  { name: 'check' } | { name: 'consent'; check: SecondCheck; notice: ConsentNotice } | { name: 'done' };

/** From a scanned code to a bound seat: is it you, what do you agree to, done. */
export function BindFeature() {
  const scene = usePageParam('scene');
  if (!scene) {
    return (
      <Root>
        <EmptySun title={BIND.noScene} note={BIND.noSceneNote} />
        <BigButton label={ANSWER.goToday} kind="outline" onPress={() => void restartAt('today')} />
      </Root>
    );
  }
  return <BindWith scene={scene} />;
}

function BindWith({ scene }: { scene: string }) {
  const { loaded, reload } = useLoad<CodePreview>(() => call('previewCode', { body: { scene } }));
  const [step, setStep] = useState<Step>({ name: 'check' });

  if (loaded.state === 'loading') {
    return (
      <Root>
        <Loading word={WORDS.loading} />
      </Root>
    );
  }
  if (loaded.state === 'failed') {
    return <BindRefused error={loaded.error} onRetry={reload} />;
  }
  const preview = loaded.value;
  switch (step.name) {
    case 'check':
      return (
        <CheckStep
          scene={scene}
          preview={preview}
          onPassed={(check, notice) => setStep({ name: 'consent', check, notice })}
        />
      );
    case 'consent':
      return (
        <ConsentStep
          scene={scene}
          check={step.check}
          notice={step.notice}
          wardPhone={preview.wardPhone}
          onNotice={(notice) => setStep({ ...step, notice })}
          onBound={() => setStep({ name: 'done' })}
        />
      );
    case 'done':
      return <BindDone departmentName={preview.departmentName} />;
  }
}
