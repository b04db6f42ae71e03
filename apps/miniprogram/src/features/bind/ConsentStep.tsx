import { useState } from 'react';
import type { ConsentPurpose } from '@suian/contracts/patients';
import type { ConsentNotice, SecondCheck } from '@suian/contracts/patient-app';
import { addSeat, call } from '../../data/api.js';
import { codeOf, failureWords } from '../../data/failure.js';
import { askForGrant } from '../../data/grants.js';
import { chooseSeat } from '../../data/seats.js';
import { keepToday } from '../../data/today.js';
import { useOnce } from '../../data/use-once.js';
import { restartAt } from '../../platform/navigate.js';
import { useSpeech } from '../../platform/use-speech.js';
import { BigButton } from '../../ui/BigButton.js';
import { BottomBar } from '../../ui/BottomBar.js';
import { CallWard } from '../../ui/CallWard.js';
import { Card } from '../../ui/Card.js';
import { ConsentRow } from '../../ui/ConsentRow.js';
import { Notice } from '../../ui/Notice.js';
import { ReadAloud } from '../../ui/ReadAloud.js';
import { ProgressSegments } from '../../ui/ProgressSegments.js';
import { Root } from '../../ui/Root.js';
import { Words } from '../../ui/Words.js';
import { BIND } from '../../words/bind.js';
import { FullNotice } from '../../ui/FullNotice.js';

interface ConsentStepProps {
  scene: string;
  check: SecondCheck;
  notice: ConsentNotice;
  wardPhone: string;
  onNotice: (notice: ConsentNotice) => void;
  onBound: () => void;
}

/** What do you agree to: every box starts empty, and only the first is needed. */
export function ConsentStep({ scene, check, notice, wardPhone, onNotice, onBound }: ConsentStepProps) {
  const [ticked, setTicked] = useState<ConsentPurpose[]>([]);
  const [error, setError] = useState<string | undefined>(undefined);
  const [isRefusing, setRefusing] = useState(false);
  const [isBusy, once] = useOnce();
  const speech = useSpeech();

  const toggle = (purpose: ConsentPurpose) =>
    setTicked(ticked.includes(purpose) ? ticked.filter((each) => each !== purpose) : [...ticked, purpose]);
  const bind = () =>
    once(async () => {
      const consents = notice.purposes.map(({ purpose }) => ({ purpose, granted: ticked.includes(purpose) }));
      try {
        const bound = await call('bind', { body: { scene, check, noticeVersion: notice.version, consents } });
        // The answer of a request keeps the tap, storage does not: so it is asked here, and nothing waits for it.
        void askForGrant('bind', bound.today.messageTemplates);
        await addSeat(bound.seat);
        chooseSeat(bound.seat.id);
        await keepToday(bound.today);
        onBound();
      } catch (failure) {
        setError(failureWords(failure));
        if (codeOf(failure) === 'consent.notice-outdated')
          onNotice((await call('checkCode', { body: { scene, check } })).notice);
      }
    });

  const hasRequired = notice.purposes.every((row) => !row.isRequired || ticked.includes(row.purpose));
  const foot = (
    <BottomBar error={error}>
      <BigButton
        label={isBusy ? BIND.binding : agreeWords(ticked.length, hasRequired)}
        disabled={!hasRequired || isBusy}
        onPress={bind}
      />
    </BottomBar>
  );
  if (isRefusing) return <NotBinding wardPhone={wardPhone} onBack={() => setRefusing(false)} />;
  return (
    <Root foot={foot}>
      <ProgressSegments total={3} done={2} labels={BIND.steps} />
      <Words text={BIND.consentTitle} size="title" strong />
      <ReadAloud
        available={speech.available}
        speaking={speech.speaking}
        onToggle={() => speech.toggle(spokenWords(notice))}
      />
      <Card>
        {notice.purposes.map((row) => (
          <ConsentRow
            key={row.purpose}
            title={row.title}
            note={row.sentence}
            required={row.isRequired}
            checked={ticked.includes(row.purpose)}
            onToggle={() => toggle(row.purpose)}
          />
        ))}
      </Card>
      <Notice icon="undo" text={BIND.changeLater} />
      <FullNotice notice={notice} openLabel={BIND.fullText} closeLabel={BIND.closeFullText} />
      <BigButton label={BIND.notNow} kind="quiet" onPress={() => setRefusing(true)} />
    </Root>
  );
}

function spokenWords({ purposes }: ConsentNotice): string {
  return [BIND.consentTitle, ...purposes.map(({ title, sentence }) => `${title}。${sentence}`)].join('。');
}

function agreeWords(count: number, hasRequired: boolean): string {
  if (count === 0) return BIND.tickFirst;
  return hasRequired ? BIND.agree(count) : BIND.tickRequired;
}

/** A way out for those who would rather not: the ward calls them. */
function NotBinding({ wardPhone, onBack }: { wardPhone: string; onBack: () => void }) {
  return (
    <Root>
      <Notice level="notice" text={BIND.refused} />
      <CallWard phone={wardPhone} kind="main" />
      <BigButton label={BIND.lookAgain} kind="outline" onPress={onBack} />
      <BigButton label={BIND.notNow} kind="quiet" onPress={() => void restartAt('today')} />
    </Root>
  );
}
