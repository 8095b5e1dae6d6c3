import { randomUUID } from 'node:crypto';
import express, { type Express } from 'express';
import helmet from 'helmet';
import { endpoints } from './contract/endpoints.ts';
import { areaRoutes } from './routes/areas.ts';
import { catalogueRoutes, rerunRoutes } from './routes/catalogue.ts';
import { clientRoutes } from './routes/client.ts';
import { problemHandler, type ReportFault } from './routes/errors.ts';
import { explanationRoutes } from './routes/explanations.ts';
import { createHandle, type Desk } from './routes/handle.ts';
import { jobRoutes } from './routes/jobs.ts';
import { methodRoutes } from './routes/methods.ts';
import { openApiRoutes } from './routes/openApi.ts';
import { peopleRoutes } from './routes/people.ts';
import { planAreaRoutes } from './routes/planArea.ts';
import { alternativeRoutes, placeRoutes, planCaseRoutes } from './routes/planCases.ts';
import { processRoutes } from './routes/process.ts';
import { reachRoutes } from './routes/reach.ts';
import { snapshotRoutes } from './routes/snapshots.ts';
import { sourceRoutes } from './routes/sources.ts';
import { API_VERSION, systemRoutes } from './routes/system.ts';
import { templateRoutes } from './routes/templates.ts';
import { DomainError } from './vocabulary/errors.ts';

export type AppOptions = Desk & {
  /** The built pages; absent: the API alone. */
  readonly clientFolder?: string;
  /** Is told of faults of ours; they are written to standard error unless told otherwise. */
  readonly report?: ReportFault;
};

/** Everything from this server; maps and figures are drawn by our own code alone. */
const securityHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      objectSrc: ["'none'"],
      workerSrc: ["'self'", 'blob:'],
    },
  },
  // The server listens on the loopback interface, without a certificate.
  strictTransportSecurity: false,
});

/** The server as a function of its services: reads no environment and does not listen. */
export function createApp({ clientFolder, report = writeFault, ...desk }: AppOptions): Express {
  const handle = createHandle(desk);
  const app = express();
  app.disable('x-powered-by');
  // Versioned answers carry their own; the others are made anew each time.
  app.disable('etag');
  app.use(securityHeaders);
  app.use('/helkalkyl', (_request, response, next) => {
    response.set('Cache-Control', 'no-cache');
    next();
  });
  app.use(planCaseRoutes(handle));
  app.use(alternativeRoutes(handle));
  app.use(planAreaRoutes(handle));
  app.use(placeRoutes(handle));
  app.use(processRoutes(handle));
  app.use(snapshotRoutes(handle));
  app.use(explanationRoutes(handle));
  app.use(areaRoutes(handle));
  app.use(reachRoutes(handle));
  app.use(sourceRoutes(handle));
  app.use(catalogueRoutes(handle));
  app.use(rerunRoutes(handle));
  app.use(jobRoutes(handle));
  app.use(templateRoutes(handle));
  app.use(peopleRoutes(handle));
  app.use(systemRoutes(handle));
  app.use(openApiRoutes(endpoints, API_VERSION));
  app.use(methodRoutes(Object.values(endpoints)));
  if (clientFolder !== undefined) app.use(clientRoutes(clientFolder));
  app.use(({ path }) => {
    throw new DomainError('routeUnknown', { path });
  });
  app.use(problemHandler(randomUUID, report));
  return app;
}

function writeFault(error: unknown, reference: string): void {
  console.error(reference, error);
}
