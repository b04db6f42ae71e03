const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const drawn = new Map<string, string>();

/**
 * A drawing of 24 × 24 units as an address an `Image` can show, on h5 and in WeChat alike.
 * The markup must be plain ASCII: WeChat draws no `<style>`, no % units and no fetched font.
 */
export function svgAddress(markup: string): string {
  const known = drawn.get(markup);
  if (known) return known;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 24 24">${markup}</svg>`;
  const address = `data:image/svg+xml;base64,${toBase64(svg)}`;
  drawn.set(markup, address);
  return address;
}

// The mini-program has no btoa.
function toBase64(ascii: string): string {
  let out = '';
  for (let at = 0; at < ascii.length; at += 3) {
    const left = ascii.length - at;
    const bits =
      (ascii.charCodeAt(at) << 16) |
      ((left > 1 ? ascii.charCodeAt(at + 1) : 0) << 8) |
      (left > 2 ? ascii.charCodeAt(at + 2) : 0);
    out += ALPHABET.charAt((bits >> 18) & 63) + ALPHABET.charAt((bits >> 12) & 63);
    out += left > 1 ? ALPHABET.charAt((bits >> 6) & 63) : '=';
    out += left > 2 ? ALPHABET.charAt(bits & 63) : '=';
  }
  return out;
}
