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
import { bodyLimits, type Handle } from './handle.ts';

/** The plan's outline: from a file or a sketch, looked at first and then stored. */
export function planAreaRoutes(handle: Handle): Router {
  return Router()
    .post(
      inspectPlanFile.path,
      handle(
        inspectPlanFile,
        ({ planArea }, { params, body }) => planArea.inspect(params.planCaseId, body),
        bodyLimits.file,
      ),
    )
    .put(
      putPlanArea.path,
      handle(
        putPlanArea,
        async ({ planArea }, { params, version, body }) => {
          const report = await planArea.put(params.planCaseId, version, body);
          return { version: report.planCase.version, answer: report };
        },
        bodyLimits.file,
      ),
    )
    .post(
      inspectPlanSketch.path,
      handle(inspectPlanSketch, ({ planArea }, { params, body }) =>
        planArea.inspectSketch(params.planCaseId, body),
      ),
    )
    .put(
      putPlanSketch.path,
      handle(putPlanSketch, async ({ planArea }, { params, version, body }) => {
        const planCase = await planArea.putSketch(params.planCaseId, version, body);
        return { version: planCase.version, answer: planCase };
      }),
    )
    .get(
      readSketchGround.path,
      handle(readSketchGround, ({ sketchGround }, { params }) =>
        sketchGround.read(params.planCaseId),
      ),
    )
    .get(
      readPlanFile.path,
      handle(readPlanFile, ({ planArea }, { params }) => planArea.readFile(params.planCaseId)),
    )
    .get(
      readPlanFileContent.path,
      handle(readPlanFileContent, ({ planArea }, { params }) =>
        planArea.readBytes(params.planCaseId),
      ),
    );
}
