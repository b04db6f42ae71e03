import { setImmediate as pause } from 'node:timers/promises';
import { textOfNumber } from './cell-number.js';
import { cellsToLine, LineCollector } from './lines.js';
import type { NumberFormat } from './number-formats.js';
import { UnreadableFile } from './unreadable-file.js';
import { MOST_COLUMNS, type WardFileRow } from './ward-file.js';
import { attributeOf, xmlTokens, type XmlToken } from './xml-tokens.js';

/** What the cells of a sheet refer to. */
export interface SheetWords {
  shared: readonly string[];
  formats: readonly NumberFormat[];
  is1904: boolean;
}

const ROWS_AT_A_TIME = 500;
const TEXTS_AT_A_TIME = 5_000;
const LAST_LINE = 1_048_576;

/** The lines of a sheet. A formula counts by the value that was stored with it; without one its cell is a fault. */
export async function readSheet(xml: string, words: SheetWords): Promise<WardFileRow[]> {
  const lines = new LineCollector();
  const reader = new SheetReader(words);
  let read = 0;
  for (const token of xmlTokens(xml)) {
    const line = reader.take(token);
    if (!line) continue;
    lines.add(line);
    read += 1;
    if (read % ROWS_AT_A_TIME === 0) await pause();
  }
  return lines.all;
}

interface Cell {
  column: number;
  type: string;
  style: number;
  value: string | null;
  isFormula: boolean;
}

class SheetReader {
  private line = 0;
  private cells: string[] = [];
  private faults: { column: number; what: string }[] = [];
  private cell: Cell | null = null;
  /** The tag whose text is being collected. */
  private inside: 'v' | 't' | null = null;
  /** Readings of names printed above them are no part of the text. */
  private isInReading = false;

  constructor(private readonly words: SheetWords) {}

  /** The line that ends with this token. */
  take(token: XmlToken): WardFileRow | null {
    if (token.kind === 'text') this.addText(token.text);
    else if (token.kind === 'open') this.open(token);
    else return this.close(token.name);
    return token.kind === 'open' && token.isEmpty ? this.close(token.name) : null;
  }

  private open({ name, attributes }: Extract<XmlToken, { kind: 'open' }>): void {
    if (name === 'row') {
      this.line = lineOf(attributes) ?? this.line + 1;
      this.cells = [];
      this.faults = [];
    }
    if (name === 'c') this.cell = this.newCell(attributes);
    if (name === 'f' && this.cell) this.cell.isFormula = true;
    if (name === 'rPh') this.isInReading = true;
    if ((name === 'v' || name === 't') && !this.isInReading && this.cell) {
      this.inside = name;
      this.cell.value ??= '';
    }
  }

  private close(name: string): WardFileRow | null {
    if (name === 'rPh') this.isInReading = false;
    if (name === 'v' || name === 't') this.inside = null;
    if (name === 'c' && this.cell) this.endCell(this.cell);
    return name === 'row' ? cellsToLine(this.line, this.cells, this.faults) : null;
  }

  private addText(text: string): void {
    if (this.cell && this.inside) this.cell.value = (this.cell.value ?? '') + text;
  }

  private newCell(attributes: string): Cell {
    const place = attributeOf(attributes, 'r');
    const column = place === undefined ? this.cells.length : columnOf(place);
    return {
      column,
      type: attributeOf(attributes, 't') ?? 'n',
      style: Number(attributeOf(attributes, 's') ?? 0),
      value: null,
      isFormula: false,
    };
  }

  private endCell(cell: Cell): void {
    this.cell = null;
    if (cell.column >= MOST_COLUMNS) {
      // Empty cells with a border may go on for thousands of columns.
      if (cell.value) throw new UnreadableFile('file.too-many-columns');
      return;
    }
    while (this.cells.length < cell.column) this.cells.push('');
    this.cells[cell.column] = this.textOf(cell);
  }

  private textOf(cell: Cell): string {
    const { type, value, isFormula, style } = cell;
    if (value === null) return isFormula ? this.fault(cell, 'formula-without-value') : '';
    if (type === 's') return this.words.shared[Number(value)] ?? '';
    if (type === 'e') return this.fault(cell, 'cell-error');
    if (type === 'n') {
      const text = textOfNumber(value, this.words.formats[style], this.words.is1904);
      return text ?? this.fault(cell, 'digits-lost');
    }
    return plainText(value);
  }

  private fault({ column }: Cell, what: string): string {
    this.faults.push({ column, what });
    return '';
  }
}

/** The texts that cells share, each with its runs joined. */
export async function sharedTexts(xml: string): Promise<string[]> {
  const texts: string[] = [];
  let text = '';
  let isText = false;
  let isInReading = false;
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') {
      if (isText && !isInReading) text += token.text;
      continue;
    }
    const isOpen = token.kind === 'open' && !token.isEmpty;
    if (token.name === 't') isText = isOpen;
    if (token.name === 'rPh') isInReading = isOpen;
    if (token.name === 'si' && isOpen) text = '';
    if (token.name === 'si' && !isOpen) {
      texts.push(plainText(text));
      if (texts.length % TEXTS_AT_A_TIME === 0) await pause();
    }
  }
  return texts;
}

/** _x000D_ is how a workbook writes a control character. */
function plainText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** What the row says of itself, where a spreadsheet can have such a row. */
function lineOf(attributes: string): number | null {
  const line = Number(attributeOf(attributes, 'r'));
  return Number.isInteger(line) && line > 0 && line <= LAST_LINE ? line : null;
}

/** BC12 → 54 */
function columnOf(place: string): number {
  let column = 0;
  for (const letter of place.replace(/[^A-Za-z]/g, '').toUpperCase()) {
    column = column * 26 + letter.charCodeAt(0) - 64;
    if (column > MOST_COLUMNS) break;
  }
  return column - 1;
}
