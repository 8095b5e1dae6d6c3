import { Router } from 'express';
import {
  inspectPlanFile,
  inspectPlanSketch,
  putPlanArea,
  putPlanSketch,
  readPlanFile,
  readPlanFileContent,
  readSketchGround,
} from '../contract/planArea.ts';
import type { Services } from '../services/services.ts';
import { bodyLimits, handle } from './handle.ts';

/** The plan's outline: from a file or a sketch, looked at first and then stored. */
export function planAreaRoutes({
  planArea,
  sketchGround,
}: Pick<Services, 'planArea' | 'sketchGround'>): Router {
  return Router()
    .post(
      inspectPlanFile.path,
      handle(
        inspectPlanFile,
        ({ params, body }) => planArea.inspect(params.planCaseId, body),
        bodyLimits.file,
      ),
    )
    .put(
      putPlanArea.path,
      handle(
        putPlanArea,
        async ({ params, version, body }) => {
          const report = await planArea.put(params.planCaseId, version, body);
          return { version: report.planCase.version, answer: report };
        },
        bodyLimits.file,
      ),
    )
    .post(
      inspectPlanSketch.path,
      handle(inspectPlanSketch, ({ params, body }) =>
        planArea.inspectSketch(params.planCaseId, body),
      ),
    )
    .put(
      putPlanSketch.path,
      handle(putPlanSketch, async ({ params, version, body }) => {
        const planCase = await planArea.putSketch(params.planCaseId, version, body);
        return { version: planCase.version, answer: planCase };
      }),
    )
    .get(
      readSketchGround.path,
      handle(readSketchGround, ({ params }) => sketchGround.read(params.planCaseId)),
    )
    .get(
      readPlanFile.path,
      handle(readPlanFile, ({ params }) => planArea.readFile(params.planCaseId)),
    )
    .get(
      readPlanFileContent.path,
      handle(readPlanFileContent, ({ params }) => planArea.readBytes(params.planCaseId)),
    );
}
