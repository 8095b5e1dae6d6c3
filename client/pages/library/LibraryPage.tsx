import { useCallback } from 'react';
import { Link } from 'react-router';
import { listCatalogueEntries } from '../../../server/contract/catalogue.ts';
import {
  catalogueKinds,
  catalogueStates,
  type CatalogueEntry,
} from '../../../server/vocabulary/catalogue.ts';
import { grades } from '../../../server/vocabulary/grades.ts';
import { catalogueUnit, catalogueValue } from '../../../server/vocabulary/catalogueUnits.ts';
import { call, faultSentence } from '../../api/call.ts';
import { useLoad } from '../../api/useLoad.ts';
import { everyPage } from '../../api/everyPage.ts';
import { valueOn } from '../../components/evidence.ts';
import type { ExportTable, WholeTable } from '../../components/exportTable.ts';
import { Header } from '../../components/Header.tsx';
import { FaultNotice, Loading } from '../../components/Notice.tsx';
import { Card, PageHead } from '../../components/Page.tsx';
import { Pages } from '../../components/Pages.tsx';
import { ResultTable } from '../../components/ResultTable.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { optionsOf, SelectField } from '../../components/SelectField.tsx';
import { today } from '../../components/times.ts';
import { text } from '../../text/sv.ts';
import { CheckCard } from './CheckCard.tsx';
import { ExportCard } from './ExportCard.tsx';
import { FilesCard } from './FilesCard.tsx';
import { KoladaCard } from './KoladaCard.tsx';
import { libraryQuery, useLibraryFilter, type LibraryFilter } from './libraryFilter.ts';
import {
  onlyMunicipality,
  useMunicipalities,
  type Municipality,
} from '../../api/useMunicipalities.ts';
import { May } from '../../components/May.tsx';

const LIMIT = 25;

/** `/bibliotek`: all evidence, searched and filtered in the page's address. */
export function LibraryPage() {
  const loaded = useMunicipalities();
  const municipalities = loaded.state === 'ready' ? loaded.value : [];
  return (
    <>
      <Header />
      <main className="page stack" id="innehall" tabIndex={-1}>
        <PageHead
          title={text.library.title}
          titleParts={[text.library.title]}
          lead={text.library.lead}
        />
        {loaded.state === 'loading' ? (
          <Loading />
        ) : (
          <Library municipalities={municipalities} shown={onlyMunicipality(loaded)} />
        )}
      </main>
    </>
  );
}

function Library({
  municipalities,
  shown,
}: {
  readonly municipalities: readonly Municipality[];
  readonly shown: string;
}) {
  const { filter, choose } = useLibraryFilter(shown);
  const { text: words, kind, grade, state, municipality, page } = filter;
  const load = useCallback(
    (signal: AbortSignal) => {
      const asked = libraryQuery({ text: words, kind, grade, state, municipality });
      const query = { ...asked, page, limit: LIMIT };
      return call(listCatalogueEntries, { params: {}, query, signal });
    },
    [words, kind, grade, state, municipality, page],
  );
  const { loaded, reload } = useLoad(load);
  return (
    <>
      <Card title={text.library.list}>
        <FilterFields filter={filter} municipalities={municipalities} onChoose={choose} />
        {loaded.state === 'loading' ? <Loading /> : null}
        {loaded.state === 'failed' ? (
          <FaultNotice sentence={faultSentence(loaded.fault)} onRetry={reload} />
        ) : null}
        {loaded.state === 'ready' ? (
          <>
            <p className="muted" role="status">
              {text.library.found(loaded.value.total)}
            </p>
            <Entries
              entries={loaded.value.items}
              municipality={municipality}
              saved={{
                said: text.library.saved.all(loaded.value.total),
                load: () => savedEntries(filter),
              }}
            />
            <Pages
              page={page}
              limit={LIMIT}
              total={loaded.value.total}
              onChoose={(next) => choose({ page: next })}
            />
          </>
        ) : null}
      </Card>
      <ExportCard municipality={municipality} />
      <May use="importCatalogue">
        <FilesCard municipality={municipality} onDone={reload} />
        <KoladaCard municipality={municipality} onDone={reload} />
      </May>
      <CheckCard municipality={municipality} />
    </>
  );
}

