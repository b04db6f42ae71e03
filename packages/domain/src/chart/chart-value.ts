/** One measured value. `at` in milliseconds. */
export interface ChartValue {
  at: number;
  value: number;
  /** Not where it should be: drawn by another shape. */
  isOutside: boolean;
}
