/** Units that fields write after what is typed. */
export const unitNames: Readonly<Record<string, string>> = {
  'kr/år': 'SEK/year',
  'kr/m²': 'SEK/m²',
  'kr/person': 'SEK/person',
};
