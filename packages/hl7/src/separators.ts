/** The characters that cut a message, as its MSH-1 and MSH-2 say. */
export interface Separators {
  field: string;
  component: string;
  repetition: string;
  escape: string;
  subcomponent: string;
}

export const USUAL_SEPARATORS: Separators = {
  field: '|',
  component: '^',
  repetition: '~',
  escape: '\\',
  subcomponent: '&',
};

const NO_SEPARATOR = /[\p{L}\p{N}\s\p{Cc}"]/u;

/** `header`: the MSH segment. Undefined where its separators cannot be told apart. */
export function readSeparators(header: string): Separators | undefined {
  const field = header.charAt(3);
  const [encoding = ''] = header.slice(4).split(field);
  const [component = '', repetition = '', escape = '', subcomponent = ''] = encoding;
  const all = [field, component, repetition, escape, subcomponent].filter((one) => one !== '');
  const isSound = component !== '' && all.every((one) => !NO_SEPARATOR.test(one));
  if (!isSound || new Set(all).size < all.length) return undefined;
  return { field, component, repetition, escape, subcomponent };
}

/** MSH-2 of a message that uses these. */
export function encodingCharacters({ component, repetition, escape, subcomponent }: Separators): string {
  return `${component}${repetition}${escape}${subcomponent}`;
}
