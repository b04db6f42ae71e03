/** Every column of an entry, in the order they are sealed in. Never changed: old links stand on it. */
export const SEALED_COLUMNS = [
  'sequence',
  'organization_id',
  'actor_kind',
  'actor_id',
  'actor_name',
  'actor_role',
  'action',
  'patient_id',
  'shown',
  'address',
  'request_id',
  'at',
  'recorded_at',
] as const;

/** An entry as it is stored: JSON is text, instants are epoch milliseconds. */
export type StoredEntry = Record<(typeof SEALED_COLUMNS)[number], string | number | null>;

/** What a link answers for: whose chain, which place in it, and the entry to the last byte. */
export function sealedContent(organizationId: string, position: number, entry: StoredEntry): string {
  return JSON.stringify([organizationId, position, ...SEALED_COLUMNS.map((column) => entry[column])]);
}
