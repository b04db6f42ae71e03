/**
 * waiting: not yet due or not yet tried · sending: handed to the provider now · accepted: the provider has it ·
 * refused: the provider will not take it (e.g. no grant left) · unknown: 结果未知, no receipt came · dropped: no longer
 * wanted · failed: gave up.
 */
export type MessageState = 'waiting' | 'sending' | 'accepted' | 'refused' | 'unknown' | 'dropped' | 'failed';
