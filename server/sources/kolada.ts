import { z } from 'zod';
import { DomainError } from '../vocabulary/errors.ts';
import { sourceServiceOf } from '../vocabulary/sources.ts';
import { MAX_PAGES, nextAddress, portions, readAnswer, type Ask } from './answer.ts';

/** What is asked of Kolada: every key figure for every municipality and year. */
export type KoladaQuestion = {
  readonly kpis: readonly string[];
  readonly municipalities: readonly string[];
  readonly years: readonly number[];
};
/** The total of one key figure, municipality and year. */
export type KoladaRow = {
  readonly kpi: string;
  readonly municipality: string;
  readonly year: number;
  /** Null when Kolada has the row but no value; `status` may say why. */
  readonly value: number | null;
  /** As Kolada writes it; empty when it says nothing. */
  readonly status: string;
};
export type KoladaFigures = {
  readonly rows: readonly KoladaRow[];
  /** Rows that Kolada has withdrawn. */
  readonly deleted: number;
};
type Page<Item> = { readonly items: Item; readonly next: string | undefined };

/** Version 3 takes no more in one segment of an address. */
const MAX_IDS = 25;
const PER_PAGE = 5000;

const linkSchema = z.string().nullish();
/** Clients of version 3 read `next_url`, those of version 2 `next_page`. */
const envelope = { next_url: linkSchema, next_page: linkSchema };
const dataSchema = z.looseObject({
  ...envelope,
  values: z.array(
    z.looseObject({
      kpi: z.string().min(1).max(80),
      municipality: z.string().min(1).max(40),
      period: z.coerce.number().int().min(1900).max(2300),
      is_deleted: z.union([z.boolean(), z.literal([0, 1])]).optional(),
      values: z.array(
        z.looseObject({
          gender: z.string(),
          status: z.string().max(80).nullish(),
          value: z.number().nullable(),
          is_deleted: z.union([z.boolean(), z.literal([0, 1])]).optional(),
        }),
      ),
    }),
  ),
});
const groupsSchema = z.looseObject({
  ...envelope,
  values: z.array(
    z.looseObject({
      id: z.string().min(1),
      title: z.string().min(1),
      members: z.array(z.looseObject({ member_id: z.string().min(1) })),
    }),
  ),
});
const municipalitiesSchema = z.looseObject({
  values: z.array(z.looseObject({ id: z.string(), title: z.string().min(1) })),
});
export type KoladaGroup = z.output<typeof groupsSchema>['values'][number];

/** One address for each portion of at most 25 ids a segment. */
export function koladaDataAddresses(base: string, question: KoladaQuestion): string[] {
  const years = portions(question.years, MAX_IDS);
  const places = portions(question.municipalities, MAX_IDS);
  return portions(question.kpis, MAX_IDS).flatMap((kpis) =>
    places.flatMap((municipalities) =>
      years.map(
        (some) =>
          `${base}/data/kpi/${list(kpis)}/municipality/${list(municipalities)}/year/${list(some)}?per_page=${PER_PAGE}`,
      ),
    ),
  );
}

function list(ids: readonly (string | number)[]): string {
  return ids.map((id) => encodeURIComponent(id)).join(',');
}

/**
 * Every figure that was asked for, from every page.
 *
 * Throws: DomainError from the answer; `koladaOtherFigures` when it tells of something else, and
 *         `sourceEndless` when its pages lead in a circle.
 */
export async function askKoladaFigures(
  ask: Ask,
  base: string,
  question: KoladaQuestion,
): Promise<KoladaFigures> {
  const all: KoladaFigures[] = [];
  for (const address of koladaDataAddresses(base, question)) {
    all.push(...(await askPages(ask, address, (bytes) => readKoladaFigures(bytes, question))));
  }
  return joined(all);
}

export function joined(all: readonly KoladaFigures[]): KoladaFigures {
  return {
    rows: all.flatMap(({ rows }) => rows),
    deleted: all.reduce((sum, { deleted }) => sum + deleted, 0),
  };
}

async function askPages<Item>(
  ask: Ask,
  first: string,
  read: (bytes: Uint8Array) => Page<Item>,
): Promise<Item[]> {
  const seen = new Set<string>();
  const items: Item[] = [];
  let at: string | undefined = first;
  while (at !== undefined) {
    if (seen.has(at) || seen.size >= MAX_PAGES) {
      throw new DomainError('sourceEndless', { service: sourceServiceOf('kolada').labelSv });
    }
    seen.add(at);
    const page: Page<Item> = await ask(at, read);
    items.push(page.items);
    at = page.next === undefined ? undefined : nextAddress('kolada', at, page.next);
  }
  return items;
}

/**
 * One page of `/data`. The total is read by its name (T): men and women stand in the same list,
 * in any order. `question` absent: the figures are whatever the page has.
 */
export function readKoladaFigures(
  bytes: Uint8Array,
  question?: KoladaQuestion,
): Page<KoladaFigures> {
  const page = readAnswer('kolada', dataSchema, bytes);
  const rows: KoladaRow[] = [];
  let deleted = 0;
  for (const { kpi, municipality, period: year, values, is_deleted } of page.values) {
    if (question !== undefined) checkAsked({ kpi, municipality, year }, question);
    const total = values.find(({ gender }) => gender === 'T');
    if (isTrue(is_deleted) || isTrue(total?.is_deleted)) deleted += 1;
    else if (total !== undefined) {
      const { value, status } = total;
      rows.push({ kpi, municipality, year, value, status: status ?? '' });
    }
  }
  return { items: { rows, deleted }, next: nextOf(page) };
}

function isTrue(mark: boolean | 0 | 1 | undefined): boolean {
  return mark === true || mark === 1;
}

function nextOf({ next_url, next_page }: z.output<z.ZodObject<typeof envelope>>) {
  return [next_url, next_page].find((link) => link != null && link !== '') ?? undefined;
}

function checkAsked(
  { kpi, municipality, year }: Pick<KoladaRow, 'kpi' | 'municipality' | 'year'>,
  question: KoladaQuestion,
): void {
  const isAsked =
    question.kpis.includes(kpi) &&
    question.municipalities.includes(municipality) &&
    question.years.includes(year);
  if (!isAsked) throw new DomainError('koladaOtherFigures', { kpi, municipality, year });
}

/** What Kolada calls a municipality. Throws: DomainError `koladaMunicipalityUnknown`. */
export function askMunicipalityName(ask: Ask, base: string, code: string): Promise<string> {
  return ask(`${base}/municipality/${encodeURIComponent(code)}`, (bytes) => {
    const { values } = readAnswer('kolada', municipalitiesSchema, bytes);
    const found = values.find(({ id }) => id === code);
    if (found === undefined) {
      throw new DomainError('koladaMunicipalityUnknown', { municipality: code });
    }
    return found.title;
  });
}

/** Groups whose title holds the words, with their members. */
export async function askMunicipalityGroups(
  ask: Ask,
  base: string,
  title: string,
): Promise<KoladaGroup[]> {
  const address = `${base}/municipality_groups?title=${encodeURIComponent(title)}&per_page=${PER_PAGE}`;
  const pages = await askPages(ask, address, (bytes) => {
    const page = readAnswer('kolada', groupsSchema, bytes);
    return { items: page.values, next: nextOf(page) };
  });
  return pages.flat();
}
