import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { SourceSettings } from '../../server/vocabulary/sources.ts';

type Answer = (request: IncomingMessage, response: ServerResponse, nth: number) => void;

/** A service of open data on this machine's loopback: what it answers is the test's to say. */
export type OpenDataServer = {
  readonly origin: string;
  /** What was asked, path and query, in order. */
  readonly asked: string[];
  /** When each question came, in milliseconds. */
  readonly times: number[];
  /** Answers from now on; counts questions from 1 again. */
  answer(how: Answer): void;
  settings(limits?: Partial<SourceSettings['limits']>): SourceSettings;
  close(): Promise<void>;
};

/** Small enough that a test sees a limit at once. */
const quick: SourceSettings['limits'] = {
  calls: 1000,
  windowMs: 1000,
  timeoutMs: 1200,
  tries: 3,
  firstPauseMs: 5,
  longestPauseMs: 1500,
  maxBytes: 2_000_000,
};

export async function openDataServer(): Promise<OpenDataServer> {
  const asked: string[] = [];
  const times: number[] = [];
  let how: Answer = (_request, response) => response.writeHead(404).end();
  let nth = 0;
  const server = createServer((request, response) => {
    asked.push(decodeURIComponent(request.url ?? ''));
    times.push(performance.now());
    how(request, response, (nth += 1));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    asked,
    times,
    answer(given) {
      how = given;
      nth = 0;
      asked.length = 0;
      times.length = 0;
    },
    settings: (limits = {}) => ({
      addresses: {
        kolada: `${origin}/v3`,
        scb: `${origin}/api/v2`,
        scbAreas: `${origin}/stat/wfs`,
      },
      limits: { ...quick, ...limits },
    }),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export function sendJson(response: ServerResponse, content: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(content));
}

/** The ways a service answers wrongly, and what the reader is told. */
export const wrongAnswers: readonly {
  readonly name: string;
  readonly answer: Answer;
  readonly sentence: RegExp;
  /** What was kept of it: an answer that came whole is, though nobody could read it. */
  readonly isKept: boolean;
}[] = [
  {
    name: 'a page of HTML',
    answer: (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Logga in'),
    sentence: /är en webbsida och inga siffror\. Kontrollera adressen/,
    isKept: true,
  },
  {
    name: 'JSON that ends too early',
    answer: (_request, response) => response.writeHead(200).end('{"values": [{"kpi": "N0'),
    sentence: /är inte JSON, eller är avbrutet\. Hämta det på nytt/,
    isKept: true,
  },
  {
    name: 'JSON of another shape',
    answer: (_request, response) => sendJson(response, { message: 'ok' }),
    sentence: /har inte den form det ska ha \([\w.]+\)/,
    isKept: true,
  },
  {
    name: 'half of what it promised',
    answer: (_request, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{"values"', () => response.destroy());
    },
    sentence: /svarar inte\. Kontrollera nätet och adressen/,
    isKept: false,
  },
  {
    name: 'nothing in time',
    answer: () => undefined,
    sentence: /svarade inte färdigt inom 1\.2 sekunder/,
    isKept: false,
  },
  {
    name: 'a fault of its own, again and again',
    answer: (_request, response) => response.writeHead(500).end(),
    sentence: /har ett fel hos sig \(HTTP 500\)/,
    isKept: false,
  },
  {
    name: 'that the question is wrong',
    answer: (_request, response) => response.writeHead(404).end(),
    sentence: /tar inte emot frågan \(HTTP 404\): http.+ Kontrollera koder/,
    isKept: false,
  },
  {
    name: 'a pause too long to wait for',
    answer: (_request, response) => response.writeHead(429, { 'retry-after': '3600' }).end(),
    sentence: /ber om 3600 sekunders paus\. Försök igen efter det/,
    isKept: false,
  },
  {
    name: 'more than can be held',
    answer: (_request, response) =>
      response.writeHead(200).end(`{"values": "${'x'.repeat(2_100_000)}"}`),
    sentence: /är större än 2 MB\. Fråga om färre/,
    isKept: false,
  },
  {
    name: 'that it has moved elsewhere',
    answer: (_request, response) =>
      response.writeHead(302, { location: 'http://example.org/v3' }).end(),
    sentence: /pekar vidare till example\.org, som inte är en adress att hämta ifrån/,
    isKept: false,
  },
];
