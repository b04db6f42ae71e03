import { restartAt } from '../../platform/navigate.js';
import { BigButton } from '../../ui/BigButton.js';
import { BottomBar } from '../../ui/BottomBar.js';
import { Card } from '../../ui/Card.js';
import { ProgressSegments } from '../../ui/ProgressSegments.js';
import { Root } from '../../ui/Root.js';
import { SeverityMark } from '../../ui/SeverityMark.js';
import { Words } from '../../ui/Words.js';
import { BIND } from '../../words/bind.js';

export function BindDone({ departmentName }: { departmentName: string }) {
  return (
    <Root
      foot={
        <BottomBar>
          <BigButton label={BIND.goToday} onPress={() => void restartAt('today')} />
        </BottomBar>
      }
    >
      <ProgressSegments total={3} done={3} labels={BIND.steps} />
      <Card>
        <SeverityMark level="normal" />
        <Words text={BIND.done} size="title" strong />
        <Words text={BIND.doneNote(departmentName)} tone="ink2" />
      </Card>
    </Root>
  );
}
