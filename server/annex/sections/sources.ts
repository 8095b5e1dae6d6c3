import { sourceKinds, type SourceNote } from '../../vocabulary/numbers.ts';
import type { Snapshot } from '../../vocabulary/snapshot.ts';
import { annexTexts } from '../../vocabulary/text/sv/annex.ts';
import { numberedOf } from '../assumptions.ts';
import { ownCountTexts } from '../../vocabulary/text/sv/ownCounts.ts';
import type { AnnexSection } from '../blocks.ts';
import { heading, paragraph, toldTogether } from '../parts.ts';
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
    ];
  },
};

function placeSources({ place }: Snapshot): string[] {
  if (place === null) return [];
  return [
    texts.layer(place.layer),
    ...toldTogether(place.statistics, (set) => texts.statistics(set)),
    ...(place.ownCounts ?? []).map((counts) => ownCountTexts.annex.listed(counts)),
  ];
}

/** Judgements of the municipality's own in one item; what others say one by one. */
function enteredSources(snapshot: Snapshot): string[] {
  const entered = numberedOf(snapshot).flatMap(({ assumptions }) => assumptions);
  const sources = entered.flatMap(({ source, catalogue }) =>
    source === null || source.note === '' ? [] : [{ ...source, catalogue }],
  );
  const isOwn = ({ kind, catalogue }: (typeof sources)[number]) =>
    kind === 'ownAssumption' && catalogue === null;
  const own = sources.filter(isOwn).map(({ note: label }) => ({ label }));
  return [
    ...sources
      .filter((each) => !isOwn(each))
      .map(({ kind, note: said, catalogue }) => {
        const told = texts.entered(kindLabel(kind), said);
        return catalogue === null ? told : texts.catalogue(told, catalogue.vintage);
      }),
    ...toldTogether(own, ({ label }) => texts.entered(kindLabel('ownAssumption'), label)),
  ];
}

function kindLabel(kind: SourceNote['kind']): string {
  return sourceKinds.find(({ id }) => id === kind)?.labelSv ?? kind;
}
