import type { WardField } from '@suian/domain/ward-list/fields';
import { Select } from 'antd';
import { wardListWords } from '../../words/ward-lists.js';
import { headerName, type MappingLine } from './mapping-draft.js';
import css from './ward-lists.module.css';

const say = wardListWords.mapping;
const NONE = -1;

interface MappingTableProps {
  lines: readonly MappingLine[];
  headers: readonly string[];
  onChange: (field: WardField, column: number | null) => void;
}

export function MappingTable({ lines, headers, onChange }: MappingTableProps) {
  const options = [
    { value: NONE, label: say.none },
    ...headers.map((_, column) => ({ value: column, label: headerName(headers, column) })),
  ];
  return (
    <table className={css.table} aria-label={say.table}>
      <thead>
        <tr>
          <th scope="col" className={css.fieldColumn}>
            {say.columns.field}
          </th>
          <th scope="col" className={css.headerColumn}>
            {say.columns.header}
          </th>
          <th scope="col">{say.columns.sample}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.field} line={line} options={options} onChange={onChange} />
        ))}
      </tbody>
    </table>
  );
}

interface LineProps {
  line: MappingLine;
  options: { value: number; label: string }[];
  onChange: MappingTableProps['onChange'];
}

function Line({ line: { field, isRequired, column, samples }, options, onChange }: LineProps) {
  const name = wardListWords.field[field];
  const isMissing = isRequired && column === null;
  return (
    <tr>
      <td>
        <span className={isRequired ? css.needed : undefined}>{name}</span>
        {isRequired && (
          <span className={css.star} aria-label={say.required}>
            *
          </span>
        )}
      </td>
      <td>
        <Select
          className={css.headerSelect ?? ''}
          size="small"
          aria-label={say.headerOf(name)}
          aria-required={isRequired}
          status={isMissing ? 'error' : ''}
          showSearch={{ optionFilterProp: 'label' }}
          value={column ?? NONE}
          options={options}
          onChange={(next: number) => onChange(field, next === NONE ? null : next)}
        />
      </td>
      <td className={css.sample}>{samples.join(say.join)}</td>
    </tr>
  );
}
