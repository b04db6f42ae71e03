import QRCode from 'qrcode';
import { bitLine, squarePng } from './png.js';

/** Modules of white around the code, so that scanners find its edge. */
const QUIET_ZONE = 2;

/**
 * PNG bytes of exactly `width` pixels. With a public address an ordinary scanner works too; otherwise it
 * reads page and scene. Drawn here because qrcode's own PNG takes over a second inside a test runner.
 */
export function codePicture(
  publicBaseUrl: string | undefined,
  code: { scene: string; page: string; width: number },
): Buffer {
  const { modules } = QRCode.create(codeText(publicBaseUrl, code), { errorCorrectionLevel: 'M' });
  const pixelsPerModule = Math.max(1, Math.floor(code.width / (modules.size + 2 * QUIET_ZONE)));
  const margin = Math.floor((code.width - modules.size * pixelsPerModule) / 2);
  const moduleAt = (pixel: number): number => Math.floor((pixel - margin) / pixelsPerModule);
  const isDark = (row: number, column: number): boolean => {
    const isInside = Math.min(row, column) >= 0 && Math.max(row, column) < modules.size;
    return isInside && modules.get(row, column) === 1;
  };

  // A module is many pixels high: its line is drawn once.
  const drawn = new Map<number, Buffer>();
  const lineAt = (y: number): Buffer => {
    const row = moduleAt(y);
    const line = drawn.get(row) ?? bitLine(code.width, (x) => isDark(row, moduleAt(x)));
    drawn.set(row, line);
    return line;
  };
  return squarePng(Array.from({ length: code.width }, (_, y) => lineAt(y)));
}

export function codeText(publicBaseUrl: string | undefined, code: { scene: string; page: string }): string {
  const scene = encodeURIComponent(code.scene);
  if (publicBaseUrl === undefined) return `${code.page}?scene=${scene}`;
  return `${publicBaseUrl.replace(/\/+$/, '')}/b/${scene}`;
}
