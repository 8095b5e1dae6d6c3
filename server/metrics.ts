import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { MetricsOptions } from './routes/metrics.ts';
import type { RequestFacts } from './routes/observe.ts';

export type Metrics = {
  readonly observe: (facts: RequestFacts) => void;
  readonly read: MetricsOptions['read'];
};

/** Numbers by name that change while the server runs. */
export type Readings = Readonly<Record<string, number>>;

/**
 * How the server feels, in the form of Prometheus: requests by pattern, the process, and what else
 * `readings` gives when it is asked.
 */
export function createMetrics(readings: () => Promise<Readings>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'helkalkyl_' });
  const durations = new Histogram({
    name: 'helkalkyl_request_duration_seconds',
    help: 'Time from a request to its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  new Gauge({
    name: 'helkalkyl_work',
    help: 'Jobs that wait and run, computing threads, and computations that wait for one',
    labelNames: ['what'],
    registers: [registry],
    async collect() {
      for (const [what, value] of Object.entries(await readings())) this.set({ what }, value);
    },
  });
  return {
    observe: ({ method, route, status, durationMs }) =>
      durations.observe({ method, route, status }, durationMs / 1000),
    read: async () => ({ mediaType: registry.contentType, text: await registry.metrics() }),
  };
}
