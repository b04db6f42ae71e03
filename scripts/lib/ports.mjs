import net from 'node:net';

const HOST = '127.0.0.1';

/** Whether we could listen here, and nobody answers. Some systems let two programs listen on one port, so both are tried. */
export async function isPortFree(port) {
  const answers = await Promise.all([HOST, '::1'].map((host) => isAnswered(host, port)));
  return !answers.includes(true) && (await listen(port)) !== null;
}

/** A port nobody uses now. */
export function freePort() {
  return listen(0);
}

function listen(port) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(null));
    server.listen(port, HOST, () => {
      const taken = server.address().port;
      server.close(() => resolve(taken));
    });
  });
}

function isAnswered(host, port) {
  return new Promise((resolve) => {
    const socket = net.connect({ host, port });
    const tell = (answered) => () => {
      socket.destroy();
      resolve(answered);
    };
    socket.setTimeout(500, tell(false));
    socket.once('connect', tell(true));
    socket.once('error', tell(false));
  });
}
