import { useCallback, useState } from 'react';
import {
  addCaseMember,
  listCaseMembers,
  listColleagues,
  removeCaseMember,
} from '../../server/contract/people.ts';
import type { CaseMember } from '../../server/vocabulary/people.ts';
import type { PlanCaseSummary } from '../../server/vocabulary/planCase.ts';
import { call, faultSentence } from '../api/call.ts';
import { useLoad } from '../api/useLoad.ts';
import { useMe } from '../people/MeContext.tsx';
import { useWhyNot } from '../people/refusals.ts';
import { text } from '../text/sv.ts';
import { ConfirmButton } from './Dialogs.tsx';
import { Awaited, FaultNotice, Loading, Notice } from './Notice.tsx';
import { Card } from './Page.tsx';
import { ResultTable } from './ResultTable.tsx';
import { SelectField } from './SelectField.tsx';
import { dayOf } from './times.ts';

const words = text.members;
type Place = Pick<PlanCaseSummary, 'id' | 'municipalityCode'>;

/** Who writes in a case; those who may, add and remove. */
export function Members({ planCase }: { readonly planCase: Place }) {
  const { id: planCaseId } = planCase;
  const whyNot = useWhyNot('addCaseMember');
  const [fault, setFault] = useState<string | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const load = useCallback(
    (signal: AbortSignal) => call(listCaseMembers, { params: { planCaseId }, signal }),
    [planCaseId],
  );
  const { loaded, reload } = useLoad(load);
  const attempt = async (act: () => Promise<unknown>, sentence: string) => {
    setFault(null);
    setTold(null);
    try {
      await act();
      setTold(sentence);
    } catch (thrown) {
      setFault(faultSentence(thrown));
    }
    reload();
  };
  if (loaded.state !== 'ready') {
    return (
      <Card title={words.writers}>
        <Awaited loaded={loaded} onRetry={reload} />
      </Card>
    );
  }
  const { items } = loaded.value;
  const remove = ({ id: personId, name }: CaseMember) =>
    void attempt(
      () => call(removeCaseMember, { params: { planCaseId, personId } }),
      words.removed(name),
    );
  const add = (personId: string, name: string) =>
    void attempt(
      () => call(addCaseMember, { params: { planCaseId }, body: { personId } }),
      words.added(name),
    );
  return (
    <Card title={words.writers} lead={words.lead}>
      {fault === null ? null : <FaultNotice sentence={fault} />}
      {told === null ? null : (
        <Notice kind="info" isAnnounced>
          {told}
        </Notice>
      )}
      {items.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <MemberTable members={items} {...(whyNot === null ? { onRemove: remove } : {})} />
      )}
      {whyNot === null ? (
        <AddMember planCase={planCase} members={items} onAdd={add} />
      ) : (
        <p className="muted">{whyNot}</p>
      )}
    </Card>
  );
}

function MemberTable({
  members,
  onRemove,
}: {
  readonly members: readonly CaseMember[];
  readonly onRemove?: (member: CaseMember) => void;
}) {
  const me = useMe();
  const { head } = words;
  return (
    <ResultTable
      isList
      caption={words.writers}
      columns={[head.name, head.since, ...(onRemove === undefined ? [] : [head.act])].map(
        (label) => ({ label }),
      )}
      rows={members.map((member) => ({
        id: member.id,
        cells: [
          member.id === me.id ? words.you(member.name) : member.name,
          dayOf(member.joinedAt),
          ...(onRemove === undefined
            ? []
            : [
                <RemoveMember
                  key="act"
                  member={member}
                  isLast={members.length === 1}
                  isMe={member.id === me.id}
                  onRemove={() => onRemove(member)}
                />,
              ]),
        ],
      }))}
    />
  );
}

function RemoveMember({
  member: { name },
  isLast,
  isMe,
  onRemove,
}: {
  readonly member: CaseMember;
  readonly isLast: boolean;
  readonly isMe: boolean;
  readonly onRemove: () => void;
}) {
  if (isLast) return <span className="sub">{words.last}</span>;
  return (
    <ConfirmButton
      label={words.remove}
      description={words.removeOf(name)}
      title={words.removeTitle(name)}
      sentence={isMe ? words.removeMe : words.removeSentence}
      action={words.remove}
      onConfirm={onRemove}
    />
  );
}

/** Case officers who have signed in and are not members yet. */
function AddMember({
  planCase: { municipalityCode },
  members,
  onAdd,
}: {
  readonly planCase: Place;
  readonly members: readonly CaseMember[];
  readonly onAdd: (personId: string, name: string) => void;
}) {
  const [chosen, setChosen] = useState('');
  const load = useCallback(
    (signal: AbortSignal) => call(listColleagues, { params: { municipalityCode }, signal }),
    [municipalityCode],
  );
  const { loaded } = useLoad(load);
  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'failed') return <FaultNotice sentence={faultSentence(loaded.fault)} />;
  const free = loaded.value.items.filter(
    ({ id, roles }) => roles.includes('caseOfficer') && !members.some((member) => member.id === id),
  );
  const [first] = free;
  if (first === undefined) return <p className="muted">{words.nobodyLeft}</p>;
  const person = free.find(({ id }) => id === chosen) ?? first;
  return (
    <div className="row row-fields">
      <SelectField
        isOfView
        label={words.choose}
        options={free.map(({ id, name }) => ({ value: id, label: name }))}
        value={person.id}
        onChange={setChosen}
      />
      <button type="button" className="button" onClick={() => onAdd(person.id, person.name)}>
        {words.add}
      </button>
    </div>
  );
}
