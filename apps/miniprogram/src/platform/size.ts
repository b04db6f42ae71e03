import { isBrowser } from './browser-phone.js';

/** What config/index.ts gives the browser's root at 375 wide, and how many rpx WeChat counts for a unit of the design. */
const ROOT_SIZE = 20;
const RPX = 2;

/** A length of the design for an inline style: the compiler only turns those of style sheets into the phone's units. */
export function designed(length: number): string {
  return isBrowser ? `${length / ROOT_SIZE}rem` : `${length * RPX}rpx`;
}
