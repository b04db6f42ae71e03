import type { MouseEvent } from 'react';

/**
 * A press with the mouse takes no focus, and takes it from a field: the keys that follow mean the call again,
 * not the button just pressed or the words just typed.
 */
export function letGo(event: MouseEvent): void {
  event.preventDefault();
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
