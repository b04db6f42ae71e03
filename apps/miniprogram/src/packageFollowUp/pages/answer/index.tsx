import { Loading } from '../../../ui/Loading.js';
import { Root } from '../../../ui/Root.js';
import { WORDS } from '../../../words.js';

// framework file: Taro asks for a default export.
export default function AnswerPage() {
  return (
    <Root>
      <Loading word={WORDS.loading} />
    </Root>
  );
}
