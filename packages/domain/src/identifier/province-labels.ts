import type { Labels } from '../labels/label.ts'
import type { Province } from './province.ts'

/** What each province is called, and Brussels. */
export const provinceLabels: Labels<Province> = {
  antwerp: { en: 'Antwerp', nl: 'Antwerpen', fr: 'Anvers', de: 'Antwerpen' },
  flemishBrabant: {
    en: 'Flemish Brabant',
    nl: 'Vlaams-Brabant',
    fr: 'Brabant flamand',
    de: 'Flämisch-Brabant',
  },
  walloonBrabant: {
    en: 'Walloon Brabant',
    nl: 'Waals-Brabant',
    fr: 'Brabant wallon',
    de: 'Wallonisch-Brabant',
  },
  brussels: {
    en: 'Brussels-Capital Region',
    nl: 'Brussels Hoofdstedelijk Gewest',
    fr: 'Région de Bruxelles-Capitale',
    de: 'Region Brüssel-Hauptstadt',
  },
  westFlanders: {
    en: 'West Flanders',
    nl: 'West-Vlaanderen',
    fr: 'Flandre occidentale',
    de: 'Westflandern',
  },
  eastFlanders: { en: 'East Flanders', nl: 'Oost-Vlaanderen', fr: 'Flandre orientale', de: 'Ostflandern' },
  hainaut: { en: 'Hainaut', nl: 'Henegouwen', fr: 'Hainaut', de: 'Hennegau' },
  liege: { en: 'Liège', nl: 'Luik', fr: 'Liège', de: 'Lüttich' },
  limburg: { en: 'Limburg', nl: 'Limburg', fr: 'Limbourg', de: 'Limburg' },
  luxembourg: { en: 'Luxembourg', nl: 'Luxemburg', fr: 'Luxembourg', de: 'Luxemburg' },
  namur: { en: 'Namur', nl: 'Namen', fr: 'Namur', de: 'Namur' },
}
