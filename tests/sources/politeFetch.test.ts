import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPoliteFetch } from '../../server/sources/politeFetch.ts';
import type { SourceLimits } from '../../server/vocabulary/sources.ts';
import { sentenceOf } from '../support/faults.ts';
import { openDataServer, wrongAnswers, type OpenDataServer } from '../support/openData.ts';

let server: OpenDataServer;
beforeAll(async () => {
  server = await openDataServer();
});
afterAll(() => server.close());

const polite = (limits: Partial<SourceLimits> = {}) =>
  createPoliteFetch('kolada', server.settings(limits).limits);
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
describe('a service that answers', () => {
  it('after two faults is asked a third time', async () => {
    server.answer((_request, response, nth) => {
      if (nth < 3) response.writeHead(500).end();
      else response.writeHead(200).end('svar');
    });
    expect(text(await polite().get(`${server.origin}/a`))).toBe('svar');
    expect(server.asked).toEqual(['/a', '/a', '/a']);
  });

  it('429 is left alone as long as it asks for', async () => {
    server.answer((_request, response, nth) => {
      if (nth === 1) response.writeHead(429, { 'retry-after': '1' }).end();
      else response.writeHead(200).end('svar');
    });
    expect(text(await polite().get(`${server.origin}/a`))).toBe('svar');
    const [first = 0, second = 0] = server.times;
    expect(second - first).toBeGreaterThan(950);
  });

  it('429 with a day and time is left alone until then', async () => {
    // HTTP writes whole seconds: two ahead is between one and two from now.
    const until = new Date(Date.now() + 2000).toUTCString();
    server.answer((_request, response, nth) => {
      if (nth === 1) response.writeHead(429, { 'retry-after': until }).end();
      else response.writeHead(200).end('svar');
    });
    await polite({ longestPauseMs: 5000 }).get(`${server.origin}/a`);
    const [first = 0, second = 0] = server.times;
    expect(second - first).toBeGreaterThan(900);
  });

  it('with a redirect on the same host is followed', async () => {
    server.answer((request, response) => {
      if (request.url === '/a') response.writeHead(301, { location: '/b' }).end();
      else response.writeHead(200).end('svar');
    });
    expect(text(await polite().get(`${server.origin}/a`))).toBe('svar');
    expect(server.asked).toEqual(['/a', '/b']);
  });

  it('with redirects in a circle is given up', async () => {
    server.answer((_request, response) => response.writeHead(302, { location: '/a' }).end());
    expect(await sentenceOf(polite().get(`${server.origin}/a`))).toMatch(/tar aldrig slut/);
  });
});

describe('the pace', () => {
  const spread = (times: readonly number[], calls: number) =>
    times.slice(calls).map((time, at) => time - (times[at] ?? 0));

  it('is kept by everyone together: no more than so many calls begin in a window', async () => {
    server.answer((_request, response) => response.writeHead(200).end('svar'));
    const client = polite({ calls: 2, windowMs: 600 });
    await Promise.all(
      ['a', 'b', 'c', 'd', 'e'].map((name) => client.get(`${server.origin}/${name}`)),
    );
    expect(server.asked).toHaveLength(5);
    // As they arrive: a call may be longer on its way than the next, and all but at once is no pace.
    for (const distance of spread(server.times, 2)) expect(distance).toBeGreaterThan(300);
  });

  it('follows the service when it bears less, and never goes beyond the settings', async () => {
    server.answer((_request, response) => response.writeHead(200).end('svar'));
    const client = polite({ calls: 1, windowMs: 100 });
    client.holdTo(30, 1000);
    client.holdTo(1, 600);
    for (const name of ['a', 'b', 'c']) await client.get(`${server.origin}/${name}`);
    for (const distance of spread(server.times, 1)) expect(distance).toBeGreaterThan(400);
  });
});

describe('a service that answers wrongly is given up in one sentence', () => {
  const onTheWay = wrongAnswers.filter(({ isKept }) => !isKept);
  it.each(onTheWay)('$name', async ({ answer, sentence }) => {
    server.answer(answer);
    const told = await sentenceOf(polite().get(`${server.origin}/a`));
    expect(told).toMatch(sentence);
    expect(told).not.toContain('\n');
  });

  it('a port where nobody listens', async () => {
    const gone = await openDataServer();
    await gone.close();
    const told = await sentenceOf(polite().get(`${gone.origin}/a`));
    expect(told).toMatch(/^Kolada \(127\.0\.0\.1:\d+\) svarar inte\. Kontrollera nätet/);
  });

  it('a stream that says no size and never ends is stopped at the limit', async () => {
    server.answer((_request, response) => {
      response.writeHead(200);
      const more = () => {
        if (!response.destroyed) response.write('x'.repeat(100_000), () => setImmediate(more));
      };
      more();
    });
    const told = await sentenceOf(polite({ maxBytes: 500_000 }).get(`${server.origin}/a`));
    expect(told).toMatch(/är större än 0\.5 MB/);
  });

  it('a refusal is not tried again', async () => {
    server.answer((_request, response) => response.writeHead(400).end());
    await sentenceOf(polite().get(`${server.origin}/a`));
    expect(server.asked).toHaveLength(1);
  });
});
