import type { ReactNode } from 'react';
import type { CatalogueCard } from '../../../server/contract/catalogue.ts';
import { actorLabelSv } from '../../../server/vocabulary/actors.ts';
import {
  catalogueKinds,
  catalogueLicences,
  includedCosts,
  isOutsidePeers,
  isSummedByDefault,
} from '../../../server/vocabulary/catalogue.ts';
import { formatNumber } from '../../../server/vocabulary/formatSv.ts';
import { grades } from '../../../server/vocabulary/grades.ts';
import { catalogueUnit, catalogueValue } from '../../../server/vocabulary/catalogueUnits.ts';
import { listed, squares } from '../../../server/vocabulary/text/sv/words.ts';
import { valueOn } from '../../components/evidence.ts';
import { Notice } from '../../components/Notice.tsx';
import { Card } from '../../components/Page.tsx';
import { today } from '../../components/times.ts';
import { text } from '../../text/sv.ts';

type EntryProps = { readonly entry: CatalogueCard };
type Fact = readonly [label: string, value: ReactNode];

const { facts, sections } = text.library;

function Facts({ rows }: { readonly rows: readonly Fact[] }) {
  return (
    <dl className="facts">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A fact only when the entry has it. */
const fact = (label: string, value: ReactNode): Fact[] =>
  value === undefined || value === '' ? [] : [[label, value]];

const labelOf = (
  list: readonly { readonly id: string; readonly labelSv: string }[],
  wanted: string,
): string => list.find(({ id }) => id === wanted)?.labelSv ?? wanted;

export function WhatCard({ entry }: EntryProps) {
  const { unit, state, kind, includes = [], values } = entry;
  const value = valueOn(entry, today());
  const earlier = values.filter((one) => one !== value);
  return (
    <Card title={sections.what}>
      <Facts
        rows={[
          [facts.value, catalogueValue(unit, value) ?? text.library.noValue],
          [facts.unit, catalogueUnit(unit)],
          ...fact(facts.priceYear, value?.priceYear ?? value?.priceYearNoteSv),
          ...fact(facts.validFrom, value?.validFrom),
          ...fact(
            facts.earlier,
            earlier
              .map((one) => `${catalogueValue(unit, one) ?? ''} (${one.validFrom})`)
              .join(', '),
          ),
          [facts.kind, labelOf(catalogueKinds, kind)],
          ...fact(facts.includes, listed(includes.map((id) => labelOf(includedCosts, id)))),
        ]}
      />
      {state === 'sign' ? <p>{text.library.signOnly}</p> : null}
      {state === 'unknown' ? (
        <p>{kind === 'localUnitCost' ? text.library.localUnknown : text.library.unknownValue}</p>
      ) : null}
    </Card>
  );
}

export function SureCard({ entry }: EntryProps) {
  const { grade, gradeReasonSv, derived, values } = entry;
  const level = grades.find(({ id }) => id === grade);
  const isNil = values.some(({ sign }) => sign === 0);
  return (
    <Card title={sections.sure}>
      <Facts
        rows={[
          [
            facts.grade,
            <span key="grade">
              {text.library.gradeWord(grade, level?.labelSv ?? '')}{' '}
              <span aria-hidden="true">{squares(level?.squares ?? 0)}</span>
            </span>,
          ],
          [facts.reason, gradeReasonSv],
          ...fact(facts.derived, derived ? text.library.yes : undefined),
          [facts.nextCheck, entry.nextCheckOn],
        ]}
      />
      {isSummedByDefault(grade) ? null : <p>{text.library.weak}</p>}
      {isNil ? <p>{text.library.nilEffect}</p> : null}
    </Card>
  );
}

export function WhereCard({ entry: { source, licence, vintage } }: EntryProps) {
  const { publisher, title, edition, locator, publishedOn, retrievedOn, url } = source;
  return (
    <Card title={sections.where}>
      <Facts
        rows={[
          [facts.source, [publisher, title, edition].filter(Boolean).join(', ')],
          [facts.locator, locator],
          ...fact(facts.published, publishedOn),
          [facts.retrieved, retrievedOn],
          [facts.licence, labelOf(catalogueLicences, licence)],
          [facts.vintage, vintage],
        ]}
      />
      {url === undefined ? null : (
        <p>
          <a href={url} target="_blank" rel="noreferrer">
            {text.library.openSource}
          </a>
        </p>
      )}
    </Card>
  );
}

export function WhomCard({ entry }: EntryProps) {
  const { actors, actorNoteSv, populationSv, comparatorSv, indicator } = entry;
  const rows = [
    ...fact(facts.population, populationSv),
    ...fact(facts.comparator, comparatorSv),
    ...fact(facts.actors, actorNoteSv ?? listed(actors.map((id) => actorLabelSv(id)))),
    ...fact(facts.direction, indicator && text.library.directions[indicator.direction]),
    ...fact(facts.geography, indicator?.smallestGeography),
  ];
  if (rows.length === 0) return null;
  return (
    <Card title={sections.whom}>
      <Facts rows={rows} />
    </Card>
  );
}

export function CareCard({ entry }: EntryProps) {
  const { transferNoteSv, noteSv, reasonSv, personSv, replaces } = entry;
  const rows = [
    ...fact(facts.transfer, transferNoteSv),
    ...fact(facts.note, noteSv),
    ...fact(facts.overrideReason, reasonSv),
    ...fact(facts.person, personSv),
    ...fact(
      sections.replaces,
      replaces &&
        (catalogueValue(replaces.unit, valueOn(replaces, today())) ?? text.library.noValue),
    ),
  ];
  if (rows.length === 0) return null;
  return (
    <Card title={sections.care}>
      <Facts rows={rows} />
    </Card>
  );
}

/** A municipality's own figure beside the nation and similar municipalities. */
export function LocalCard({ entry }: EntryProps) {
  const value = valueOn(entry, today());
  if (entry.kind !== 'localUnitCost' || value?.central === undefined) return null;
  const { central, nation, peersSv, peerCount, peerMedian, peerLow, peerHigh } = value;
  const written = (number: number | undefined) =>
    number === undefined ? undefined : formatNumber(number);
  const hasSpread = peerLow !== undefined && peerHigh !== undefined;
  return (
    <Card title={sections.local}>
      <Facts
        rows={[
          [facts.local, written(central)],
          ...fact(facts.nation, written(nation)),
          ...fact(facts.peers, written(peerMedian)),
          ...fact(
            facts.peerSpread,
            hasSpread
              ? `${formatNumber(Math.max(0, peerLow))} – ${formatNumber(peerHigh)}`
              : undefined,
          ),
        ]}
      />
      {peersSv === undefined ? null : (
        <p className="muted small">{text.library.peersOf(peersSv, peerCount ?? 0)}</p>
      )}
      {isOutsidePeers(value) ? <Notice kind="warn">{text.library.odd}</Notice> : null}
    </Card>
  );
}
