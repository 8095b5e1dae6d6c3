/** Areas, coordinates, what lies within reach, and the columns of a population file. */
export const placeNames: Readonly<Record<string, string>> = {
  // areaKinds
  Kommun: 'Municipality',
  'Kommunens egna områden': 'The municipality’s own areas',

  // reach
  Grönområde: 'Green area',
  Lekplats: 'Playground',
  Vård: 'Care',
  Hållplats: 'Public transport stop',
  Vardagsservice: 'Everyday services',

  // populationSquares: the column keeps its name, the year's place is shown
  befolkning_ÅÅÅÅ: 'befolkning_YYYY',
  befolkning_65_plus_ÅÅÅÅ: 'befolkning_65_plus_YYYY',
};
