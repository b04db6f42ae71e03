import { BigButton } from '../../ui/BigButton.js';
import { BottomBar } from '../../ui/BottomBar.js';
import { Card } from '../../ui/Card.js';
import { Root } from '../../ui/Root.js';
import { Words } from '../../ui/Words.js';
import { OWN_DATA } from '../../words/own-data.js';
import type { Purpose } from './purpose.js';

const WORDS = OWN_DATA.consents;

interface AskWithdrawProps {
  purpose: Purpose;
  isBusy: boolean;
  error: string | undefined;
  onWithdraw: () => void;
  onKeep: () => void;
}

/** Asked once: what stops, that it stops at once, and that it can be switched on again. */
export function AskWithdraw({ purpose, isBusy, error, onWithdraw, onKeep }: AskWithdrawProps) {
  const foot = (
    <BottomBar error={error}>
      <BigButton label={WORDS.withdraw} disabled={isBusy} onPress={onWithdraw} />
      <BigButton label={WORDS.keep} kind="outline" disabled={isBusy} onPress={onKeep} />
    </BottomBar>
  );
  return (
    <Root foot={foot}>
      <Words text={WORDS.ask(purpose.title)} size="title" strong />
      <Card>
        <Words text={WORDS.atOnce} strong />
        <Words text={WORDS.stops[purpose.purpose]} />
        <Words text={WORDS.later} tone="ink2" />
      </Card>
    </Root>
  );
}
