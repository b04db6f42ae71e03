import type { Worklist, WorklistRow } from '@suian/contracts/worklist';
import { Button } from 'antd';
import { Icon } from '../../ui/Icon.js';
import { PageHead } from '../../ui/PageHead.js';
import { words } from '../../words.js';

export interface TodayHeadProps {
  counts: Worklist['counts'] | null;
  first: WorklistRow | undefined;
  onStart: (row: WorklistRow) => void;
}

const said = words.worklist;

/** How much there is, how far one is, and the one filled button. */
export function TodayHead({ counts, first, onStart }: TodayHeadProps) {
  return (
    <PageHead
      title={counts ? said.title(counts.all + counts.done) : said.titleUnknown}
      note={counts && said.progress(counts.done, counts.all)}
      actions={
        <Button
          type="primary"
          icon={<Icon name="phone" />}
          disabled={!first}
          onClick={() => first && onStart(first)}
        >
          {said.startFirst}
        </Button>
      }
    />
  );
}
