/** What SCB calls codes of its tables, in small letters; another name means another code. */
export const pxNameTexts = {
  foreignBackground: 'utländsk bakgrund',
  households: 'totalt antal hushåll',
  singlesWithChildren: 'ensamstående med barn',
  singlesWithoutChildren: 'ensamstående utan barn',
  preSecondary: 'förgymnasial utbildning',
} as const;
