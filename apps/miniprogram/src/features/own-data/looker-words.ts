import type { WhoLooked } from '@suian/contracts/own-data';
import { OWN_DATA } from '../../words/own-data.js';

const WORDS = OWN_DATA.lookers;
const LOOKS = ['opened', 'listed', 'shown'];

export function whoWords({ who, role }: WhoLooked['rows'][number]): string {
  return WORDS.who(who, WORDS.roles[role] ?? WORDS.somebody);
}

/** A code such as `alert.claimed` in plain words; one that this app does not know yet is still said to be something. */
export function deedWords(action: string): string {
  const [thing = '', deed = ''] = action.split('.');
  if (deed === 'revealed') return WORDS.revealed;
  if (LOOKS.includes(deed)) return WORDS.looked;
  return WORDS.deeds[action] ?? WORDS.deeds[thing] ?? WORDS.changed;
}