const gradeWords = new Map<string, string>(
  grades.map(({ id, labelSv }) => [id, text.library.gradeWord(id, labelSv)]),
);
const gradeOptions = grades.flatMap(({ id, labelSv }) =>
  id === 'own' ? [] : [{ value: id, label: text.library.gradeWord(id, labelSv) }],
);

function FilterFields({
  filter,
  municipalities,
  onChoose,
}: {
  readonly filter: LibraryFilter;
  readonly municipalities: readonly Municipality[];
  readonly onChoose: (change: Partial<LibraryFilter>) => void;
}) {
  const all = { value: '', label: text.library.all } as const;
  const known = municipalities.some(({ code }) => code === filter.municipality);
  return (
    <div className="form-grid">
      <SearchField
        key={filter.text}
        hint={text.library.searchHint}
        searched={filter.text}
        onSearch={(words) => onChoose({ text: words })}
      />
      <SelectField<LibraryFilter['kind']>
        label={text.library.kind}
        options={[all, ...optionsOf(catalogueKinds)]}
        value={filter.kind}
        onChange={(kind) => onChoose({ kind })}
      />
      <SelectField<LibraryFilter['grade']>
        label={text.library.grade}
        options={[all, ...gradeOptions]}
        value={filter.grade}
        onChange={(grade) => onChoose({ grade })}
      />
      <SelectField<LibraryFilter['state']>
        label={text.library.state}
        options={[all, ...optionsOf(catalogueStates)]}
        value={filter.state}
        onChange={(state) => onChoose({ state })}
      />
      <SelectField
        label={text.library.municipality}
        options={[
          { value: '', label: text.library.onlyOurs },
          ...municipalities.map(({ code, name }) => ({ value: code, label: name })),
          ...(known || filter.municipality === ''
            ? []
            : [{ value: filter.municipality, label: filter.municipality }]),
        ]}
        value={filter.municipality}
        onChange={(municipality) => onChoose({ municipality })}
      />
    </div>
  );
}

/** Every entry that the filter finds, whichever part of them the page shows. */
async function savedEntries(filter: LibraryFilter): Promise<ExportTable> {
  const entries = await everyPage((page) =>
    call(listCatalogueEntries, { params: {}, query: { ...libraryQuery(filter), ...page } }),
  );
  const { columns, saved, noValue } = text.library;
  const { label, value, grade, year, source } = columns;
  return {
    rows: [
      [label, saved.id, value, saved.unit, grade, year, source],
      ...entries.map((entry) => {
        const inForce = valueOn(entry, today());
        return [
          ...[entry.labelSv, entry.id],
          catalogueValue(entry.unit, inForce) ?? noValue,
          catalogueUnit(entry.unit),
          gradeWords.get(entry.grade) ?? entry.grade,
          inForce?.priceYear ?? null,
          entry.source.publisher,
        ];
      }),
    ],
  };
}

function Entries({
  entries,
  municipality,
  saved,
}: {
  readonly entries: readonly CatalogueEntry[];
  readonly municipality: string;
  readonly saved: WholeTable;
}) {
  const { columns } = text.library;
  if (entries.length === 0) return <p>{text.library.none}</p>;
  const search = municipality === '' ? '' : `?kommun=${municipality}`;
  return (
    <ResultTable
      isList
      saved={saved}
      caption={text.library.title}
      columns={[
        { label: columns.label },
        { label: columns.value },
        { label: columns.grade },
        { label: columns.year },
        { label: columns.source },
      ]}
      rows={entries.map((entry) => {
        const value = valueOn(entry, today());
        const shown = catalogueValue(entry.unit, value);
        return {
          id: entry.id,
          cells: [
            <span key="label">
              <Link to={`/bibliotek/${entry.id}${search}`}>{entry.labelSv}</Link>
              <span className="sub">
                {entry.reasonSv === undefined ? entry.id : `${entry.id}, ${text.library.own}`}
              </span>
            </span>,
            <span key="value">
              {shown ?? text.library.noValue}
              <span className="sub">{catalogueUnit(entry.unit)}</span>
            </span>,
            gradeWords.get(entry.grade) ?? entry.grade,
            value?.priceYear === undefined ? '' : String(value.priceYear),
            entry.source.publisher,
          ],
        };
      })}
    />
  );
}
