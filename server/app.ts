import { randomUUID } from 'node:crypto';
import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import { endpoints } from './contract/endpoints.ts';
import { approvalRoutes } from './routes/approvals.ts';
import { areaRoutes } from './routes/areas.ts';
import { ownCountRoutes } from './routes/ownCounts.ts';
import { catalogueRoutes, rerunRoutes } from './routes/catalogue.ts';
import { clientRoutes } from './routes/client.ts';
import { problemHandler, type ReportFault } from './routes/errors.ts';
import { deletedCaseRoutes } from './routes/deletedCases.ts';
import { explanationRoutes } from './routes/explanations.ts';
import type { Served } from './routes/admit.ts';
import { createHandle } from './routes/handle.ts';
import { inReadersLanguage } from './routes/language.ts';
import { jobRoutes } from './routes/jobs.ts';
import { meRoutes } from './routes/me.ts';
import { metricsRoutes, type MetricsOptions } from './routes/metrics.ts';
import { methodRoutes } from './routes/methods.ts';
import { observing, type RequestFacts } from './routes/observe.ts';
import { openApiRoutes } from './routes/openApi.ts';
import { operationRoutes } from './routes/operations.ts';
import { peopleRoutes } from './routes/people.ts';
import { planAreaRoutes } from './routes/planArea.ts';
import { alternativeRoutes, placeRoutes, planCaseRoutes } from './routes/planCases.ts';
import { processRoutes } from './routes/process.ts';
import { reachRoutes } from './routes/reach.ts';
import { recordRoutes } from './routes/records.ts';
import { snapshotRoutes } from './routes/snapshots.ts';
import { sheetRoutes } from './routes/sheets.ts';
import { sourceRoutes } from './routes/sources.ts';
import { API_VERSION, systemRoutes } from './routes/system.ts';
import { taskRoutes } from './routes/tasks.ts';
import { templateRoutes } from './routes/templates.ts';
import { themeRoutes } from './routes/themes.ts';
import { reviewRoutes } from './routes/review.ts';
import { verificationRoutes } from './routes/verification.ts';
import type { ServicesFor } from './services/services.ts';
import type { Turns } from './services/turns.ts';
import type { Gate } from './signIn/gate.ts';
import { DomainError } from './vocabulary/errors.ts';

export type AppOptions = {
  readonly servicesFor: ServicesFor;
  readonly served: Served;
  /** Who is let in, and as whom. */
  readonly gate: Gate;
  /** Addresses of proxies that are believed when they say whom they ask for. */
  readonly proxies?: readonly string[];
  /** The built pages; absent: the API alone. */
  readonly clientFolder?: string;
  /** Is told of faults of ours; they are written to standard error unless told otherwise. */
  readonly report?: ReportFault;
  /** Is told of each request when it is over. */
  readonly observe?: (facts: RequestFacts) => void;
  /** Absent: there is no page of metrics. */
  readonly metrics?: MetricsOptions;
  /** Where computing comes behind whoever is answered; absent: as it comes. */
  readonly turns?: Pick<Turns, 'answering'>;
};

const A_YEAR_S = 365 * 24 * 3600;

/** Nothing from elsewhere, nothing inline; maps and figures are drawn by our own code alone. */
const securityHeaders = (isPublic: boolean) =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        // The map library makes its worker out of a text.
        workerSrc: ["'self'", 'blob:'],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    // On the loopback interface there is no certificate.
    strictTransportSecurity: isPublic && { maxAge: A_YEAR_S },
  });

const permissions: RequestHandler = (_request, response, next) => {
  response.set('Permissions-Policy', 'geolocation=(self), camera=(), microphone=(), payment=()');
  next();
};

/** The server as a function of its services: reads no environment and does not listen. */
export function createApp({
  servicesFor,
  served,
  gate,
  proxies = ['loopback'],
  clientFolder,
  report = writeFault,
  observe = () => undefined,
  metrics,
  turns,
}: AppOptions): Express {
  const { callerOf, seats, spend } = gate;
  const desk = { servicesFor, served, callerOf, spend };
  const handle = createHandle(desk);
  const app = express();
  app.disable('x-powered-by');
  // Versioned answers carry their own; the others are made anew each time.
  app.disable('etag');
  app.set('trust proxy', proxies);
  app.use(observing(randomUUID, observe));
  app.use(securityHeaders(gate.isPublic), permissions);
  app.use('/helkalkyl', (_request, response, next) => {
    // What a person may see is kept nowhere that the next one may look.
    response.set('Cache-Control', 'no-store');
    next();
  });
  if (turns !== undefined) {
    app.use('/helkalkyl', ({ method }, response, next) => {
      // What is sent to us may come slowly, and nobody waits for that.
      if (method === 'GET') response.once('close', turns.answering(next));
      else next();
    });
  }
  app.use('/helkalkyl', inReadersLanguage);
  for (const guard of gate.before) app.use('/helkalkyl', guard);
  if (gate.pages !== undefined) app.use(gate.pages);
  app.use(planCaseRoutes(handle));
  app.use(deletedCaseRoutes(handle));
  app.use(alternativeRoutes(handle));
  app.use(planAreaRoutes(handle));
  app.use(sheetRoutes(handle));
  app.use(placeRoutes(handle));
  app.use(processRoutes(handle));
  app.use(taskRoutes(handle));
  app.use(approvalRoutes(handle));
  app.use(reviewRoutes(handle));
  app.use(snapshotRoutes(handle));
  app.use(verificationRoutes(handle, desk));
  app.use(explanationRoutes(handle));
  app.use(areaRoutes(handle));
  app.use(ownCountRoutes(handle));
  app.use(reachRoutes(handle));
  app.use(sourceRoutes(handle));
  app.use(catalogueRoutes(handle));
  app.use(rerunRoutes(handle));
  app.use(jobRoutes(handle));
  app.use(templateRoutes(handle));
  app.use(themeRoutes(handle));
  app.use(recordRoutes(handle));
  app.use(peopleRoutes(handle, desk));
  app.use(meRoutes(handle, seats, desk));
  app.use(operationRoutes(handle));
  app.use(systemRoutes(handle));
  app.use(openApiRoutes(endpoints, API_VERSION));
  app.use(methodRoutes(Object.values(endpoints)));
  if (metrics !== undefined) app.use(metricsRoutes(metrics));
  if (clientFolder !== undefined) app.use(clientRoutes(clientFolder));
  app.use(({ path }) => {
    throw new DomainError('routeUnknown', { path });
  });
  app.use(problemHandler(report));
  return app;
}

function writeFault(error: unknown, reference: string): void {
  console.error(reference, error);
}
