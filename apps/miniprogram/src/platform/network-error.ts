/** The request did not reach the server, or no answer came back: nobody knows whether it was done. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
}
