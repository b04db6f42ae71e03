import { Loading } from '../../ui/Loading.js';
import { Root } from '../../ui/Root.js';
import { TabBar } from '../../ui/TabBar.js';
import { restartAt } from '../../platform/navigate.js';
import { WORDS } from '../../words.js';

// framework file: Taro asks for a default export.
export default function MattersPage() {
  return (
    <Root foot={<TabBar current="matters" onGo={(tab) => void restartAt(tab)} />}>
      <Loading word={WORDS.loading} />
    </Root>
  );
}
