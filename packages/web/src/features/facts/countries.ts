import { localeTag } from '../../i18n/language.ts'

/** The European Economic Area, then the neighbours that people live in or come from most. */
export const countryCodes: readonly string[] = [
  ...[
    'AT',
    'BG',
    'CY',
    'CZ',
    'DE',
    'DK',
    'EE',
    'ES',
    'FI',
    'FR',
    'GR',
    'HR',
    'HU',
    'IE',
    'IS',
    'IT',
    'LI',
    'LT',
    'LU',
  ],
  ...['LV', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
  ...['BE', 'CH', 'GB', 'MA', 'TR', 'UA', 'US'],
]

export function countryName(code: string, language: string): string {
  return new Intl.DisplayNames([localeTag(language)], { type: 'region' }).of(code) ?? code
}
