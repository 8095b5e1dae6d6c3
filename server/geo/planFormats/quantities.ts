import type { ProvisionKind, SuggestionQuantity } from '../../vocabulary/planFile.ts';

/** What tells a quantity: the older codes, or the words of the catalogue's text. */
const quantities: readonly {
  readonly id: SuggestionQuantity;
  readonly code: RegExp;
  readonly words: RegExp;
}[] = [
  { id: 'buildingAreaM2', code: /_Byggnadsarea/i, words: /byggnadsarea/i },
  { id: 'grossFloorAreaM2', code: /_Bruttoarea|_BTA/i, words: /bruttoarea/i },
  { id: 'ridgeHeightM', code: /_Nockhojd/i, words: /nockhöjd/i },
  { id: 'totalHeightM', code: /_Totalhojd/i, words: /totalhöjd/i },
  { id: 'buildingHeightM', code: /_Byggnadshojd/i, words: /byggnadshöjd/i },
  {
    id: 'dwellings',
    code: /_Lagenhet/i,
    words: /antal\D*(?:bostäder|bostadslägenheter|lägenheter)/i,
  },
];

/** What a property provision limits; undefined when it is nothing that the programme asks for. */
export function quantityOf(provision: {
  readonly kind: ProvisionKind;
  readonly catalogueReference?: string | undefined;
  readonly wording?: string | undefined;
}): SuggestionQuantity | undefined {
  if (provision.kind === 'use') return undefined;
  const { catalogueReference = '', wording = '' } = provision;
  return quantities.find(({ code, words }) => code.test(catalogueReference) || words.test(wording))
    ?.id;
}
