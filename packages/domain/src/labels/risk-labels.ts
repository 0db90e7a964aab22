// Labels of the weighing and of the ENISA severity.
import type { SeverityBand, SeverityCategory, SeverityFlag } from '../severity/bands.ts'
import type { FactorLevel, RiskFactor, RiskLevel } from '../weighing/weighing.ts'
import type { Labels } from './label.ts'

export const riskLevelLabels: Labels<RiskLevel> = {
  unlikely: { en: 'Risk unlikely', nl: 'Risico onwaarschijnlijk' },
  risk: { en: 'Risk', nl: 'Risico' },
  high: { en: 'High risk', nl: 'Hoog risico' },
  undetermined: { en: 'Not determined yet', nl: 'Nog niet bepaald' },
}

export const riskFactorLabels: Labels<RiskFactor> = {
  breachType: { en: 'Type of breach', nl: 'Soort inbreuk' },
  dataNature: {
    en: 'Nature, sensitivity and volume of the data',
    nl: 'Aard, gevoeligheid en omvang van de gegevens',
  },
  identification: { en: 'Ease of identification', nl: 'Gemak van identificatie' },
  consequences: { en: 'Severity of the consequences', nl: 'Ernst van de gevolgen' },
  individuals: { en: 'Special characteristics of the people', nl: 'Bijzondere kenmerken van de mensen' },
  controller: {
    en: 'Special characteristics of the controller',
    nl: 'Bijzondere kenmerken van de verwerkingsverantwoordelijke',
  },
  numbers: { en: 'Number of people', nl: 'Aantal mensen' },
  general: { en: 'All together', nl: 'Alles samen' },
}

export const factorLevelLabels: Labels<FactorLevel> = {
  lowers: { en: 'Lowers the risk', nl: 'Verlaagt het risico' },
  neutral: { en: 'Neutral', nl: 'Neutraal' },
  raises: { en: 'Raises the risk', nl: 'Verhoogt het risico' },
  unknown: { en: 'Unknown', nl: 'Onbekend' },
}

export const severityBandLabels: Labels<SeverityBand> = {
  low: { en: 'Low', nl: 'Laag' },
  medium: { en: 'Medium', nl: 'Gemiddeld' },
  high: { en: 'High', nl: 'Hoog' },
  veryHigh: { en: 'Very high', nl: 'Zeer hoog' },
}

export const severityFlagLabels: Labels<SeverityFlag> = {
  moreThan100People: { en: 'More than 100 people', nl: 'Meer dan 100 personen' },
  unintelligible: { en: 'Unintelligible data', nl: 'Onleesbare gegevens' },
}

export const severityCategoryLabels: Labels<SeverityCategory> = {
  simple: { en: 'Simple data', nl: 'Eenvoudige gegevens' },
  behavioural: { en: 'Behavioural data', nl: 'Gedragsgegevens' },
  financial: { en: 'Financial data', nl: 'Financiële gegevens' },
  sensitive: { en: 'Sensitive data', nl: 'Gevoelige gegevens' },
}
