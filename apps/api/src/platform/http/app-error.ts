import { ERRORS, type ErrorCode, type Problem, type ProblemPlace } from '@suian/contracts/errors';

interface Details {
  /** English, for the log and the integrator; the screens use the code. Never personal data. */
  detail?: string;
  errors?: ProblemPlace[];
  facts?: Problem['facts'];
}

/** The one way to fail on purpose. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    readonly details: Details = {},
  ) {
    super(code);
    this.status = ERRORS[code];
  }

  toProblem(): Problem {
    const { detail = this.code, errors = [], facts } = this.details;
    return { status: this.status, code: this.code, detail, errors, ...(facts ? { facts } : {}) };
  }
}
