/** The hard calculation: its posts, the programme they rest on, homes for rent and for sale. */
export const hardNames: Readonly<Record<string, string>> = {
  // hardSide
  'Förhandlad hyra': 'Negotiated rent',
  Presumtionshyra: 'Presumption rent',

  // ledger
  'År 1–5': 'Years 1–5',
  'År 1–25': 'Years 1–25',
  'Hela kalkylperioden': 'The whole calculation period',

  // lineKinds: sections
  Markintäkter: 'Land income',
  'Mark och förberedelser': 'Land and preparation',
  'Gata, park och VA': 'Streets, parks, water and sewerage',
  Lokaler: 'Premises',
  'Drift, och det som inte längre behövs': 'Operation, and what is no longer needed',
  Bostäder: 'Homes',
  'Skatt och service': 'Tax and services',

  // Risk groups that cases begin with
  Byggkostnad: 'Construction cost',
  'Hyra och boendets värde': 'Rent and the value of living there',
  'Effekt av sociala insatser': 'Effect of social measures',
  'Pris på bostadsrätter': 'Price of tenant-owned flats',
  'Drift av bostäder': 'Operation of homes',
  'Markpriser och avgälder': 'Land prices and ground rents',

  // lineKinds: posts
  Markförsäljning: 'Sale of land',
  Tomträttsavgäld: 'Ground rent (site leasehold)',
  Exploateringsbidrag: 'Development contribution',
  Gatukostnadsersättning: 'Street cost payment from property owners',
  'Medfinansieringsersättning från byggherren': 'Co-funding payment from the developer',
  'Medfinansiering till väg eller järnväg': 'Co-funding of a road or railway',
  Planavgift: 'Plan charge',
  Planarbete: 'Planning work',
  'Markförvärv, mark som ska säljas': 'Purchase of land that is to be sold',
  'Markförvärv, mark som kommunen behåller': 'Purchase of land that the municipality keeps',
  Rivning: 'Demolition',
  'Sanering av mark': 'Clean-up of contaminated land',
  Arkeologi: 'Archaeology',
  Ledningsflytt: 'Moving of utilities',
  'Sanering, arkeologi, ledningsflytt': 'Clean-up, archaeology, moving of utilities',
  'Gata och gång- och cykelväg': 'Street, and path for walking and cycling',
  'Park och torg': 'Park and square',
  'Kommunal anläggning': 'Municipal facility',
  'VA-utbyggnad': 'Extension of water and sewerage',
  'Anläggningsavgift VA': 'Connection charge for water and sewerage',
  Förskola: 'Preschool',
  Skola: 'School',
  'LSS-bostad': 'LSS housing',
  'Idrott och fritid, lokal': 'Sports and leisure, premises',
  'Drift av gata': 'Operation of street',
  'Drift av park och torg': 'Operation of park and square',
  'Drift av lokal': 'Operation of premises',
  'Drift av anläggning': 'Operation of facility',
  'Verksamhet i nya lokaler': 'Activity in new premises',
  'Drift av VA': 'Operation of water and sewerage',
  'Driftkostnad som försvinner': 'Operating cost that goes away',
  'Investering som undviks': 'Investment that is avoided',
  Nybyggnad: 'New building',
  'Statligt stöd till byggandet': 'State support for building',
  'Skatt och utjämning': 'Tax and equalisation',
  'Service till nya invånare': 'Services to new inhabitants',

  // lineKinds: what an amount is per
  totalt: 'in total',
  kr: 'SEK',
  'per m² BTA': 'per m² GFA',
  'kr/m² BTA': 'SEK/m² GFA',
  'per bostad': 'per home',
  'kr/bostad': 'SEK/home',
  'per m² BOA': 'per m² of dwelling area',
  'kr/m² BOA': 'SEK/m² of dwelling area',
  'per plats': 'per place',
  'kr/plats': 'SEK/place',
  'per plats som planen behöver': 'per place that the plan needs',
  'kr/plats planen behöver': 'SEK/place the plan needs',

  // programme
  Hyresrätt: 'Rental',
  Bostadsrätt: 'Tenant-owned',
  Äganderätt: 'Owned',
  Användning: 'Use',
  BTA: 'GFA',
  Byggnadsarea: 'Building area',

  // homeSales
  'Försäljning av bostäder': 'Sale of homes',
  'Boendets värde för hushållen': 'Value of the housing to households',

  // lineGuards
  'moms som läggs till': 'VAT that is added',

  // programmeNeeds
  'Boarea, m²': 'Dwelling area, m²',
  Personer: 'People',
  Förskoleplatser: 'Preschool places',
  Elevplatser: 'School places',
  Parkeringsplatser: 'Parking spaces',
  'BOA per BTA': 'Dwelling area per GFA',
  'BOA per bostad': 'Dwelling area per home',
  'Personer per bostad': 'People per home',
  'Förskolebarn per bostad': 'Preschool children per home',
  'Elever per bostad': 'Pupils per home',
  'Parkeringsplatser per bostad': 'Parking spaces per home',

  // propertyAppraisal
  'Hyra efter vakans': 'Rent after vacancy',
  'Hyra efter vakans, efter presumtionstiden': 'Rent after vacancy, after the presumption period',
  'Drift och underhåll': 'Operation and maintenance',
  Underhåll: 'Maintenance',
  'Kommunal fastighetsavgift': 'Municipal property charge',
};
