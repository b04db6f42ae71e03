/** How systems and people write "nothing" into a cell. */
const NOTHING = new Set([
  '',
  '-',
  '--',
  '—',
  '/',
  '\\',
  '\\n',
  'null',
  'nan',
  'n/a',
  '#n/a',
  '无',
  '未知',
  '不详',
  '未填',
]);
const CALLABLE = /^\d{7,15}$/;

/** What a cell says; '' where it says nothing. A formula's shape is text here: nothing is ever worked out. */
export function textOf(cell: string | undefined): string {
  const text = unquoted(cell ?? '')
    .replace(/[\s\u3000]+/g, ' ')
    .trim();
  return NOTHING.has(text.toLowerCase()) ? '' : text;
}

/** Numbers and codes: full-width characters are the same as plain ones, blanks mean nothing. */
export function codeOf(cell: string | undefined): string {
  return textOf(cell).normalize('NFKC').replace(/\s/g, '');
}

/** The first number of a cell that can be called. 138-0000-6012（女儿）, 0755-… → 13800006012. Null: none of them can. */
export function phoneOf(cell: string): string | null {
  const numbers = cell
    .normalize('NFKC')
    .replace(/\([^)0-9]*\)/g, ' ')
    .split(/[,;/、，；|]| (?=\+?\d{7})/);
  return numbers.map(digitsOf).find((digits) => CALLABLE.test(digits)) ?? null;
}

function digitsOf(text: string): string {
  return text.replace(/^\s*(\+|00)86/, '').replace(/\D/g, '');
}

/** ="00123" and '00123 are how a file keeps a spreadsheet from eating zeros. */
function unquoted(cell: string): string {
  const literal = /^\s*="([^"]*)"\s*$/.exec(cell);
  if (literal) return literal[1] ?? '';
  return cell.replace(/^\s*'(?=\d)/, '');
}
