/** Remarks on what was accepted. */
export const serviceNoticesSv = {
  noLayer: () =>
    'Det finns ingen områdesindelning för siffrorna ännu. De används när en är inläst.',
  joinedOnCode: (version: string) =>
    `Siffrorna är insamlade på områdesversion ${version} och kopplas på kod till en annan version. Det trycks i bilagan.`,
  rowsWithoutCode: (rows: number) =>
    rows === 1
      ? 'En rad saknar områdeskod och är utelämnad.'
      : `${rows} rader saknar områdeskod och är utelämnade.`,
  noneMatched: () => 'Ingen rad hör till ett område som finns. Kontrollera områdeskoderna.',
} as const;
