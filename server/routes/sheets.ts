import { Router } from 'express';
import { readSheet } from '../contract/sheets.ts';
import { sheetLimits } from '../vocabulary/sheet.ts';
import type { Handle } from './handle.ts';

/** Rows for a case out of a file: looked at, never stored. */
export function sheetRoutes(handle: Handle): Router {
  return Router().post(
    readSheet.path,
    handle(
      readSheet,
      ({ sheets }, { query, file }) => sheets.read({ bytes: file, ...query }),
      sheetLimits.bytes,
    ),
  );
}
