import { serverNow } from '../../platform/clock.js';
import { restartAt, replace } from '../../platform/navigate.js';
import { useSpeech } from '../../platform/use-speech.js';
import { call } from '../../platform/wx.js';
import { AdviceCard, type AdviceCall } from '../../ui/AdviceCard.js';
import { BigButton } from '../../ui/BigButton.js';
import { BottomBar } from '../../ui/BottomBar.js';
import { Card } from '../../ui/Card.js';
import { Notice } from '../../ui/Notice.js';
import { ReadAloud } from '../../ui/ReadAloud.js';
import { Root } from '../../ui/Root.js';
import { ThreeStops } from '../../ui/ThreeStops.js';
import { ADVICE } from '../../words/advice.js';
import type { Judgement } from '../../data/judgement.js';
import type { Told } from './AdviceFeature.js';
import { nextStops } from './next-stops.js';

export function AdviceView({ told }: { told: Told }) {
  const { judgement, receipt, refusedWith } = told;
  const { advice, cover } = judgement;
  const speech = useSpeech();
  const calls = advice.calls.map((each) => callOf(each, judgement));
  const matter = receipt?.matters[0];
  const title = advice.title || ADVICE.titles[advice.level];
  const aloud = [title, ...advice.steps.map((step) => `${step.action}。${step.note}`)].join('。');
  return (
    <Root
      foot={
        <BottomBar>
          <BigButton label={ADVICE.done} kind="outline" onPress={() => void restartAt('today')} />
        </BottomBar>
      }
    >
      <AdviceCard
        level={advice.level}
        title={title}
        {...(judgement.saidWords ? { because: ADVICE.youSaid(judgement.saidWords) } : {})}
        steps={stepsOf(judgement)}
        {...(calls[0] ? { primary: calls[0] } : {})}
        {...(calls[1] ? { secondary: calls[1] } : {})}
      />
      {coverWords(judgement) ? <Notice level="warning" text={coverWords(judgement) ?? ''} /> : null}
      <Card
        title={ADVICE.next}
        aside={
          <ReadAloud
            available={speech.available}
            speaking={speech.speaking}
            onToggle={() => speech.toggle(aloud)}
          />
        }
      >
        <ThreeStops
          stops={nextStops({
            advice,
            receipt,
            refusedWith,
            now: serverNow(),
            offsetMinutes: cover.offsetMinutes,
          })}
        />
      </Card>
      {matter ? (
        <BigButton
          label={ADVICE.progress}
          kind="outline"
          onPress={() => void replace('matter', { matter: matter.id })}
        />
      ) : null}
      {judgement.isSample && advice.level !== 'normal' ? (
        <Notice text={ADVICE.sample} icon="document" />
      ) : null}
    </Root>
  );
}

function stepsOf({ advice }: Judgement): { title: string; note?: string }[] {
  if (advice.level === 'normal') return [{ title: ADVICE.thanks, note: ADVICE.normalNote }];
  return advice.steps.map((step) => ({ title: step.action, note: step.note }));
}

/** Said only where a person might wait for a call that will not come. */
function coverWords({ advice }: Judgement): string | null {
  if (advice.level !== 'critical') return null;
  if (advice.isCovered === null) return ADVICE.unknownTime;
  return advice.isCovered ? null : ADVICE.nobodyNow;
}

function callOf(kind: '120' | 'ward' | '12356', { cover, advice }: Judgement): AdviceCall {
  const number = kind === 'ward' ? cover.wardPhone : kind;
  const note = kind === 'ward' ? wardNote(cover.answeredAtNight, advice.isCovered) : undefined;
  return { label: ADVICE.call[kind], onPress: () => void call(number), ...(note ? { note } : {}) };
}

function wardNote(isAnsweredAtNight: boolean, isCovered: boolean | null): string | undefined {
  if (isAnsweredAtNight) return ADVICE.wardNote.night;
  return isCovered ? ADVICE.wardNote.day : undefined;
}
