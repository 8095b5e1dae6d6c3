/** Layers that reference files speak of by a short name, without saying which file they mean. */
const nationalAndRegional: Readonly<Record<string, string>> = {
  vard: 'vardutbudspunkter_dalarna_epsg3006.geojson',
  paketservice: 'paketservicenoder_2026_dalarna_epsg3006.geojson',
  friluftsomrade: 'riksintresse_rorligt-friluftsliv_epsg3006.geojson',
};

const byMunicipality: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '1480': {
    lekplats: 'goteborg_osm_lekplatser_wgs84.geojson',
    toalett: 'goteborg_osm_toaletter_wgs84.geojson',
    hallplats: 'goteborg_hallplatser_gtfs_wgs84.geojson',
    grundskola: 'goteborg_kommunala-grundskolor_wgs84.geojson',
    skola: 'goteborg_kommunala-grundskolor_wgs84.geojson',
  },
  '2062': { hallplats: 'hallplatslagen_2062-mora_epsg3006.geojson' },
  '2080': { hallplats: 'hallplatslagen_2080-falun_epsg3006.geojson' },
  '2082': { hallplats: 'hallplatslagen_2082-sater_epsg3006.geojson' },
  '2083': { hallplats: 'hallplatslagen_2083-hedemora_epsg3006.geojson' },
  '2084': { hallplats: 'hallplatslagen_2084-avesta_epsg3006.geojson' },
  '2085': { hallplats: 'hallplatslagen_2085-ludvika_epsg3006.geojson' },
};

/** The file of a layer in a municipality; undefined when none is known by that name. */
export function serviceLayerFile(
  layer: string,
  municipalityCode: string | undefined,
): string | undefined {
  return byMunicipality[municipalityCode ?? '']?.[layer] ?? nationalAndRegional[layer];
}
