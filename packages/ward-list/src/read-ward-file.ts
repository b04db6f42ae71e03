import { readDelimited } from './delimited.js';
import { splitAtHeaders } from './header-line.js';
import { UnreadableFile } from './unreadable-file.js';
import type { Grid, WardFile } from './ward-file.js';
import { readWorkbook } from './workbook.js';

/** Bytes → header line and rows, all of it text. Told by its first bytes, whatever its name. Throws UnreadableFile. */
export async function readWardFile(bytes: Uint8Array): Promise<WardFile> {
  const grid = await gridOf(bytes);
  const found = await splitAtHeaders(grid.lines);
  if (!found) throw new UnreadableFile('file.no-header');
  return { format: grid.format, charset: grid.charset, ...found };
}

function gridOf(bytes: Uint8Array): Promise<Grid> {
  const [a, b, c, d] = bytes;
  if (a === 0x50 && b === 0x4b && c === 0x03 && d === 0x04) return readWorkbook(bytes);
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) throw new UnreadableFile('file.old-or-locked');
  return readDelimited(bytes);
}
