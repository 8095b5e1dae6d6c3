/** Remarks on what was accepted. */
export const serviceNoticesSv = {
  noLayer: () =>
    'Det finns ingen områdesindelning för siffrorna ännu. De används när en är inläst.',
  joinedOnCode: (version: string) =>
    `Siffrorna är insamlade på områdesversion ${version} och kopplas på kod till en annan version. Det trycks i bilagan.`,
  noneMatched: () => 'Ingen rad hör till ett område som finns. Kontrollera områdeskoderna.',
} as const;
