import { createHash } from 'node:crypto';
import { Bench } from 'tinybench';
import { buildAnnex } from '../../server/annex/buildAnnex.ts';
import { csvTables } from '../../server/annex/csvTables.ts';
import { renderAnnex } from '../../server/annex/pdf/renderAnnex.ts';
import { calculateLive, checkLive } from '../../client/case/liveResults.ts';
import { calculate } from '../../server/engine/calculate.ts';
import { createAreaIndex, overlay } from '../../server/geo/overlay.ts';
import { readAreaLayer } from '../../server/geo/areaLayer.ts';
import { assess } from '../../server/model/assess.ts';
import { demoSnapshot } from '../scenes/demoSnapshot.ts';
import { demoCase, drawnContent, hundredItems, ITEMS, readDemo } from './drawnContent.ts';
import { compareDraws } from './draws.ts';
import { EFFECTS, withChange, withManyEffects } from './manyEffects.ts';
import { measurePages } from './pages.ts';

/**
 * How long the heavy parts take here, warm. Nothing is asserted: a time says as much of the
 * machine as of the code.
 */
const caseFile = demoCase();
const ledger = hundredItems(caseFile);
const layer = readAreaLayer(readDemo('areas.json'), { kind: 'deso', version: '2025' });
const index = createAreaIndex(layer.areas);
const snapshot = demoSnapshot();
const json = JSON.stringify(snapshot);
const sha256 = createHash('sha256').update(json).digest('hex');
const plan = snapshot.place?.planArea.geometry;

const manyEffects = withManyEffects(caseFile);
let changes = 0;

const bench = new Bench({ time: 1500 });
bench
  .add(`calculate, ${ITEMS} items, every view but uncertainty`, () =>
    // A ledger's book is kept with it: a new one each time, as after a keystroke.
    calculate({ ...ledger }),
  )
  .add('the whole demo case, both alternatives', () => assess(caseFile, snapshot.place))
  .add(`a changed input to every figure, ${EFFECTS} effects`, () => {
    changes += 1;
    const changed = withChange(manyEffects, changes % 100);
    const outcome = calculateLive(changed, snapshot.place);
    if (!outcome.ok) throw new Error(outcome.sentence);
    checkLive(changed);
  })
  .add(`a plan over ${layer.areas.length} areas`, () => {
    if (plan !== undefined) overlay(plan, index);
  })
  .add('the annex of the demo', async () => {
    await renderAnnex(buildAnnex({ snapshot, sha256 }), {
      snapshotJson: json,
      tables: csvTables(snapshot),
      createdAt: snapshot.createdAt,
    });
  });
await bench.run();
console.table(
  bench.tasks.map(({ name, result }) =>
    result.state === 'completed'
      ? {
          what: name,
          'least ms': result.latency.min.toFixed(3),
          'median ms': result.latency.p50.toFixed(3),
          'p99 ms': result.latency.p99.toFixed(3),
          runs: result.latency.samplesCount,
        }
      : { what: name, state: result.state },
  ),
);

await compareDraws(drawnContent(ledger));
await measurePages();
