import { surfaceAreaM2 } from '../geo/area.ts';
import type { AxisOrder } from '../geo/geojson.ts';
import { projectSurface } from '../geo/projection.ts';
import type { Crs, Surface } from '../vocabulary/geometry.ts';
import type { PlanCase, StoredPlanArea } from '../vocabulary/planCase.ts';
import type { PlanFileReport } from '../vocabulary/planFile.ts';
import { planFileReport, readPlanText } from './planFile.ts';
import type { createPlanCases } from './planCases.ts';

export type PlanAreaFile = {
  readonly fileName: string;
  readonly text: string;
  /** What the user says that the file is in. */
  readonly crs?: Crs | undefined;
  /** What the user says of its axes; else the format's own order. */
  readonly axisOrder?: AxisOrder | undefined;
};

/** Puts a case's outline in place, exactly as the file has it, and says what was read. */
export function createPlanArea(planCases: ReturnType<typeof createPlanCases>) {
  return {
    /**
     * `version` is the case's.
     * Throws: DomainError from the file or the version; nothing is stored then.
     */
    put: async (
      planCaseId: string,
      version: number,
      { fileName, text, crs, axisOrder }: PlanAreaFile,
    ): Promise<{
      planCase: PlanCase;
      areaM2: number;
      notices: string[];
      planFile: PlanFileReport;
    }> => {
      const file = readPlanText(text, { statedCrs: crs, axisOrder });
      const read = file.planArea;
      const planCase = await planCases.putPlanArea(planCaseId, version, {
        fileName,
        crs: read.crs,
        crsSource: read.crsSource,
        areaCrs: read.areaCrs,
        geometry: read.geometry,
      });
      const planFile = planFileReport(file);
      const remarks = [...planFile.notices, ...planFile.dropped, ...planFile.looksWrong];
      const notices = remarks.map(({ sentence }) => sentence);
      return { planCase, areaM2: read.areaM2, notices, planFile };
    },
  };
}

/** The stored outline measured anew: its own area in `areaCrs`, and the outline for overlays. */
export function measurePlanArea({ crs, areaCrs, geometry }: StoredPlanArea): {
  areaM2: number;
  geometry3006: Surface;
} {
  return {
    areaM2: surfaceAreaM2(projectSurface(geometry, crs, areaCrs)),
    geometry3006: projectSurface(geometry, crs, 'EPSG:3006'),
  };
}
