/** A fault an operator can act on: shown as it is, without a stack. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';
}
