import type { PlaceReach } from '../../../vocabulary/reach.ts';
import { reachTexts } from '../../../vocabulary/text/sv/reach.ts';
import { reachWhyTexts as texts } from '../../../vocabulary/text/sv/reachWhy.ts';

/** A layer of services with its source, day, licence and version. */
export function serviceSource({ layer }: PlaceReach['services'][number]): string {
  return texts.source(reachTexts.source({ ...layer, date: layer.asOf }), layer.version);
}

/** The squares with their source, year, licence and version; nothing without any. */
export function squareSource({ squares }: PlaceReach): string {
  if (squares === null) return '';
  const { layer } = squares;
  return texts.source(reachTexts.source({ ...layer, date: String(layer.year) }), layer.version);
}
