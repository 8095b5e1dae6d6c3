type Entries = Record<string, unknown>;

/**
 * What ISO 32000-1 asks and pdfkit leaves: the checksum of an attached file is sixteen bytes (table
 * 46), where pdfkit writes their digits, and a font says how long it is unpacked (table 127).
 */
export function withStandardEntries(doc: PDFKit.PDFDocument): PDFKit.PDFDocument {
  const make = doc.ref.bind(doc);
  doc.ref = (given?: Entries) => {
    // Only a font's program is made without entries and ended with bytes.
    const made = make(given ?? {});
    const end = made.end.bind(made);
    made.end = (bytes: unknown) => {
      const entries: Entries = made.data;
      const { Params: parameters } = entries;
      if (given === undefined && bytes instanceof Uint8Array) entries['Length1'] = bytes.length;
      if (entries['Type'] === 'EmbeddedFile' && isEntries(parameters)) {
        parameters['CheckSum'] = Buffer.from(String(parameters['CheckSum']), 'hex');
      }
      end(bytes);
    };
    return made;
  };
  return doc;
}

function isEntries(value: unknown): value is Entries {
  return typeof value === 'object' && value !== null;
}
