import type { WardList } from '@suian/contracts/ward-lists';
import { WARD_FIELDS } from '@suian/domain/ward-list/fields';
import { wardListWords } from '../../words/ward-lists.js';
import { headerName } from './mapping-draft.js';
import css from './ward-lists.module.css';

/** Which column was taken for what, in one line: guessed ones deserve a look before the import. */
export function MappedFields({ list }: { list: Pick<WardList, 'mapping' | 'mappedBy' | 'headers'> }) {
  const pairs = WARD_FIELDS.flatMap((field) => {
    const column = list.mapping[field];
    return column === undefined ? [] : [{ field, header: headerName(list.headers, column) }];
  });
  return (
    <p className={css.mapped}>
      {list.mappedBy && <b>{wardListWords.mapping[list.mappedBy]}：</b>}
      {pairs.map(({ field, header }) => (
        <span key={field}>
          {wardListWords.field[field]} ← {header}
        </span>
      ))}
    </p>
  );
}
