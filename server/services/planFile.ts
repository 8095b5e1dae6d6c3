import {
  readPlanFile,
  type PlanDocument,
  type PlanFile,
  type PlanFileOptions,
} from '../geo/planFormats/readPlanFile.ts';
import type { Notice } from '../geo/notice.ts';
import { provisionSchema, type PlanFileReport, type PlanRemark } from '../vocabulary/planFile.ts';
import { planRemarksSv, suggestionSourceSv } from '../vocabulary/text/sv/planFile.ts';
import { noticeSentencesSv } from './notices.ts';
import { decodeUtf8, parseJsonText } from './parseJson.ts';

const xmlStart = /^\uFEFF?\s*</;
const lostCharacters = /\uFFFD/g;

/**
 * A plan file's text read: XML when it begins as XML, else JSON.
 *
 * Throws: DomainError with the place of the fault, as `parseJsonText` and `readPlanFile`.
 */
export function readPlanText(text: string, options: PlanFileOptions = {}): PlanFile {
  const document: PlanDocument = xmlStart.test(text)
    ? { kind: 'xml', text }
    : { kind: 'json', value: parseJsonText(text) };
  const file = readPlanFile(document, options);
  const count = text.match(lostCharacters)?.length ?? 0;
  if (count === 0) return file;
  const lost: Notice = { code: 'replacementCharacters', facts: { count } };
  return { ...file, looksWrong: [...file.looksWrong, lost] };
}

/** The same from bytes, which have to be UTF-8. */
export function readPlanBytes(bytes: Uint8Array, options: PlanFileOptions = {}): PlanFile {
  return readPlanText(decodeUtf8(bytes), options);
}

/** What a person should see of a plan file before trusting it: all but the geometry, in words. */
export function planFileReport(file: PlanFile): PlanFileReport {
  const { planArea, suggestions } = file;
  return {
    format: file.format,
    crs: planArea.crs,
    crsSource: planArea.crsSource,
    areaCrs: planArea.areaCrs,
    areaM2: planArea.areaM2,
    plan: file.head,
    dates: file.dates,
    implementationPeriod: file.implementationPeriod ?? null,
    useSurfaces: file.useSurfaces.map(({ id, uses, areaM2 }) => ({ id, uses, areaM2 })),
    useAreaM2: file.useAreaM2,
    provisions: file.provisions.map((provision) => provisionSchema.strip().parse(provision)),
    suggestions: suggestions.map((suggestion) => ({
      ...suggestion,
      source: {
        kind: 'readFromPlan',
        note: suggestionSourceSv(suggestion.provisionIds, suggestion.fromPercent).slice(0, 500),
      },
    })),
    dropped: file.dropped.map(remarkOf),
    looksWrong: file.looksWrong.map(remarkOf),
    notices: file.notices.map(remarkOf),
  };
}

function remarkOf(notice: Notice): PlanRemark {
  const { code, facts } = notice;
  const known = Object.entries(facts).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  const sentence = planRemarksSv[code]?.(facts) ?? noticeSentencesSv([notice])[0] ?? code;
  return { code, facts: Object.fromEntries(known), sentence };
}
