/** Every dialog that asks why. */
export const reasonWords = {
  saving: '正在存…',
  notNow: '先不',
  tooShort: (shortest: number) => `请写至少 ${shortest} 个字`,
} as const;
