import { Readable } from 'node:stream';
import { setImmediate as pause } from 'node:timers/promises';
import { parse } from 'csv-parse';
import { looksLikeHeaders } from '@suian/domain/ward-list/guess-mapping';
import { decodeText } from './charset.js';
import { cellsToLine, LineCollector } from './lines.js';
import { UnreadableFile } from './unreadable-file.js';
import type { Grid } from './ward-file.js';

type Delimiter = ',' | '\t' | ';';

const DELIMITERS: readonly Delimiter[] = [',', '\t', ';'];
/** Titles may stand above the header line. */
const LINES_TO_JUDGE = 20;
const SLICE = 65_536;
const LONGEST_RECORD = 1_000_000;

/** Comma, tab or semicolon; quoted cells may hold line breaks. */
export async function readDelimited(bytes: Uint8Array): Promise<Grid> {
  const { text, charset } = decodeText(bytes);
  if (/^\s*<(!doctype|html|\?xml|table)/i.test(text.slice(0, 500)))
    throw new UnreadableFile('file.is-web-page');
  const lines = new LineCollector();
  let line = 0;
  try {
    for await (const cells of recordsOf(text, delimiterOf(text))) {
      line += 1;
      lines.add(cellsToLine(line, cells));
    }
  } catch (error) {
    throw codeOf(error).startsWith('CSV_') ? new UnreadableFile('file.quote-open') : error;
  }
  return { format: 'csv', charset, lines: lines.all };
}

function recordsOf(text: string, delimiter: Delimiter): AsyncIterable<string[]> {
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST_RECORD,
  });
  const source = Readable.from(slicesOf(text));
  // Streams have no way of their own to hand an error on.
  source.on('error', (error) => parser.destroy(error));
  return source.pipe(parser) as AsyncIterable<string[]>;
}

/** Piece by piece, so that whatever else this process does goes on meanwhile. */
async function* slicesOf(text: string): AsyncIterable<string> {
  for (let at = 0; at < text.length; at += SLICE) {
    await pause();
    yield text.slice(at, at + SLICE);
  }
}

/** The one that makes a header line of one of the first lines; else the one that cuts most. */
function delimiterOf(text: string): Delimiter {
  const lines = text.slice(0, 100_000).split(/\r\n|\r|\n/, LINES_TO_JUDGE);
  const judged = DELIMITERS.map((delimiter) => {
    const parts = lines.map((line) => line.split(delimiter).map((cell) => cell.replace(/^"|"$/g, '')));
    const most = Math.max(...parts.map(({ length }) => length));
    return { delimiter, isKnown: parts.some(looksLikeHeaders), most };
  });
  judged.sort((a, b) => Number(b.isKnown) - Number(a.isKnown) || b.most - a.most);
  return judged[0]?.delimiter ?? ',';
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
