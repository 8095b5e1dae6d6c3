import {
  askKoladaFigures,
  joined,
  readKoladaFigures,
  type KoladaFigures,
  type KoladaRow,
} from '../sources/kolada.ts';
import { DomainError } from '../vocabulary/errors.ts';
import type { Values } from '../vocabulary/place.ts';
import {
  BY_MUNICIPALITY_CODE,
  KOLADA_NATION,
  KOLADA_TABLE,
  kpiIdPattern,
  sourceServiceOf,
} from '../vocabulary/sources.ts';
import { sourceTexts } from '../vocabulary/text/sv/sources.ts';
import {
  checkMunicipalities,
  dayOfExtracts,
  type Extracted,
  type FetchedStatistics,
  type FetchOptions,
  type FetchTools,
} from './fetchTools.ts';
import { readSavedFiles } from './savedAnswers.ts';
import type { StatisticsToStore } from './readTable.ts';

export type KoladaFetch = FetchOptions & {
  readonly kpis: readonly string[];
  /** The nation is always asked for beside them; may be empty when answers are handed in. */
  readonly municipalities: readonly string[];
  /** Absent: every year of the saved answers. */
  readonly years?: readonly number[] | undefined;
};

/** As many figures as a list of notices names one by one. */
const NAMED_FIGURES = 10;

/** Throws: DomainError from the answers; nothing is stored then but the answers. */
export async function fetchKolada(
  tools: FetchTools,
  asked: KoladaFetch,
): Promise<FetchedStatistics> {
  checkKpis(asked.kpis);
  checkMunicipalities(asked.municipalities, { mayBeNone: asked.files !== undefined });
  if (asked.files === undefined && (asked.years ?? []).length === 0) {
    throw new DomainError('koladaYearsMissing');
  }
  const { figures, extracts, extractedOn } = await figuresOf(tools, asked);
  checkOnce(figures.rows);
  if (figures.rows.length === 0) {
    throw new DomainError('koladaNoFigures', { kpis: asked.kpis.join(', ') });
  }
  const years = [...new Set(figures.rows.map(({ year }) => year))].toSorted((a, b) => a - b);
  const toStore = years.map((year) => setOfYear(year, figures.rows, extractedOn));
  const imported = await tools.statistics.storeAll(toStore);
  return { imported, notices: noticesOf(asked, figures), extracts, extractedOn };
}

export function checkKpis(kpis: readonly string[]): void {
  const wrong = kpis.find((kpi) => !kpiIdPattern.test(kpi));
  if (wrong !== undefined || kpis.length === 0) {
    throw new DomainError('kpiInvalid', { given: wrong ?? '' });
  }
}

async function figuresOf(
  { environment, open }: FetchTools,
  asked: KoladaFetch,
): Promise<Extracted & { readonly figures: KoladaFigures }> {
  const { kpis, years, files } = asked;
  const municipalities = [...new Set([...asked.municipalities, KOLADA_NATION])];
  if (files === undefined) {
    const { ask, base, extracts } = open('kolada', asked);
    const question = { kpis, municipalities, years: years ?? [] };
    const figures = await askKoladaFigures(ask, base, question);
    return { figures, extracts, extractedOn: dayOfExtracts(extracts) };
  }
  const { reads, extracts } = await readSavedFiles(environment, 'kolada', files, (bytes) =>
    readKoladaFigures(bytes),
  );
  const { rows, deleted } = joined(reads.map(({ items }) => items));
  const isAsked = ({ kpi, municipality, year }: KoladaRow) =>
    kpis.includes(kpi) &&
    (years === undefined || years.includes(year)) &&
    (asked.municipalities.length === 0 || municipalities.includes(municipality));
  const figures = { rows: rows.filter(isAsked), deleted };
  return { figures, extracts, extractedOn: asked.filesExtractedOn ?? null };
}

/** Pages that overlap, or files of two days, must not decide by their order which figure counts. */
function checkOnce(rows: readonly KoladaRow[]): void {
  const seen = new Set<string>();
  for (const { kpi, municipality, year } of rows) {
    const key = `${kpi} ${municipality} ${year}`;
    if (seen.has(key)) throw new DomainError('koladaRowRepeated', { kpi, municipality, year });
    seen.add(key);
  }
}

/** An absent row has no key, a row without a value is null; what Kolada says of it is beside it. */
function setOfYear(
  year: number,
  all: readonly KoladaRow[],
  extractedOn: string | null,
): StatisticsToStore {
  const rows = all.filter((row) => row.year === year);
  const valuesByCode = new Map<string, Values>();
  for (const { municipality, kpi, value } of rows) {
    valuesByCode.set(municipality, { ...valuesByCode.get(municipality), [kpi]: value });
  }
  return {
    about: {
      licence: sourceServiceOf('kolada').licence,
      tableId: KOLADA_TABLE,
      label: sourceTexts.koladaLabel(year),
      areaKind: 'kommun',
      areaVersion: BY_MUNICIPALITY_CODE,
      year,
      joinsOnCode: false,
      source: sourceTexts.kolada(extractedOn),
      isInvented: false,
      variables: [...new Set(rows.map(({ kpi }) => kpi))].toSorted(),
    },
    valuesByCode,
    statuses: rows.flatMap(({ municipality, kpi, status }) =>
      status === '' ? [] : [{ areaCode: municipality, variable: kpi, status }],
    ),
  };
}

/** What was asked for and is not there, and why when Kolada says so. */
function noticesOf(asked: KoladaFetch, { rows, deleted }: KoladaFigures): string[] {
  const absent = asked.kpis.filter((kpi) => !rows.some((row) => row.kpi === kpi));
  const partly = [...asked.municipalities, KOLADA_NATION].flatMap((municipality) => {
    const without = asked.kpis.filter(
      (kpi) =>
        !absent.includes(kpi) &&
        !rows.some((row) => row.kpi === kpi && row.municipality === municipality),
    );
    return without.length === 0 ? [] : [{ municipality, without }];
  });
  const empty = rows.filter(({ value }) => value === null);
  return [
    ...(absent.length === 0 ? [] : [sourceTexts.kpisAbsent(absent)]),
    ...partly.map(({ municipality, without }) => sourceTexts.rowsAbsent(municipality, without)),
    ...empty
      .slice(0, NAMED_FIGURES)
      .map(({ kpi, municipality, year, status }) =>
        sourceTexts.noValue(kpi, municipality, year, status),
      ),
    ...(empty.length <= NAMED_FIGURES
      ? []
      : [sourceTexts.moreWithoutValue(empty.length - NAMED_FIGURES)]),
    ...(deleted === 0 ? [] : [sourceTexts.withdrawn(deleted)]),
  ];
}
