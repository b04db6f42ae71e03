/** All of them, so that a dictionary can be checked for a word for each. */
export const FILE_FAULTS = [
  /** Neither UTF-8, UTF-16 nor GB18030. */
  'file.not-text',
  /** The old binary .xls, or a workbook with a password. */
  'file.old-or-locked',
  /** A web page or XML that calls itself a table. */
  'file.is-web-page',
  /** A workbook whose parts cannot be read. */
  'file.broken-workbook',
  /** Unpacked, it would be far larger than any ward list. */
  'file.unpacks-too-large',
  /** A quotation mark that is never closed. */
  'file.quote-open',
  'file.too-many-rows',
  'file.too-many-columns',
  /** No line that names its columns. */
  'file.no-header',
] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

/** The file as a whole says nothing that can be used. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';

  constructor(readonly fault: FileFault) {
    super(fault);
  }
}
