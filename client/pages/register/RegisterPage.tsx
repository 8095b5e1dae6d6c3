import { Link } from 'react-router';
import { weightiestAssumptions } from '../../../server/scenes/assumptionWeights.ts';
import { isUntouched } from '../../../server/vocabulary/catalogueUse.ts';
import { shareSchema, sourceKinds } from '../../../server/vocabulary/numbers.ts';
import type { Estimate } from '../../../server/vocabulary/numbers.ts';
import type { Alternative } from '../../../server/vocabulary/planCase.ts';
import { nameOf } from '../../../server/vocabulary/text/language.ts';
import { useCase } from '../../case/CaseContext.tsx';
import { useAssessment } from '../../case/FiguresContext.tsx';
import { useAlternativeChange } from '../../case/editing.ts';
import { assumptionsOf, type Assumption } from '../../case/assumptions.ts';
import { hasSource } from '../../case/progress.ts';
import {
  formatOf,
  isShare,
  labelOf,
  unitOf,
  wholeUnitOf,
} from '../../components/assumptionNumbers.ts';
import { AlternativePicker } from '../../components/AlternativePicker.tsx';
import { CaseHead } from '../../components/CasePage.tsx';
import { Choices } from '../../components/Choices.tsx';
import { Cell, EditRow, EditTable, RowGroup } from '../../components/EditTable.tsx';
import { EstimateCells } from '../../components/EstimateCells.tsx';
import { EvidenceLine } from '../../components/EvidenceLine.tsx';
import { KeyResults } from '../../components/KeyResults.tsx';
import { WhereAmountsAre } from '../../components/NothingYet.tsx';
import { SectionMessages } from '../../components/SectionMessages.tsx';
import { formatEntry } from '../../components/numberFormats.ts';
import { Card } from '../../components/Page.tsx';
import { amountSchema, replaceEstimate } from '../../components/readEstimate.ts';
import {
  DistributionField,
  SourceKindField,
  SourceNoteField,
} from '../../components/SourceFields.tsx';
import { focusField } from '../../components/whyPlace.ts';
import { useViewParam } from '../../components/viewParam.ts';
import { Words } from '../../components/Words.tsx';
import { text } from '../../text/sv.ts';
import { CopiedNotice } from './CopiedNotice.tsx';
import { RatesCard } from './Rates.tsx';
import { RerunCard } from './RerunCard.tsx';
import { RiskCard } from './Risk.tsx';
import { SettingsCard } from './SettingsCard.tsx';
import { TemplateCard } from './TemplateCard.tsx';

type Filter = keyof typeof text.register.filters;

const filterIds = [
  'all',
  'impact',
  'withoutSource',
  'copied',
  'interval',
  'catalogue',
  'changed',
] as const;

/** `weighty`: ids of those that move the result most. */
function passes(
  filter: Filter,
  { id, estimate }: Assumption,
  weighty: ReadonlySet<string>,
): boolean {
  if (filter === 'impact') return weighty.has(id);
  if (filter === 'copied') return estimate.copiedFrom !== undefined;
  if (filter === 'withoutSource') return !hasSource(estimate);
  if (filter === 'catalogue') return estimate.catalogue !== undefined;
  if (filter === 'changed') return estimate.catalogue !== undefined && !isUntouched(estimate);
  return filter === 'all' || estimate.low !== undefined;
}

/** `…/antaganden`: every uncertain number with its source, and what all alternatives share. */
export function RegisterPage() {
  return (
    <>
      <CaseHead section={text.nav.register} lead={text.register.lead} />
      <Words
        of={[
          'discountRate',
          'baseYear',
          'horizon',
          'nominal',
          'budgetInterest',
          'taxFactor',
          'optimism',
          'netOperatingIncome',
          'yield',
          'disposal',
          'perspective',
          'riskGroup',
          'deviation',
          'correlation',
          'draw',
          'seed',
        ]}
      />
      <AlternativePicker />
      <KeyResults isSticky />
      <SectionMessages section="register" />
      <CopiedNotice />
      <Register />
      <RerunCard />
      <TemplateCard />
      <SettingsCard />
      <RatesCard />
      <RiskCard />
    </>
  );
}

const { head } = text.register;
const { partName } = text.entry;
const heads = [
  { label: head.label },
  { label: partName.low, width: 'w-number' },
  { label: partName.central, width: 'w-number' },
  { label: partName.high, width: 'w-number' },
  { label: head.unit },
  { label: head.kind, width: 'w-kind' },
  { label: head.note, width: 'w-name' },
];

/** Ids of the assumptions that move society's result most. */
function useWeighty(): ReadonlySet<string> {
  const uncertainty = useAssessment()?.uncertainty;
  const weightiest =
    uncertainty === undefined ? [] : weightiestAssumptions(uncertainty, 'samhalle');
  return new Set(weightiest.map(({ assumption }) => assumption.id));
}

