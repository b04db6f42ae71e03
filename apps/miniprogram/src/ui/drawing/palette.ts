/** The colours a drawing may take. An image cannot read a style variable, so the same values stand here once more. */
export const PALETTE = {
  ink: '#1c2527',
  ink2: '#465155',
  edge: '#869095',
  brand: '#0f6770',
  brandTint: '#e3f0f0',
  red: '#b42318',
  amber: '#8a4b00',
  amberTint: '#fff2db',
  blue: '#2f5d8c',
  green: '#22683c',
  white: '#ffffff',
} as const;

export type Paint = keyof typeof PALETTE;
