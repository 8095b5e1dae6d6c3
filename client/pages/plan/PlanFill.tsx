import { useId, useState } from 'react';
import {
  filledProgramme,
  proposalsFromPlan,
  type PlanProposal,
  type UnplacedLimit,
} from '../../../server/model/programmeFromPlan.ts';
import { suggestionQuantities, type PlanFileReport } from '../../../server/vocabulary/planFile.ts';
import { plannedFields } from '../../../server/vocabulary/programme.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { useAlternativeChange } from '../../case/editing.ts';
import { Cell, EditRow, EditTable } from '../../components/EditTable.tsx';
import { Notice } from '../../components/Notice.tsx';
import { text } from '../../text/sv.ts';
import { plainNumber } from './planWords.ts';
import { EditButton } from '../../components/EditButton.tsx';

const words = text.planFill;
/** As a row that a person adds: the year is theirs to change. */
const YEARS_AHEAD = 4;

function valueWords(value: string | number, unit: string): string {
  return typeof value === 'string' ? value : `${plainNumber(value)} ${unit}`;
}

function fieldOf({ field }: PlanProposal) {
  const known = plannedFields.find(({ id }) => id === field);
  return { label: known?.labelSv ?? field, unit: known?.unit ?? '' };
}

const rowOf = ({ rowId, rowLabel }: PlanProposal) =>
  rowId === null ? words.newRow(rowLabel) : rowLabel;

/** What provisions can fill in the chosen alternative's programme; nothing is filled unasked. */
export function PlanFill({ report }: { readonly report: PlanFileReport }) {
  const { state, alternative } = useCase();
  const change = useAlternativeChange();
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState<{ kind: 'info' | 'warn'; sentence: string } | null>(null);
  const { proposals, unplaced } = proposalsFromPlan(report, alternative.programme);
  const open = proposals.filter(({ value, current }) => value !== current);
  // Empty fields are chosen from the start, those with something in them are not.
  const isChosen = ({ id, current }: PlanProposal) => (current === null) !== toggled.has(id);
  const toggle = (id: string) =>
    setToggled(
      (before) =>
        new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]),
    );
  const apply = () => {
    const chosen = open.filter(isChosen);
    if (chosen.length === 0) {
      setSaid({ kind: 'warn', sentence: words.noneChosen });
      return;
    }
    const year = state.content.settings.baseYear + YEARS_AHEAD;
    change((draft) => {
      draft.programme = filledProgramme(alternative.programme, chosen, year);
    });
    setToggled(new Set());
    const filled = chosen.map((each) => {
      const { label, unit } = fieldOf(each);
      return words.filledField(label, each.rowLabel, valueWords(each.value, unit));
    });
    setSaid({ kind: 'info', sentence: words.filled(filled) });
  };
  return (
    <section className="stack-small" aria-label={words.title}>
      <h3>{words.title}</h3>
      {open.length === 0 ? (
        <p className="muted">{proposals.length === 0 ? words.nothing : words.allFilled}</p>
      ) : (
        <>
          <p className="field-hint">{words.lead(alternative.name)}</p>
          <Proposals proposals={open} isChosen={isChosen} onToggle={toggle} />
          <EditButton onClick={apply}>{words.apply}</EditButton>
        </>
      )}
      {said === null ? null : (
        <Notice kind={said.kind} isAnnounced>
          {said.sentence}
        </Notice>
      )}
      <Remarks proposals={open} unplaced={unplaced} />
    </section>
  );
}

function Proposals({
  proposals,
  isChosen,
  onToggle,
}: {
  readonly proposals: readonly PlanProposal[];
  readonly isChosen: (proposal: PlanProposal) => boolean;
  readonly onToggle: (id: string) => void;
}) {
  const { head } = words;
  return (
    <EditTable
      caption={words.title}
      heads={[
        { label: head.fill, width: 'w-year' },
        { label: head.row },
        { label: head.field },
        { label: head.value },
        { label: head.now },
        { label: head.source },
      ]}
    >
      {proposals.map((proposal) => {
        const { label, unit } = fieldOf(proposal);
        const row = rowOf(proposal);
        const { value, current, source } = proposal;
        return (
          <EditRow key={proposal.id}>
            <Cell label={head.fill}>
              <Choice
                label={words.fillOf(label, row)}
                isChecked={isChosen(proposal)}
                onChange={() => onToggle(proposal.id)}
              />
            </Cell>
            <Cell label={head.row}>{row}</Cell>
            <Cell label={head.field}>{label}</Cell>
            <Cell label={head.value}>{valueWords(value, unit)}</Cell>
            <Cell label={head.now}>
              {current === null ? words.empty : valueWords(current, unit)}
            </Cell>
            <Cell label={head.source}>
              <span className="field-note">{words.source(source.note)}</span>
            </Cell>
          </EditRow>
        );
      })}
    </EditTable>
  );
}

function Choice({
  label,
  isChecked,
  onChange,
}: {
  readonly label: string;
  readonly isChecked: boolean;
  readonly onChange: () => void;
}) {
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="hidden-text">
        {label}
      </label>
      <input id={id} type="checkbox" checked={isChecked} onChange={onChange} />
    </>
  );
}

function Remarks({
  proposals,
  unplaced,
}: {
  readonly proposals: readonly PlanProposal[];
  readonly unplaced: readonly UnplacedLimit[];
}) {
  const isSchool = proposals.some(
    ({ field, facilityKind, kind }) =>
      kind === 'facility' && facilityKind === 'school' && field === 'use',
  );
  const hasGround = proposals.some(({ field }) => field === 'buildingAreaM2');
  return (
    <>
      {isSchool ? <p className="field-hint">{words.school}</p> : null}
      {hasGround ? <p className="field-hint">{words.noBta}</p> : null}
      {unplaced.length === 0 ? null : (
        <div>
          <p>{words.unplaced}</p>
          <ul>
            {unplaced.map(({ quantity, value, provisionIds, reason }) => {
              const known = suggestionQuantities.find(({ id }) => id === quantity);
              const amount = `${plainNumber(value)} ${known?.unit ?? ''}`;
              return (
                <li key={`${quantity}.${provisionIds.join()}`}>
                  {words.unplacedLimit(known?.labelSv ?? quantity, amount, words.reasons[reason])}
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </>
  );
}
