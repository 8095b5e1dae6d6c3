import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendJson } from './openData.ts';

/** A table as the service of the tests has it; figures are invented. */
export type PxServed = {
  readonly table: string;
  readonly maxDataCells: number;
  /** Codes of the region's list, by the list's id. */
  readonly codelists: Readonly<Record<string, readonly string[]>>;
  /** Codes and names of the other dimensions, in order. */
  readonly dimensions: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly figureOf: (codes: Readonly<Record<string, string>>) => number | null;
};

export const areas2080 = ['2080A0010', '2080A0020', '2080B1010', '2080C1010', '2080C1020'];
const ages = ['totalt', '-4', '5-9', '10-14', '15-19', '20-24', '65-69', '70-74', '75-79', '80-'];

/** Of an area's hundred persons ten are of each band of age; the years add a thousand each. */
export const populationServed: PxServed = {
  table: 'TAB6574',
  maxDataCells: 150_000,
  codelists: {
    vs_DeSO2018: ['2080A0010', '2080A0020', '0180A0010'],
    vs_DeSO2025: [...areas2080, '0180A0010'].map((code) => `${code}_DeSO2025`),
  },
  dimensions: {
    Alder: Object.fromEntries(ages.map((code) => [code, code])),
    Kon: { '1': 'män', '2': 'kvinnor', '1+2': 'totalt' },
    ContentsCode: { '000007Y7': 'Antal' },
    Tid: { '2023': '2023', '2024': '2024', '2025': '2025' },
  },
  figureOf: ({ Alder, Tid }) => (Alder === 'totalt' ? 100 : 10) + 1000 * (Number(Tid) - 2024),
};

/** Answers as PxWebApi 2 does: `/config`, metadata, lists of codes and data in json-stat2. */
export function pxService(served: PxServed) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url ?? '', 'http://127.0.0.1');
    const [, , , what = '', id = '', part = ''] = url.pathname.split('/').map(decodeURIComponent);
    const list = served.codelists[id];
    if (what === 'config') {
      const { maxDataCells } = served;
      sendJson(response, { maxDataCells, maxCallsPerTimeWindow: 500, timeWindow: 1 });
    } else if (what === 'codelists' && list !== undefined) {
      sendJson(response, { id, values: list.map((code) => ({ code, label: code })) });
    } else if (what === 'tables' && id === served.table && part === 'metadata') {
      const all = Object.values(served.codelists).flat();
      sendJson(response, dataset(served, { Region: all, ...codesOf(served) }));
    } else if (what === 'tables' && id === served.table && part === 'data') {
      sendData(served, url.searchParams, response);
    } else response.writeHead(404).end();
  };
}

const codesOf = ({ dimensions }: PxServed) =>
  Object.fromEntries(Object.entries(dimensions).map(([id, names]) => [id, Object.keys(names)]));

function dataset(served: PxServed, codes: Readonly<Record<string, readonly string[]>>) {
  const ids = Object.keys(codes);
  return {
    version: '2.0',
    class: 'dataset',
    id: ids,
    size: ids.map((id) => codes[id]?.length ?? 0),
    dimension: Object.fromEntries(
      ids.map((id) => [
        id,
        {
          category: {
            // One as a list and the others by code: both are written.
            index:
              id === 'Alder'
                ? codes[id]
                : Object.fromEntries((codes[id] ?? []).map((code, at) => [code, at])),
            label: served.dimensions[id] ?? {},
          },
          extension:
            id === 'Region'
              ? { codelists: Object.keys(served.codelists).map((list) => ({ id: list })) }
              : {},
        },
      ]),
    ),
  };
}

function sendData(served: PxServed, query: URLSearchParams, response: ServerResponse): void {
  const list = served.codelists[query.get('codelist[Region]') ?? ''] ?? [];
  const atHand: Readonly<Record<string, readonly string[]>> = { Region: list, ...codesOf(served) };
  const codes = Object.fromEntries(
    Object.entries(atHand).map(([id, all]) => {
      const wanted = (query.get(`valueCodes[${id}]`) ?? '').split(',');
      const isWanted = (code: string) =>
        wanted.some(
          (one) => one === code || (one.endsWith('*') && code.startsWith(one.slice(0, -1))),
        );
      return [id, all.filter(isWanted)];
    }),
  );
  const cells = Object.entries(codes).reduce<Record<string, string>[]>(
    (rows, [id, some]) => rows.flatMap((row) => some.map((code) => ({ ...row, [id]: code }))),
    [{}],
  );
  if (cells.length > served.maxDataCells) response.writeHead(403).end();
  else sendJson(response, { ...dataset(served, codes), value: cells.map(served.figureOf) });
}
