/** What HL7_LINKS_FILE holds: a port of ours for each system that sends HL7 v2 over MLLP. */
export type Hl7Links = Hl7Link[];

export interface Hl7Link {
  /** For logs, e.g. `his-adt`. @minLength 1 @maxLength 40 @pattern ^[\x21-\x7e]+$ */
  name: string;
  /** @minimum 0 @maximum 65535 */
  port: number;
  /** Address to listen on; 127.0.0.1 when left out. @minLength 1 @maxLength 64 */
  host?: string;
  /** The organization's name, as at the first start. @minLength 1 @maxLength 80 */
  organization: string;
  /** For senders that leave MSH-18 empty; left out: UTF-8 where the bytes are UTF-8, else GB18030. */
  charset?: 'utf-8' | 'gb18030';
  /** Addresses that may connect; MLLP knows no password, so name them. @minItems 1 @maxItems 50 */
  from?: string[];
}
