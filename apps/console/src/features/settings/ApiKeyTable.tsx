import type { KeyRow } from '@suian/contracts/keys';
import { Button } from 'antd';
import type { ClockProps } from '../../ui/clock-props.js';
import { Tag } from '../../ui/Tag.js';
import { instantWords } from '../../ui/time-words.js';
import { apiKeyWords as say } from '../../words/api-keys.js';
import css from './settings.module.css';

const COLUMNS = ['name', 'prefix', 'scopes', 'made', 'lastUsed', 'state'] as const;

interface ApiKeyTableProps extends ClockProps {
  rows: readonly KeyRow[];
  onRevoke: (row: KeyRow) => void;
}

export function ApiKeyTable({ rows, ...line }: ApiKeyTableProps) {
  return (
    <table className={css.table} aria-label={say.table}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {say.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <KeyLine key={row.id} row={row} {...line} />
        ))}
      </tbody>
    </table>
  );
}

type KeyLineProps = Omit<ApiKeyTableProps, 'rows'> & { row: KeyRow };

function KeyLine({ row, onRevoke, now, offsetMinutes }: KeyLineProps) {
  const at = (instant: string) => instantWords(instant, now, offsetMinutes, true);
  const made = row.madeBy && row.madeAt ? say.made(row.madeBy, at(row.madeAt)) : say.firstStart;
  return (
    <tr className={row.revokedAt ? css.gone : undefined}>
      <td>
        <b>{row.name}</b>
        {row.revokedReason && <p className={css.small}>{say.revokedBecause(row.revokedReason)}</p>}
      </td>
      <td>
        <code className={css.code}>{say.prefix(row.prefix)}</code>
      </td>
      <td>
        {row.scopes.map((scope) => (
          <div key={scope}>{say.scopes[scope]}</div>
        ))}
      </td>
      <td>{made}</td>
      <td>{row.lastUsedAt ? at(row.lastUsedAt) : say.neverUsed}</td>
      <td>
        {row.revokedAt ? (
          <>
            <Tag>{say.revoked}</Tag>
            <p className={css.small}>{say.revokedBy(row.revokedBy ?? '', at(row.revokedAt))}</p>
          </>
        ) : (
          <span className={css.stateRow}>
            <Tag tone="green">{say.active}</Tag>
            <Button size="small" aria-label={say.revokeOf(row.name)} onClick={() => onRevoke(row)}>
              {say.revoke}
            </Button>
          </span>
        )}
      </td>
    </tr>
  );
}
