/** Puts a text on the clipboard. `navigator.clipboard` is missing where a hospital serves plain http on its own network. */
export async function copyText(box: HTMLInputElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(box.value);
    return true;
  } catch {
    box.select();
    return document.execCommand('copy');
  }
}
