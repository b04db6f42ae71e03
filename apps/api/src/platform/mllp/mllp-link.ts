/** One port for one sender. */
export interface MllpLink {
  /** For logs. */
  name: string;
  host: string;
  port: number;
  /** Addresses that may connect; empty: any. */
  from: readonly string[];
}

/** What stands behind the port; it never throws, whatever comes. */
export interface MllpDoor {
  /** The answer, once the message is stored or refused for good. `address`: where it came from. */
  take(bytes: Buffer, address: string): Promise<Buffer>;
  /** The answer to a message that is too long to be taken; `head` is its beginning. */
  refuse(head: Buffer): Buffer;
}