function Register() {
  const { alternative } = useCase();
  const [filter, choose] = useViewParam<Filter>('visa', filterIds);
  const weighty = useWeighty();
  const all = assumptionsOf(alternative);
  const shown = all.filter((assumption) => passes(filter, assumption, weighty));
  const groups = [...new Set(shown.map(groupOf))].map((group) => ({
    group,
    rows: shown.filter((each) => groupOf(each) === group),
  }));
  return (
    <Card
      title={text.register.tableTitle}
      lead={`${text.register.tableLead} ${text.entry.intervalMeaning}`}
    >
      {all.length === 0 ? (
        <>
          <p>{text.register.none}</p>
          <WhereAmountsAre />
        </>
      ) : (
        <div className="row">
          <Choices
            label={text.register.filter}
            options={filterIds.map((id) => ({ value: id, label: text.register.filters[id] }))}
            value={filter}
            onChange={choose}
          />
          <span className="muted" role="status">
            {text.register.count(shown.length, all.length)}
          </span>
        </div>
      )}
      {all.length > 0 && shown.length === 0 ? <p>{text.register.noneShown}</p> : null}
      {shown.length === 0 ? null : (
        <EditTable caption={text.register.tableTitle} heads={heads}>
          {groups.map(({ group, rows }) => (
            <RowGroup
              key={group}
              id={`register.${group}`}
              title={titleOf(group, alternative)}
              said={text.register.groupSaid(
                rows.length,
                rows.filter(({ estimate }) => !hasSource(estimate)).length,
                rows.filter(({ estimate }) => estimate.copiedFrom !== undefined).length,
              )}
              span={heads.length}
              isHeldOpen={filter !== 'all'}
            >
              {rows.map((assumption) =>
                assumption.at === undefined ? (
                  <PlannedRow key={assumption.id} assumption={assumption} />
                ) : (
                  <AssumptionRow key={assumption.id} assumption={assumption} at={assumption.at} />
                ),
              )}
            </RowGroup>
          ))}
        </EditTable>
      )}
    </Card>
  );
}

type Group = keyof typeof text.register.groups;

const groupOfSection: Readonly<Record<Assumption['section'], Group>> = {
  other: 'other',
  hard: 'hard',
  property: 'property',
  sale: 'property',
  land: 'property',
  cost: 'soft',
  effect: 'soft',
  flow: 'soft',
  built: 'built',
};

/** A part of the case that numbers belong to; each measure is one of its own. */
function groupOf({ id, section }: Assumption): string {
  const group = groupOfSection[section];
  return group === 'soft' ? (id.split('.')[1] ?? group) : group;
}

function titleOf(group: string, { measures }: Alternative): string {
  const measure = measures.find(({ id }) => id === group);
  return measure?.label ?? text.register.groups[group as Group];
}

/** What a number is measured in; an amount also of what year's prices. */
function UnitText({ assumption }: { readonly assumption: Assumption }) {
  const { priceYear } = useCase().state.content.settings;
  const { priceBase } = assumption.estimate;
  const isMoney = unitOf(assumption).startsWith(nameOf('kr'));
  return (
    <span className="cell-text small">
      {wholeUnitOf(assumption)}
      {isMoney ? <span className="sub">{text.prices.of(priceBase?.year ?? priceYear)}</span> : null}
    </span>
  );
}

/** A number of the programme that the plan gave: it is changed where the programme is. */
function PlannedRow({ assumption }: { readonly assumption: Assumption }) {
  const { state, alternative } = useCase();
  const { label, estimate } = assumption;
  const { source, central } = estimate;
  const { toProgramme, toProgrammeOf } = text.register;
  return (
    <EditRow>
      <Cell>
        <span className="cell-text">{label}</span>
      </Cell>
      <Cell>{null}</Cell>
      <Cell label={partName.central}>
        <span className="cell-text number">{formatEntry(central, formatOf(assumption))}</span>
      </Cell>
      <Cell>{null}</Cell>
      <Cell label={head.unit}>
        <span className="cell-text small">{unitOf(assumption)}</span>
      </Cell>
      <Cell label={head.kind}>
        <span className="cell-text">
          {sourceKinds.find(({ id }) => id === source?.kind)?.labelSv}
        </span>
      </Cell>
      <Cell label={head.note}>
        <span className="cell-text small">
          {source?.note}{' '}
          <Link
            to={`/arenden/${state.id}/plan`}
            aria-label={toProgrammeOf(label)}
            onClick={() => focusField(`${alternative.id}.${assumption.id}`)}
          >
            {toProgramme}
          </Link>
        </span>
      </Cell>
    </EditRow>
  );
}

function AssumptionRow({
  assumption,
  at,
}: {
  readonly assumption: Assumption;
  readonly at: NonNullable<Assumption['at']>;
}) {
  const { alternative } = useCase();
  const change = useAlternativeChange();
  const label = labelOf(assumption);
  const replace = (value: Estimate) =>
    change((draft) => {
      const found = at(draft);
      if (found !== undefined) replaceEstimate(found, value);
    });
  const source = {
    fieldId: `${alternative.id}.${assumption.id}`,
    label,
    isLabelHidden: true,
    value: assumption.estimate,
    onChange: replace,
  };
  return (
    <EditRow>
      <Cell>
        <span className="cell-text">{label}</span>
        <EvidenceLine
          fieldId={`${alternative.id}.${assumption.id}`}
          label={label}
          format={formatOf(assumption)}
          value={assumption.estimate}
          onChange={replace}
        />
      </Cell>
      <EstimateCells
        fieldId={`${alternative.id}.${assumption.id}`}
        label={label}
        format={formatOf(assumption)}
        schema={isShare(assumption) ? shareSchema : amountSchema}
        value={assumption.estimate}
        onChange={replace}
      />
      <Cell label={head.unit}>
        <UnitText assumption={assumption} />
      </Cell>
      <Cell label={head.kind}>
        <SourceKindField {...source} />
        {/* Only numbers that are drawn by themselves have a distribution of their own. */}
        {assumption.part === 'ofField' ? null : <DistributionField {...source} />}
      </Cell>
      <Cell label={head.note}>
        <SourceNoteField {...source} />
      </Cell>
    </EditRow>
  );
}
