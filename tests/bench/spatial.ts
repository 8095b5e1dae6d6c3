import { existsSync } from 'node:fs';
import { createAreaIndex, overlay } from '../../server/geo/overlay.ts';
import { weightCounts } from '../../server/geo/arealWeighting.ts';
import { sharedPath } from '../support/shared.ts';
import { comparePeer, type Passes, type PeerAnswer } from './peer.ts';
import { freePort, runPostgis } from './postgisPeer.ts';
import { runShapely } from './shapelyPeer.ts';
import { spatialContent, VARIABLES, type SpatialContent } from './spatialContent.ts';

/**
 * The area-weighted profile of a plan against 6 000 areas, beside shapely 2 and PostGIS on the same
 * content: real layers, repeated side by side. What each found is compared to 1e-9 before any time
 * is told; a peer that is not installed is said to be missing. Best pass of each, since the machine
 * may have other things to do.
 */
const PASSES = 15;

function measureOurs({ areas, plans }: SpatialContent): PeerAnswer {
  const layer = areas.map(({ code, areaM2, surface }) => ({
    code,
    areaM2,
    geometry3006: surface,
  }));
  const valuesByCode = new Map(
    areas.map(({ code, values }) => [
      code,
      Object.fromEntries(values.map((value, at) => [`v${at}`, value])),
    ]),
  );
  const variables = Array.from({ length: VARIABLES }, (_, at) => `v${at}`);
  const profileOf = (index: ReturnType<typeof createAreaIndex>, at: number) => {
    const plan = plans[at];
    const parts = plan === undefined ? [] : overlay(plan, index);
    const sums = variables.map((variable) => weightCounts(parts, valuesByCode, variable).sum);
    return { parts, sums };
  };

  const indexMs = timed(() => createAreaIndex(layer));
  // Also with every area laid out, which is otherwise done as plans come near.
  const laidOutMs = timed(() => createAreaIndex(layer).areas.forEach(({ edged }) => edged()));
  const index = createAreaIndex(layer);
  const firstBegin = performance.now();
  for (let at = 0; at < plans.length; at += 1) profileOf(index, at);
  const firstMs = (performance.now() - firstBegin) / plans.length;
  console.log(`the first plan in each place: ${firstMs.toFixed(3)} ms, its areas laid out`);
  const found = plans.map((_, at) => {
    const { parts, sums } = profileOf(index, at);
    return {
      parts: parts.map(({ code, intersectionM2 }) => [code, intersectionM2] as const),
      sums,
    };
  });
  const perPlanMs = Array.from({ length: PASSES }, () => {
    const begin = performance.now();
    for (let at = 0; at < plans.length; at += 1) profileOf(index, at);
    return (performance.now() - begin) / plans.length;
  });
  return { name: `Helkalkyl, node ${process.versions.node}`, indexMs, laidOutMs, perPlanMs, found };
}

function timed(work: () => unknown): number[] {
  return Array.from({ length: 3 }, () => {
    const begin = performance.now();
    work();
    return performance.now() - begin;
  });
}

const best = (passes: Passes) => Math.min(...passes);
const middle = (passes: Passes) =>
  [...passes].sort((one, other) => one - other)[Math.floor(passes.length / 2)] ?? NaN;

async function main(): Promise<void> {
  if (!existsSync(sharedPath('data', 'areas'))) {
    console.log('Not run: the real layers are not here (../shared/data/areas).');
    return;
  }
  const content = spatialContent();
  const corners = content.areas.reduce((sum, { corners: count }) => sum + count, 0);
  console.log(`${content.areas.length} areas, ${corners} corners, ${content.plans.length} plans`);
  const ours = measureOurs(content);
  const peers = [runShapely(content, PASSES), runPostgis(content, PASSES, await freePort())];
  const rows = [ours, ...peers.filter((peer) => typeof peer !== 'string')].map((answer) => ({
    what: answer.name,
    'best ms a plan': best(answer.perPlanMs).toFixed(4),
    'median ms a plan': middle(answer.perPlanMs).toFixed(4),
    'index ms': best(answer.indexMs).toFixed(1),
    'all laid out ms': answer.laidOutMs === undefined ? '' : best(answer.laidOutMs).toFixed(1),
  }));
  console.table(rows);
  for (const peer of peers) {
    if (typeof peer === 'string') {
      console.log(peer);
      continue;
    }
    const { compared, worst } = comparePeer(ours.found, peer.found);
    console.log(`${peer.name}: ${compared} numbers compared, largest difference ${worst}`);
    const ratio = best(peer.perPlanMs) / best(ours.perPlanMs);
    const medianRatio = middle(peer.perPlanMs) / middle(ours.perPlanMs);
    console.log(
      `${peer.name}: ${ratio.toFixed(2)} times ours at best, ${medianRatio.toFixed(2)} in the middle`,
    );
  }
}

await main();
