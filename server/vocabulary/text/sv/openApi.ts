/** What the documentation of the API says beside its schemas. */
export const openApiTextsSv = {
  description:
    'Hård och mjuk kalkyl, jämlikhet i hälsa och beslutsbilaga för en detaljplan. Fel svaras som RFC 9457 (application/problem+json). / Hard and soft appraisal, health equity and decision annex for a detailed plan. Faults are answered as RFC 9457.',
  problem: 'Fel, med vad som är fel, var och vad man gör',
  ifMatch: 'Den version som ändras, med värdet ur ETag, till exempel "3"',
} as const;
