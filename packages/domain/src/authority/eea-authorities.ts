import type { Certainty } from './authority.ts'

/** Whom to reach in a country of the EEA when a breach crosses its border; GDPR articles 55, 56 and 60. */
export interface EeaAuthority {
  /** ISO 3166-1: Greece is `GR`. */
  country: string
  /** In the country's own language or languages. */
  name: string
  shortName: string
  website: string
  certainty: Certainty
}

// From memory unless marked S: to be checked against the list of members on edpb.europa.eu before it is relied on.
const rows: readonly [string, string, string, string, Certainty][] = [
  ['AT', 'Österreichische Datenschutzbehörde', 'DSB', 'https://www.dsb.gv.at', 'B'],
  [
    'BE',
    'Gegevensbeschermingsautoriteit / Autorité de protection des données / Datenschutzbehörde',
    'GBA / APD / DSB',
    'https://www.gegevensbeschermingsautoriteit.be',
    'S',
  ],
  ['BG', 'Комисия за защита на личните данни', 'КЗЛД', 'https://www.cpdp.bg', 'B'],
  [
    'CY',
    'Γραφείο Επιτρόπου Προστασίας Δεδομένων Προσωπικού Χαρακτήρα',
    'ΓΕΠΔΠΧ',
    'https://www.dataprotection.gov.cy',
    'B',
  ],
  ['CZ', 'Úřad pro ochranu osobních údajů', 'ÚOOÚ', 'https://uoou.gov.cz', 'B'],
  [
    'DE',
    'Bundesbeauftragte für den Datenschutz und die Informationsfreiheit',
    'BfDI',
    'https://www.bfdi.bund.de',
    'B',
  ],
  ['DK', 'Datatilsynet', 'Datatilsynet', 'https://www.datatilsynet.dk', 'B'],
  ['EE', 'Andmekaitse Inspektsioon', 'AKI', 'https://www.aki.ee', 'B'],
  ['ES', 'Agencia Española de Protección de Datos', 'AEPD', 'https://www.aepd.es', 'B'],
  ['FI', 'Tietosuojavaltuutetun toimisto / Dataombudsmannens byrå', 'TSV', 'https://tietosuoja.fi', 'B'],
  ['FR', 'Commission nationale de l’informatique et des libertés', 'CNIL', 'https://www.cnil.fr', 'S'],
  ['GR', 'Αρχή Προστασίας Δεδομένων Προσωπικού Χαρακτήρα', 'ΑΠΔΠΧ', 'https://www.dpa.gr', 'B'],
  ['HR', 'Agencija za zaštitu osobnih podataka', 'AZOP', 'https://azop.hr', 'B'],
  ['HU', 'Nemzeti Adatvédelmi és Információszabadság Hatóság', 'NAIH', 'https://www.naih.hu', 'B'],
  [
    'IE',
    'Data Protection Commission / An Coimisiún um Chosaint Sonraí',
    'DPC',
    'https://www.dataprotection.ie',
    'B',
  ],
  ['IS', 'Persónuvernd', 'Persónuvernd', 'https://www.personuvernd.is', 'B'],
  ['IT', 'Garante per la protezione dei dati personali', 'Garante', 'https://www.garanteprivacy.it', 'B'],
  ['LI', 'Datenschutzstelle', 'DSS', 'https://www.datenschutzstelle.li', 'B'],
  ['LT', 'Valstybinė duomenų apsaugos inspekcija', 'VDAI', 'https://vdai.lrv.lt', 'B'],
  ['LU', 'Commission nationale pour la protection des données', 'CNPD', 'https://cnpd.public.lu', 'B'],
  ['LV', 'Datu valsts inspekcija', 'DVI', 'https://www.dvi.gov.lv', 'B'],
  [
    'MT',
    'Uffiċċju tal-Kummissarju għall-Informazzjoni u l-Protezzjoni tad-Data',
    'IDPC',
    'https://idpc.org.mt',
    'B',
  ],
  ['NL', 'Autoriteit Persoonsgegevens', 'AP', 'https://www.autoriteitpersoonsgegevens.nl', 'S'],
  ['NO', 'Datatilsynet', 'Datatilsynet', 'https://www.datatilsynet.no', 'B'],
  ['PL', 'Urząd Ochrony Danych Osobowych', 'UODO', 'https://uodo.gov.pl', 'B'],
  ['PT', 'Comissão Nacional de Proteção de Dados', 'CNPD', 'https://www.cnpd.pt', 'B'],
  [
    'RO',
    'Autoritatea Națională de Supraveghere a Prelucrării Datelor cu Caracter Personal',
    'ANSPDCP',
    'https://www.dataprotection.ro',
    'B',
  ],
  ['SE', 'Integritetsskyddsmyndigheten', 'IMY', 'https://www.imy.se', 'B'],
  ['SI', 'Informacijski pooblaščenec', 'IP', 'https://www.ip-rs.si', 'B'],
  [
    'SK',
    'Úrad na ochranu osobných údajov Slovenskej republiky',
    'ÚOOÚ SR',
    'https://dataprotection.gov.sk',
    'B',
  ],
]

/** The 27 member states, Iceland, Liechtenstein and Norway, by country code. */
export const eeaAuthorities: readonly EeaAuthority[] = rows.map(
  ([country, name, shortName, website, certainty]) => ({ country, name, shortName, website, certainty }),
)

/** The contact of this country, or `null` outside the EEA. */
export function eeaAuthorityOf(country: string): EeaAuthority | null {
  return eeaAuthorities.find((row) => row.country === country) ?? null
}
