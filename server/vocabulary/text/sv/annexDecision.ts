/** What a frozen annex says of the two who vouch for it, and of the version before. */
export const annexDecisionTextsSv = {
  signOffs: {
    version: 'Fryst version',
    author: 'Upprättad av',
    approver: 'Godkänd av',
    draft: 'Utkastets SHA-256',
    by: (name: string, time: string) => `${name}, ${time}`,
    approved: (author: string, approver: string) =>
      `Bilagan är fryst. Den upprättades av ${author} och godkändes av ${approver}. En senare ändring av ärendet blir en ny version.`,
  },
  legal: {
    careChargedToDeveloper: (label: string) =>
      `Att rätta före beslut: ${label} är lagd på byggherren. Byggherren får inte åläggas att bekosta byggnader för skola, vård eller omsorg som kommunen ska tillhandahålla (PBL 6 kap. 41 §).`,
    calledMandatory: (words: string) =>
      `Att rätta före beslut: ”${words}” stämmer inte. Ingen lag kräver en socioekonomisk kalkyl.`,
  },
  changes: {
    heading: (number: number) => `Ändringar sedan version ${number}`,
    intro: (number: number, sha256: string) =>
      `Det här skiljer från den frysta version ${number}, kontrollsumma ${sha256.slice(0, 12)}.`,
    none: (number: number) => `Inget skiljer från den frysta version ${number}.`,
    captions: {
      result: 'Resultat som ändrats',
      input: 'Uppgifter som ändrats',
      catalogue: 'Katalogvärden som ändrats',
    },
    columns: { what: 'Vad', before: 'Före', after: 'Efter' },
    nothing: '–',
    more: (count: number) =>
      count === 1 ? 'En ändring till visas inte.' : `${count} ändringar till visas inte.`,
  },
} as const;
