import { useCallback } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { readCatalogueEntry, type CatalogueCard } from '../../../server/contract/catalogue.ts';
import { call, faultSentence } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { Header } from '../../components/Header.tsx';
import { FaultNotice, Loading, Notice } from '../../components/Notice.tsx';
import { Card, PageHead } from '../../components/Page.tsx';
import { text } from '../../text/sv.ts';
import { CareCard, LocalCard, SureCard, WhatCard, WhereCard, WhomCard } from './entryCards.tsx';
import { OwnEntryCard } from './OwnEntryCard.tsx';
import { onlyMunicipality, useMunicipalities } from '../../api/useMunicipalities.ts';

/** `/bibliotek/:entryId`: what an entry says, where from, how sure, for whom and what it is used for. */
export function EntryPage() {
  const { entryId = '' } = useParams();
  const [params] = useSearchParams();
  const loaded = useMunicipalities();
  const municipality = params.get('kommun') ?? onlyMunicipality(loaded);
  return (
    <>
      <Header />
      <main className="page stack" id="innehall" tabIndex={-1}>
        {loaded.state === 'loading' ? (
          <Loading />
        ) : (
          <Entry key={`${entryId} ${municipality}`} entryId={entryId} municipality={municipality} />
        )}
      </main>
    </>
  );
}

function Entry({
  entryId,
  municipality,
}: {
  readonly entryId: string;
  readonly municipality: string;
}) {
  const load = useCallback(
    (signal: AbortSignal) =>
      call(readCatalogueEntry, {
        params: { entryId },
        query: municipality === '' ? {} : { municipalityCode: municipality },
        signal,
      }),
    [entryId, municipality],
  );
  const { loaded, reload } = useLoad(load);
  const back = municipality === '' ? '/bibliotek' : `/bibliotek?kommun=${municipality}`;
  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'failed') {
    return (
      <>
        <PageHead title={entryId} titleParts={[entryId, text.library.title]} />
        <FaultNotice sentence={faultSentence(loaded.fault)} onRetry={reload} />
        <p>
          <Link to={back}>{text.library.back}</Link>
        </p>
      </>
    );
  }
  const entry = loaded.value;
  return (
    <>
      <PageHead
        title={entry.labelSv}
        titleParts={[entry.labelSv, text.library.title]}
        lead={entry.isOwn ? `${entry.id}, ${text.library.own}` : entry.id}
        actions={<Link to={back}>{text.library.back}</Link>}
      />
      {entry.isOverdue ? <Notice kind="warn">{text.library.overdue}</Notice> : null}
      {entry.contradictions.map((sentence) => (
        <Notice key={sentence} kind="warn">
          {sentence}
        </Notice>
      ))}
      <div className="columns">
        <div className="stack">
          <WhatCard entry={entry} />
          <WhereCard entry={entry} />
        </div>
        <div className="stack">
          <SureCard entry={entry} />
          <WhomCard entry={entry} />
          <CareCard entry={entry} />
          <LocalCard entry={entry} />
        </div>
      </div>
      <UsedCard entry={entry} municipality={municipality} />
      {municipality === '' ? null : (
        <OwnEntryCard entry={entry} municipality={municipality} onDone={reload} />
      )}
    </>
  );
}

function UsedCard({
  entry: { usedIn },
  municipality,
}: {
  readonly entry: CatalogueCard;
  readonly municipality: string;
}) {
  return (
    <Card title={text.library.sections.used}>
      {usedIn.length === 0 ? (
        <p>{municipality === '' ? text.library.usedUnknown : text.library.usedNowhere}</p>
      ) : (
        <ul>
          {usedIn.map(({ planCaseId, title, alternativeName, label, vintage }, at) => (
            <li key={at}>
              <Link to={`/arenden/${planCaseId}/antaganden`}>{title}</Link>
              {': '}
              {text.library.usedIn(label, alternativeName, vintage)}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
