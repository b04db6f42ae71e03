import { words } from '../../words.js';
import css from './today.module.css';
import type { CallList } from './use-call-list.js';
import { SHOWS, type Show } from './worklist-search.js';

export interface TodayTabsProps {
  show: Show;
  list: CallList;
  onShow: (show: Show) => void;
}

const said = words.worklist;

/** News waits here until pressed, in a place kept free for it: the list never slides under the pointer. */
function News({ list }: { list: CallList }) {
  const text = list.arrived > 0 ? said.news(list.arrived) : list.hasMoved ? said.moved : null;
  return (
    <div role="status" className={css.news}>
      {text && (
        <button type="button" className={css.newsBar} onClick={list.merge}>
          {text}
        </button>
      )}
    </div>
  );
}

/** Which calls to look at, and what is new among them. */
export function TodayTabs({ show, list, onShow }: TodayTabsProps) {
  return (
    <div className={css.tabLine}>
      <div className={css.tabs} role="tablist" aria-label={said.filters}>
        {SHOWS.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            className={css.tab}
            aria-selected={each === show}
            onClick={() => onShow(each)}
          >
            {said.show[each]} {list.counts?.[each]}
          </button>
        ))}
      </div>
      <News list={list} />
    </div>
  );
}
