import type { AlertNote } from '@suian/contracts/alerts';
import { words } from '../../words.js';
import type { AlertTellingRow } from './persistence/alert-telling.entity.js';

/** A rung that was told, as a line among the notes. */
export function tellingNote({ id, at, rung, reason }: AlertTellingRow): AlertNote {
  const text = words.tellingReason[reason];
  return { id, at: at.toISOString(), by: words.byItself, kind: 'told', reached: null, text, rung };
}
