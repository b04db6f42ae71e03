/**
 * ULID, 26 lower-case characters.
 * @pattern ^[0-9a-z]{26}$
 */
export type Id = string;

/**
 * UTC instant, ISO 8601 with milliseconds.
 * @format date-time
 */
export type Instant = string;

/**
 * Calendar date in the organization's zone, yyyy-mm-dd.
 * @format date
 */
export type DateText = string;

/** Keyset paging: give `next` of the last page as `after`. */
export interface PageQuery {
  /** @minimum 1 @maximum 100 @asType integer */
  limit?: number;
  /** @maxLength 200 */
  after?: string;
}

/** An answer with nothing to say. */
export interface Done {
  done: true;
}

/** Routes without a query take none: an unknown parameter is a mistake worth naming. */
export type NoQuery = Record<never, never>;
