import { useCallback, useState } from 'react';
import { Link } from 'react-router';
import { listCatalogueEntries } from '../../../server/contract/catalogue.ts';
import {
  costOffersFor,
  offeredIds,
  type CostOffer,
} from '../../../server/model/equity/costOffers.ts';
import { actors, parentActor } from '../../../server/vocabulary/actors.ts';
import type { CatalogueEntry } from '../../../server/vocabulary/catalogue.ts';
import type { SociotopeRow } from '../../../server/vocabulary/equityFindings.ts';
import { isOwnCountId } from '../../../server/vocabulary/ownCounts.ts';
import type { Estimate } from '../../../server/vocabulary/numbers.ts';
import { inSentence } from '../../../server/vocabulary/text/sv/words.ts';
import { call, faultSentence } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { freshId } from '../../case/editing.ts';
import { EntryChoice } from '../../components/EvidencePicker.tsx';
import { fetchEstimate } from '../../components/fetchEstimate.ts';
import { FaultNotice, Notice } from '../../components/Notice.tsx';
import { decimalFormat, formatEntry, sekPerFormat } from '../../components/numberFormats.ts';
import { text } from '../../text/sv.ts';
import { useEquityChange } from './useEquity.ts';

const words = text.equityCards.sociotope;
const perCase = sekPerFormat('kr/person');
const MOST = 100;
/** "Utbetalt ekonomiskt bistånd, kr/hushåll": the unit is written beside the amount. */
const perUnit = /, kr\/.*$/;

/** Of the municipality's stored figures and the catalogue, those that cost cases and have a value. */
function useOffered(): readonly CatalogueEntry[] {
  const { municipalityCode } = useCase().state.content;
  const load = useCallback(
    async (signal: AbortSignal) => {
      const asked = [
        { kind: 'localUnitCost', state: 'number' } as const,
        ...offeredIds.filter((id) => id.startsWith('SE-')).map((id) => ({ text: id })),
      ];
      const found = await Promise.all(
        asked.map((query) =>
          call(listCatalogueEntries, {
            params: {},
            query: { ...query, municipalityCode, limit: MOST },
            signal,
          }),
        ),
      );
      return found.flatMap(({ items }) => items).filter(({ id }) => offeredIds.includes(id));
    },
    [municipalityCode],
  );
  const { loaded } = useLoad(load);
  return loaded.state === 'ready' ? loaded.value : [];
}

type Told =
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly sentence: string }
  | { readonly kind: 'done'; readonly sentences: readonly string[] };

/** For every difference that chance does not explain and nobody has priced: what it may cost. */
export function CostOffers({ rows }: { readonly rows: readonly SociotopeRow[] }) {
  const entries = useOffered();
  const [told, setTold] = useState<Told>({ kind: 'none' });
  const use = useOfferUse(setTold);
  const open = rows.filter(({ state }) => state === 'noUnitCost');
  const ids = entries.map(({ id }) => id);
  const offered = open.map((row) => ({ row, offers: costOffersFor(row, ids) }));
  const bare = offered.filter(({ offers }) => offers.length === 0).map(({ row }) => row);
  return (
    <>
      {told.kind === 'failed' ? <FaultNotice sentence={told.sentence} /> : null}
      {told.kind === 'done' ? (
        <Notice kind="info" isAnnounced>
          {told.sentences.join(' ')}
        </Notice>
      ) : null}
      {open.length === 0 ? null : (
        <div className="stack-small">
          <h3>{words.offers}</h3>
          <p className="muted">{words.offersLead}</p>
          {offered.map(({ row, offers }) =>
            offers.length === 0 ? null : (
              <RowOffers key={row.indicatorId} {...{ row, offers, entries }} onUse={use} />
            ),
          )}
          {bare.length === 0 ? null : (
            <p>{words.noOffers(bare.map(({ label }) => inSentence(label)))}</p>
          )}
          {entries.some(({ kind }) => kind === 'localUnitCost') ? null : (
            <p>
              {words.noLocal} <Link to="/bibliotek">{words.toLibrary}</Link>
            </p>
          )}
        </div>
      )}
    </>
  );
}

type Use = (
  row: SociotopeRow,
  offer: CostOffer,
  entry: CatalogueEntry,
  unitFactor: number,
) => Promise<void>;

/** Takes a value to a new cost of the row; its one actor bears it, where the source names one. */
function useOfferUse(onTold: (told: Told) => void): Use {
  const { content } = useCase().state;
  const change = useEquityChange();
  return async ({ indicatorId }, { kind, askedSv }, entry, unitFactor) => {
    try {
      const { estimate, cautions } = await fetchEstimate(entry.id, content, unitFactor);
      const [actor, ...others] = entry.actors;
      const isBorne = actors.some(({ id }) => id === parentActor(actor ?? '')) && !others.length;
      change(({ costs }) => {
        costs.push({
          id: freshId('kostnad'),
          indicatorId,
          label: entry.labelSv.replace(perUnit, ''),
          kind,
          unitCostSekPerYear:
            askedSv === undefined ? estimate : assumed(estimate, unitFactor, askedSv),
          bearers: isBorne && actor !== undefined ? [{ id: 'aktor', actor, bearerShare: 1 }] : [],
        });
      });
      onTold({ kind: 'done', sentences: [text.evidence.fetched(entry.labelSv), ...cautions] });
    } catch (fault) {
      onTold({ kind: 'failed', sentence: faultSentence(fault) });
    }
  };
}

/** How many of the source's a case is was a person's own word, and so is then the amount. */
function assumed(estimate: Estimate, factor: number, cases: string): Estimate {
  const note = words.offerNote(
    estimate.source?.note ?? '',
    formatEntry(factor, decimalFormat),
    cases,
  );
  return { ...estimate, source: { kind: 'ownAssumption', note: note.slice(0, 500) } };
}

function RowOffers({
  row,
  offers,
  entries,
  onUse,
}: {
  readonly row: SociotopeRow;
  readonly offers: readonly CostOffer[];
  readonly entries: readonly CatalogueEntry[];
  readonly onUse: Use;
}) {
  const isOwn = isOwnCountId(row.indicatorId);
  return (
    <section className="stack-small" aria-label={row.label}>
      <h4>{isOwn ? words.offersOwn(row.label) : row.label}</h4>
      <ul className="entry-choices">
        {offers.map((offer) => {
          const entry = entries.find(({ id }) => id === offer.entryId);
          return entry === undefined ? null : (
            <EntryChoice
              key={offer.entryId}
              entry={entry}
              format={perCase}
              asked={
                offer.askedSv === undefined
                  ? null
                  : { label: words.offerAsks(offer.askedSv), hint: words.offerHint }
              }
              onUse={(chosen, factor) => onUse(row, offer, chosen, factor)}
            />
          );
        })}
      </ul>
    </section>
  );
}
