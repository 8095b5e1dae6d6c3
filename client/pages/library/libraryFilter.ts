import { useSearchParams } from 'react-router';
import {
  catalogueKinds,
  catalogueStates,
  type CatalogueKind,
  type CatalogueState,
} from '../../../server/vocabulary/catalogue.ts';
import { gradeSchema, type Grade } from '../../../server/vocabulary/grades.ts';

export type LibraryFilter = {
  readonly text: string;
  readonly kind: CatalogueKind | '';
  readonly grade: Exclude<Grade, 'own'> | '';
  readonly state: CatalogueState | '';
  /** Code of the municipality whose own entries stand in; '' for the product's alone. */
  readonly municipality: string;
  readonly page: number;
};

/** What stands in the page's address after `?`, by the names a person may read there. */
const names = {
  text: 'sok',
  kind: 'slag',
  grade: 'underlag',
  state: 'varde',
  municipality: 'kommun',
  page: 'sida',
} as const;

/**
 * The filter as the address has it; what is no choice there is none. `municipality` is the one
 * that is shown when the address names none.
 */
export function useLibraryFilter(municipality: string) {
  const [params, setParams] = useSearchParams();
  const given = (name: keyof typeof names) => params.get(names[name]) ?? '';
  const grade = gradeSchema.exclude(['own']).safeParse(given('grade'));
  const filter: LibraryFilter = {
    text: given('text').slice(0, 200),
    kind: catalogueKinds.find(({ id }) => id === given('kind'))?.id ?? '',
    grade: grade.success ? grade.data : '',
    state: catalogueStates.find(({ id }) => id === given('state'))?.id ?? '',
    municipality: params.get(names.municipality) ?? municipality,
    page: Math.max(1, Math.trunc(Number(given('page'))) || 1),
  };
  /** Another choice begins at the first page; the way back leads to the earlier one. */
  const choose = (change: Partial<LibraryFilter>) => {
    const next = { ...filter, page: 1, ...change };
    const written = Object.entries(names).flatMap(([key, name]) => {
      const value = String(next[key as keyof typeof names]);
      const isPlain = key === 'municipality' ? value === municipality : value === '';
      return isPlain || (key === 'page' && value === '1') ? [] : [[name, value]];
    });
    setParams(new URLSearchParams(written));
  };
  return { filter, choose };
}

/** The filter as the list is asked for it. */
export function libraryQuery({
  text,
  kind,
  grade,
  state,
  municipality,
}: Omit<LibraryFilter, 'page'>): Readonly<Record<string, string>> {
  const chosen = Object.entries({ kind, grade, state, municipalityCode: municipality });
  return { text, ...Object.fromEntries(chosen.filter(([, value]) => value !== '')) };
}
