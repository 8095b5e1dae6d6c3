import { caseOrders } from '../../../server/vocabulary/caseList.ts';
import { stages } from '../../../server/vocabulary/stages.ts';
import { SearchField } from '../../components/SearchField.tsx';
import { optionsOf, SelectField } from '../../components/SelectField.tsx';
import { today } from '../../components/times.ts';
import { text } from '../../text/sv.ts';
import type { CaseListFilter } from './caseListFilter.ts';

const words = text.caseFilter;
const YEARS_BACK = 10;
const all = { value: '', label: words.all } as const;

/** Which cases are shown, and in what order. */
export function CaseFilterFields({
  filter,
  onChoose,
}: {
  readonly filter: CaseListFilter;
  readonly onChoose: (change: Partial<CaseListFilter>) => void;
}) {
  const thisYear = Number(today().slice(0, 4));
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, back) => String(thisYear - back));
  const shown = filter.year === '' || years.includes(filter.year) ? years : [...years, filter.year];
  return (
    <div className="form-grid">
      <SearchField
        key={filter.text}
        hint={words.hint}
        searched={filter.text}
        onSearch={(searched) => onChoose({ text: searched })}
      />
      <SelectField<CaseListFilter['stage']>
        label={words.stage}
        options={[all, ...optionsOf(stages)]}
        value={filter.stage}
        onChange={(stage) => onChoose({ stage })}
      />
      <SelectField
        label={words.year}
        options={[all, ...shown.map((year) => ({ value: year, label: year }))]}
        value={filter.year}
        onChange={(year) => onChoose({ year })}
      />
      <SelectField<CaseListFilter['order']>
        label={words.order}
        options={optionsOf(caseOrders)}
        value={filter.order}
        onChange={(order) => onChoose({ order })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={filter.isMine}
          onChange={(event) => onChoose({ isMine: event.target.checked })}
        />
        <span>{words.mine}</span>
      </label>
    </div>
  );
}
