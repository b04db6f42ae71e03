import { MessageRow, SendingHoldRow } from './persistence/message.entity.js';

export { CallScripts, type CallFacts, type Spoken } from './call-scripts/call-scripts.facade.js';
export { Communications, type Reminder, type SentMessage } from './communications.facade.js';
export { CommunicationsModule } from './communications.module.js';
export { holdAfterRestore } from './hold-after-restore.js';
export {
  MessageKinds,
  type MessageFacts,
  type MessageKindHandler,
  type StillWanted,
} from './message-kinds.js';
export type { NewMessage } from './message-queue.js';

/** Rows of this room, for the database. */
export const COMMUNICATIONS_ENTITIES = [MessageRow, SendingHoldRow];
