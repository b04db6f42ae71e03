import { useEffect } from 'react';
import type { Told } from '../../data/told.js';
import { serverNow } from '../../platform/clock.js';
import { replace, restartAt, setTitle } from '../../platform/navigate.js';
import { useSpeech } from '../../platform/use-speech.js';
import { AdviceCard } from '../../ui/AdviceCard.js';
import { BigButton } from '../../ui/BigButton.js';
import { Card } from '../../ui/Card.js';
import { Notice } from '../../ui/Notice.js';
import { ReadAloud } from '../../ui/ReadAloud.js';
import { Root } from '../../ui/Root.js';
import { ThreeStops } from '../../ui/ThreeStops.js';
import { WORDS } from '../../words.js';
import { ADVICE } from '../../words/advice.js';
import { callsOf } from './advice-calls.js';
import { coverWords, spokenWords, stepsOf } from './advice-words.js';
import { nextStops } from './next-stops.js';

/** One card a submission: what to do now, then what happens next and by when. */
export function AdviceView({ told }: { told: Told }) {
  const { judgement, receipt } = told;
  const { advice } = judgement;
  const hasArrived = receipt !== null;
  const [primary, secondary] = callsOf(told);
  const nobody = coverWords(advice);
  const matter = receipt?.matters[0];

  useEffect(() => {
    void setTitle(hasArrived ? ADVICE.received : WORDS.titles.advice);
  }, [hasArrived]);

  return (
    <Root>
      <AdviceCard
        level={advice.level}
        title={advice.title || ADVICE.titles[advice.level]}
        {...(judgement.said ? { because: ADVICE.youSaid(judgement.said) } : {})}
        steps={stepsOf(advice)}
        {...(primary ? { primary } : {})}
        {...(secondary ? { secondary } : {})}
      />
      {nobody ? <Notice level="warning" text={nobody} /> : null}
      <Next told={told} />
      {matter ? (
        <BigButton
          label={ADVICE.progress}
          kind="outline"
          onPress={() => void replace('matter', { matter: matter.id })}
        />
      ) : null}
      <BigButton
        label={ADVICE.done}
        kind={primary ? 'outline' : 'main'}
        onPress={() => void restartAt('today')}
      />
      {judgement.isSample && advice.level !== 'normal' ? (
        <Notice text={ADVICE.sample} icon="document" />
      ) : null}
    </Root>
  );
}

function Next({ told }: { told: Told }) {
  const speech = useSpeech();
  const readAloud = (
    <ReadAloud
      available={speech.available}
      speaking={speech.speaking}
      onToggle={() => speech.toggle(spokenWords(told.judgement.advice))}
    />
  );
  return (
    <Card title={ADVICE.next} aside={readAloud}>
      <ThreeStops stops={nextStops(told, serverNow())} />
    </Card>
  );
}
