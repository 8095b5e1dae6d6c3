import { z } from 'zod';
import type { AreaKind } from './areaKinds.ts';
import { named } from './text/language.ts';

/** Services of open data that are asked; their names as a source is cited. */
export const sourceServices = named([
  { id: 'kolada', labelSv: 'Kolada', publisherSv: 'Kolada (RKA)', licence: 'citeSource' },
  { id: 'scb', labelSv: 'SCB:s statistikdatabas', publisherSv: 'SCB', licence: 'CC0-1.0' },
  { id: 'scbAreas', labelSv: 'SCB:s öppna geodata', publisherSv: 'SCB', licence: 'CC0-1.0' },
] as const);
export const sourceServiceSchema = z.enum(sourceServices.map(({ id }) => id));
export type SourceService = z.infer<typeof sourceServiceSchema>;

export function sourceServiceOf(id: SourceService) {
  return sourceServices.find((one) => one.id === id) ?? sourceServices[0];
}

/** Kolada's figures of one year are one statistics set under this table. */
export const KOLADA_TABLE = 'kolada';
/** The version of borders of figures that follow the municipality's code, not its outline. */
export const BY_MUNICIPALITY_CODE = 'kommunkod';
/** Kolada's id of the country. */
export const KOLADA_NATION = '0000';
/** A key figure: N or U and five digits. */
export const kpiIdPattern = /^[NU]\d{5}$/;

/** Layers of areas that can be asked for, with the versions there are. */
export const fetchedAreaKinds = [
  { id: 'deso', layer: 'DeSO', versions: ['2018', '2025'] },
  { id: 'regso', layer: 'RegSO', versions: ['2020', '2025'] },
] as const satisfies readonly {
  readonly id: AreaKind;
  readonly layer: string;
  readonly versions: readonly string[];
}[];

/** What a service answered, byte for byte, before anyone read it. */
export const sourceResponseSchema = z.strictObject({
  id: z.uuid(),
  service: sourceServiceSchema,
  /** Asked over the net, or a saved answer that someone handed in. */
  origin: z.enum(['net', 'file']),
  /** What was asked; the file's name when it was handed in. */
  address: z.string().min(1).max(8000),
  fetchedAt: z.iso.datetime(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  byteCount: z.int().min(0),
  /** It could be read; only such a copy answers for the service later. */
  isRead: z.boolean(),
});
export type SourceResponse = z.infer<typeof sourceResponseSchema>;

/** An answer that figures were taken from. */
export const extractSchema = sourceResponseSchema
  .pick({ address: true, fetchedAt: true, sha256: true, byteCount: true })
  .extend({
    /** A copy from an earlier question. */
    isCopy: z.boolean(),
  });
export type Extract = z.infer<typeof extractSchema>;

/** How hard a service may be asked, and for how long. */
export type SourceLimits = {
  /** Calls that may begin within the window. */
  readonly calls: number;
  readonly windowMs: number;
  /** Longest time for one answer, its last byte included. */
  readonly timeoutMs: number;
  /** Tries of one question in all. */
  readonly tries: number;
  /** Pause before the second try; doubled before each that follows. */
  readonly firstPauseMs: number;
  /** A service that asks for a longer pause is left alone. */
  readonly longestPauseMs: number;
  readonly maxBytes: number;
};

/** Where the services are and how they may be asked; absent: nothing is asked over the net. */
export type SourceSettings = {
  readonly addresses: Readonly<Record<SourceService, string>>;
  readonly limits: SourceLimits;
};

export const defaultSourceAddresses: Readonly<Record<SourceService, string>> = {
  kolada: 'https://api.kolada.se/v3',
  scb: 'https://statistikdatabasen.scb.se/api/v2',
  scbAreas: 'https://geodata.scb.se/geoserver/stat/wfs',
};

/** Five calls a second is what Kolada's clients hold themselves to; SCB says its own limit. */
export const defaultSourceLimits: SourceLimits = {
  calls: 5,
  windowMs: 1000,
  timeoutMs: 30_000,
  tries: 4,
  firstPauseMs: 1000,
  longestPauseMs: 60_000,
  maxBytes: 60_000_000,
};

/** A copy that is older is not used unless asked for. */
export const DEFAULT_MAX_AGE_DAYS = 30;
