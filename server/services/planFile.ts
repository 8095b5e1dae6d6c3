import {
  readPlanFile,
  type PlanDocument,
  type PlanFile,
  type PlanFileOptions,
} from '../geo/planFormats/readPlanFile.ts';
import type { Notice } from '../geo/notice.ts';
import { projectSurface } from '../geo/projection.ts';
import {
  provisionSchema,
  type PlanDrawing,
  type PlanFileReport,
  type PlanRemark,
} from '../vocabulary/planFile.ts';
import { planRemarks, suggestionSource } from '../vocabulary/text/sv/planFile.ts';
import { noticeSentencesSv } from './notices.ts';
import { decodeUtf8, parseJsonText } from './parseJson.ts';

const xmlStart = /^\uFEFF?\s*</;
const lostCharacters = /\uFFFD/g;

/**
 * A plan file's text as far as its outer form: XML when it begins as XML, else JSON.
 *
 * Throws: DomainError with the place of the fault, as `parseJsonText`.
 */
export function planDocumentOf(text: string): PlanDocument & { readonly lost: number } {
  const lost = text.match(lostCharacters)?.length ?? 0;
  return xmlStart.test(text)
    ? { kind: 'xml', text, lost }
    : { kind: 'json', value: parseJsonText(text), lost };
}

/** Throws: DomainError with the place of the fault, as `readPlanFile`. */
export function readPlanDocument(
  { lost = 0, ...document }: PlanDocument & { readonly lost?: number },
  options: PlanFileOptions = {},
): PlanFile {
  const file = readPlanFile(document, options);
  if (lost === 0) return file;
  const remark: Notice = { code: 'replacementCharacters', facts: { count: lost } };
  return { ...file, looksWrong: [...file.looksWrong, remark] };
}

/** A plan file's text read. Throws: as `planDocumentOf` and `readPlanDocument`. */
export function readPlanText(text: string, options: PlanFileOptions = {}): PlanFile {
  return readPlanDocument(planDocumentOf(text), options);
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
        note: suggestionSource(suggestion.provisionIds, suggestion.fromPercent).slice(0, 500),
      },
    })),
    dropped: file.dropped.map(remarkOf),
    looksWrong: file.looksWrong.map(remarkOf),
    notices: file.notices.map(remarkOf),
  };
}

/** What of a plan file can be drawn: its outline and the ground of its uses. */
export function planFileDrawing({ planArea, useSurfaces }: PlanFile): PlanDrawing {
  return {
    planArea: planArea.geometry3006,
    useSurfaces: useSurfaces.map(({ id, ground }) => ({
      id,
      geometry: projectSurface(ground.surface, planArea.crs, 'EPSG:3006'),
    })),
  };
}

/** A remark with its sentence. */
export function remarkOf(notice: Notice): PlanRemark {
  const { code, facts } = notice;
  const known = Object.entries(facts).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  const sentence = planRemarks[code]?.(facts) ?? noticeSentencesSv([notice])[0] ?? code;
  return { code, facts: Object.fromEntries(known), sentence };
}
