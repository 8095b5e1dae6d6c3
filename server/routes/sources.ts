import { Router } from 'express';
import {
  fetchAreaLayer,
  fetchKolada,
  fetchStatistics,
  fetchUnitCosts,
  listSourceResponses,
  readSources,
} from '../contract/sources.ts';
import type { FetchedStatistics } from '../services/fetchTools.ts';
import { bodyLimits, type Handle } from './handle.ts';

type SentFile = { readonly fileName: string; readonly text: string };

const savedFiles = (files: readonly SentFile[] | undefined) =>
  files?.map(({ fileName, text }) => ({ fileName, bytes: Buffer.from(text, 'utf8') }));

const answerOf = ({ imported, notices, extracts, extractedOn }: FetchedStatistics) => ({
  imported: imported.map(({ statistics, rows, matched }) => ({ statistics, rows, matched })),
  notices: [...notices],
  extracts: [...extracts],
  extractedOn,
});

/** Open data: over the net when that is configured, else from saved answers. */
export function sourceRoutes(handle: Handle): Router {
  return Router()
    .get(
      readSources.path,
      handle(readSources, ({ fetch }) => Promise.resolve(fetch.about())),
    )
    .get(
      listSourceResponses.path,
      handle(listSourceResponses, async ({ fetch }) => ({ items: await fetch.responses() })),
    )
    .post(
      fetchAreaLayer.path,
      handle(
        fetchAreaLayer,
        async ({ fetch }, { body: { files, ...asked } }) => {
          const fetched = await fetch.areas({ ...asked, files: savedFiles(files) });
          return { ...fetched, extracts: [...fetched.extracts] };
        },
        bodyLimits.file,
      ),
    )
    .post(
      fetchStatistics.path,
      handle(
        fetchStatistics,
        async ({ fetch }, { body: { files, version, ...asked } }) =>
          answerOf(
            await fetch.statistics({
              ...asked,
              ...(version === undefined ? {} : { version }),
              files: savedFiles(files),
            }),
          ),
        bodyLimits.file,
      ),
    )
    .post(
      fetchKolada.path,
      handle(
        fetchKolada,
        async ({ fetch }, { body: { files, ...asked } }) =>
          answerOf(await fetch.kolada({ ...asked, files: savedFiles(files) })),
        bodyLimits.file,
      ),
    )
    .post(
      fetchUnitCosts.path,
      handle(fetchUnitCosts, async ({ fetch }, { body: { municipalityCode, ...asked } }) => {
        const { entries, same, notices, extracts, extractedOn } = await fetch.unitCosts({
          ...asked,
          municipality: municipalityCode,
        });
        return { entries, same, notices: [...notices], extracts: [...extracts], extractedOn };
      }),
    );
}
