/** What a call of `wx` is given. */
export interface Options {
  success?: (result: unknown) => void;
  fail?: (reason: { errMsg: string }) => void;
  complete?: (result: unknown) => void;
  [option: string]: unknown;
}

/** Makes an asynchronous call of `wx`; `keepsTap`: its answer still belongs to the tap it was made in. */
export type Call = (
  work: (options: Options) => Promise<object | void>,
  keepsTap?: boolean,
) => (options?: Options) => void;
