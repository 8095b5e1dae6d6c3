import type { Express } from 'express';
import request from 'supertest';

const root = '/helkalkyl/v1';

/** Sends a file as the body, with what is said of it in the address. */
function send(app: Express, path: string, type: string, { text, ...query }: Sent): request.Test {
  return request(app).post(`${root}${path}`).query(query).set('Content-Type', type).send(text);
}
type Sent = { readonly text: string } & Readonly<Record<string, unknown>>;

export function sendLayer(app: Express, sent: Sent): request.Test {
  return send(app, '/area-layers', 'application/geo+json', { licence: 'CC0-1.0', ...sent });
}

export function sendStatistics(app: Express, sent: Sent): request.Test {
  return send(app, '/statistics', 'text/csv', sent);
}

export function sendServices(app: Express, sent: Sent): request.Test {
  return send(app, '/service-layers', 'application/geo+json', sent);
}

/** A table, or GeoJSON, whatever the type says. */
export function sendSquares(app: Express, sent: Sent): request.Test {
  return send(app, '/square-layers', 'text/csv', sent);
}
