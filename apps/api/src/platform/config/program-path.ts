/** Where the machine's programs are: all that a program we start is told of our environment. */
export function programPath(): string {
  return process.env.PATH ?? '';
}
