import { sourceKinds } from '../../vocabulary/numbers.ts';
import type { Snapshot } from '../../vocabulary/snapshot.ts';
import { annexTexts } from '../../vocabulary/text/sv/annex.ts';
import { numberedOf } from '../assumptions.ts';
import { ownCountTexts } from '../../vocabulary/text/sv/ownCounts.ts';
import type { AnnexSection } from '../blocks.ts';
import { heading, note, paragraph } from '../parts.ts';
import { reachSources } from './reach.ts';

const texts = annexTexts.sources;

/** Where the printed numbers come from, each source once. */
export const sourcesSection: AnnexSection = {
  id: 'sources',
  startsPage: false,
  isNumbered: true,
  appliesTo: () => true,
  build: ({ snapshot }) => {
    const items = [
      ...new Set([
        ...placeSources(snapshot),
        ...reachSources(snapshot),
        ...enteredSources(snapshot),
      ]),
    ];
    return [
      heading(texts.heading),
      items.length === 0
        ? paragraph(texts.none)
        : { kind: 'list', ordered: true, items, style: 'note' },
      ...(snapshot.planCase.isInvented ? [note(texts.invented)] : []),
    ];
  },
};

function placeSources({ place }: Snapshot): string[] {
  if (place === null) return [];
  return [
    texts.layer(place.layer),
    ...place.statistics.map((set) => texts.statistics(set)),
    ...(place.ownCounts ?? []).map((counts) => ownCountTexts.annex.listed(counts)),
  ];
}

function enteredSources(snapshot: Snapshot): string[] {
  const entered = numberedOf(snapshot).flatMap(({ assumptions }) => assumptions);
  return entered.flatMap(({ source, catalogue }) => {
    if (source === null || source.note === '') return [];
    const kind = sourceKinds.find(({ id }) => id === source.kind)?.labelSv ?? source.kind;
    const told = texts.entered(kind, source.note);
    return [catalogue === null ? told : texts.catalogue(told, catalogue.vintage)];
  });
}
