import type { Server, ServerResponse } from 'node:http';

/** Longest time that begun requests get; the whole stop takes less than ten seconds. */
const LONGEST_WAIT_MS = 7000;

/**
 * How a server is stopped with nothing lost: it takes no new connections, answers what is begun,
 * and tells those it answers to close. What has not been answered in seven seconds is cut off.
 */
export function gracefulStop(server: Server): () => Promise<void> {
  let isStopping = false;
  const begun = new Set<ServerResponse>();
  const endConnection = (response: ServerResponse) => {
    if (!response.headersSent) response.setHeader('Connection', 'close');
  };
  server.prependListener('request', (_request, response: ServerResponse) => {
    begun.add(response);
    response.once('close', () => begun.delete(response));
    if (isStopping) endConnection(response);
  });
  return () =>
    new Promise((resolve) => {
      isStopping = true;
      for (const response of begun) endConnection(response);
      const cutting = setTimeout(() => server.closeAllConnections(), LONGEST_WAIT_MS);
      server.close(() => {
        clearTimeout(cutting);
        resolve();
      });
      server.closeIdleConnections();
    });
}
