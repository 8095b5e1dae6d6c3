import { useCallback } from 'react';
import { listSnapshots } from '../../../server/contract/planCases.ts';
import type { PlanCaseSummary } from '../../../server/vocabulary/planCase.ts';
import { stages } from '../../../server/vocabulary/stages.ts';
import { call, faultSentence } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { FrozenAnnex } from '../../components/FrozenAnnexCard.tsx';
import { Header } from '../../components/Header.tsx';
import { Members } from '../../components/Members.tsx';
import { FaultNotice, Loading } from '../../components/Notice.tsx';
import { Card, PageHead } from '../../components/Page.tsx';
import { dayOf } from '../../components/times.ts';
import { useWhyNot } from '../../people/refusals.ts';
import { text } from '../../text/sv.ts';

const words = text.committee;

/** A case for those who do not read drafts: its frozen annexes, the latest first. */
export function FrozenCase({ planCase }: { readonly planCase: PlanCaseSummary }) {
  const { id, title, registryNumber, municipalityName, isInvented } = planCase;
  const stage = stages.find((each) => each.id === planCase.stage)?.labelSv ?? '';
  const isWithoutMembers = useWhyNot('listCaseMembers') !== null;
  return (
    <>
      <Header municipality={municipalityName} isInvented={isInvented} />
      <main className="page stack" id="innehall" tabIndex={-1}>
        <PageHead
          title={title}
          titleParts={[title]}
          facts={[registryNumber, stage, words.onlyFrozen].filter((part) => part !== '')}
        />
        <FrozenAnnexes planCase={planCase} />
        {isWithoutMembers ? null : <Members planCase={planCase} key={id} />}
      </main>
    </>
  );
}

function FrozenAnnexes({ planCase: { id, title } }: { readonly planCase: PlanCaseSummary }) {
  const load = useCallback(
    (signal: AbortSignal) => call(listSnapshots, { params: { planCaseId: id }, signal }),
    [id],
  );
  const { loaded, reload } = useLoad(load);
  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'failed') {
    return <FaultNotice sentence={faultSentence(loaded.fault)} onRetry={reload} />;
  }
  const { items } = loaded.value;
  if (items.length === 0) return <p className="card">{words.noneOfCase}</p>;
  return (
    <Card title={words.annexes}>
      <ul className="annex-list">
        {items.map((snapshot, at) => {
          const name = words.version(items.length - at, dayOf(snapshot.createdAt));
          return (
            <li key={snapshot.id}>
              <h3>{name}</h3>
              <FrozenAnnex
                planCaseId={id}
                snapshotId={snapshot.id}
                name={`${title}, ${name}`}
                isOpen={at === 0}
              />
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
