import { View } from '@tarojs/components';
import type { Matter } from '@suian/contracts/patient-app';
import { call } from '../../data/api.js';
import { failureWords } from '../../data/failure.js';
import { lastOf, useLoad } from '../../data/use-load.js';
import { usePageParam, useShownAgain } from '../../platform/navigate.js';
import { call as dial } from '../../platform/wx.js';
import { BigButton } from '../../ui/BigButton.js';
import { Card } from '../../ui/Card.js';
import { ErrorLine } from '../../ui/ErrorLine.js';
import { Loading } from '../../ui/Loading.js';
import { Notice } from '../../ui/Notice.js';
import { Root } from '../../ui/Root.js';
import { SeverityMark } from '../../ui/SeverityMark.js';
import { ThreeStops } from '../../ui/ThreeStops.js';
import { Words } from '../../ui/Words.js';
import { MATTERS } from '../../words/matters.js';
import { RETRY } from '../../words/problems.js';
import { dayMomentWords } from '../../words/time.js';
import { unbroken } from '../../words/unbroken.js';
import { matterStops } from './matter-stops.js';

/** One matter: 已收到 → 护士已看 → 处理结果, each with its time or the promised one. */
export function MatterFeature() {
  const matterId = usePageParam('matter') ?? '';
  const { loaded, reload } = useLoad<Matter>(() => call('getMatter', { params: { alertId: matterId } }));
  const matter = lastOf(loaded);
  useShownAgain(reload);
  return (
    <Root>
      {loaded.state === 'loading' ? <Loading /> : null}
      {loaded.state === 'failed' ? (
        <>
          <ErrorLine text={failureWords(loaded.error)} />
          <BigButton label={RETRY} onPress={reload} />
        </>
      ) : null}
      {matter ? <OneMatter matter={matter} /> : null}
    </Root>
  );
}

/** A telephone that rings in an empty ward helps nobody. */
function mayBeAnswered({ wardPhone, isCovered, answeredAtNight }: Matter): boolean {
  return wardPhone !== '' && (isCovered || answeredAtNight);
}

function OneMatter({ matter }: { matter: Matter }) {
  const now = new Date(matter.now);
  const told = dayMomentWords(new Date(matter.toldAt), now, matter.offsetMinutes);
  const isWaiting = matter.state === 'received';
  return (
    <>
      <Card title={unbroken(matter.title)}>
        <View className="matter-line">
          <Words text={MATTERS.toldAt(told)} size="note" tone="ink2" />
          <SeverityMark
            level={matter.state === 'handled' ? 'normal' : matter.severity}
            word={MATTERS.states[matter.state]}
          />
        </View>
        <ThreeStops stops={matterStops(matter)} />
        {matter.state === 'handled' ? <Words text={MATTERS.thanks} strong /> : null}
      </Card>
      {isWaiting && matter.isLate ? <Notice level="warning" text={MATTERS.late} /> : null}
      {isWaiting && !matter.isCovered ? <Notice level="warning" text={MATTERS.offDuty} /> : null}
      {matter.state !== 'handled' && mayBeAnswered(matter) ? (
        <BigButton
          label={MATTERS.callWard}
          kind="outline"
          icon="phone"
          onPress={() => void dial(matter.wardPhone)}
        />
      ) : null}
    </>
  );
}
