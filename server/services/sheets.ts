import type { SheetReading } from '../vocabulary/sheet.ts';
import type { Environment } from './environment.ts';
import type { SheetToRead } from './readSheet.ts';

/** Files of rows for a case: read beside the thread that answers, and kept nowhere. */
export function createSheets({ compute }: Pick<Environment, 'compute'>) {
  return {
    read: (given: SheetToRead): Promise<SheetReading> => compute('readSheet', given),
  };
}
