import { assess } from '../../server/model/assess.ts';
import type { CaseContent } from '../../server/vocabulary/planCase.ts';
import { snapshotSchema } from '../../server/vocabulary/snapshot.ts';
import type { Snapshot } from '../../server/vocabulary/snapshot.ts';
import { demoCase } from '../support/demoCase.ts';
import { demoPlace } from '../support/demoPlace.ts';

/** The demo case, or a changed one, calculated and frozen as the product does it. */
export function demoSnapshot(content: CaseContent = demoCase()): Snapshot {
  const place = demoPlace();
  const at = '2026-11-22T09:30:00Z';
  return snapshotSchema.parse({
    schema: 'helkalkyl-snapshot/1',
    id: '0f4f4f0e-1111-4222-8333-444455556666',
    createdAt: at,
    status: 'draft',
    codeVersion: '0.1.0',
    planCase: {
      id: '7c1f90ab-44d2-4b1e-9c3d-0123456789ab',
      version: 3,
      createdAt: at,
      updatedAt: at,
      ...content,
    },
    place,
    results: assess(content, place),
  });
}
