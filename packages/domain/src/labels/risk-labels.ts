// Labels of the weighing and of the ENISA severity.
import type { SeverityBand, SeverityCategory, SeverityFlag } from '../severity/bands.ts'
import type { FactorLevel, RiskFactor, RiskLevel } from '../weighing/weighing.ts'
import type { Labels } from './label.ts'

export const riskLevelLabels: Labels<RiskLevel> = {
  unlikely: {
    en: 'Risk unlikely',
    nl: 'Risico onwaarschijnlijk',
    fr: 'Risque peu probable',
    de: 'Risiko unwahrscheinlich',
  },
  risk: { en: 'Risk', nl: 'Risico', fr: 'Risque', de: 'Risiko' },
  high: { en: 'High risk', nl: 'Hoog risico', fr: 'Risque élevé', de: 'Hohes Risiko' },
  undetermined: {
    en: 'Not determined yet',
    nl: 'Nog niet bepaald',
    fr: 'Pas encore déterminé',
    de: 'Noch nicht festgestellt',
  },
}

export const riskFactorLabels: Labels<RiskFactor> = {
  breachType: {
    en: 'Type of breach',
    nl: 'Soort inbreuk',
    fr: 'Type de violation',
    de: 'Art der Verletzung',
  },
  dataNature: {
    en: 'Nature, sensitivity and volume of the data',
    nl: 'Aard, gevoeligheid en omvang van de gegevens',
    fr: 'Nature, sensibilité et volume des données',
    de: 'Art, Sensibilität und Umfang der Daten',
  },
  identification: {
    en: 'Ease of identification',
    nl: 'Gemak van identificatie',
    fr: 'Facilité d’identification',
    de: 'Leichtigkeit der Identifizierung',
  },
  consequences: {
    en: 'Severity of the consequences',
    nl: 'Ernst van de gevolgen',
    fr: 'Gravité des conséquences',
    de: 'Schwere der Folgen',
  },
  individuals: {
    en: 'Special characteristics of the people',
    nl: 'Bijzondere kenmerken van de mensen',
    fr: 'Caractéristiques particulières des personnes',
    de: 'Besondere Eigenschaften der Personen',
  },
  controller: {
    en: 'Special characteristics of the controller',
    nl: 'Bijzondere kenmerken van de verwerkingsverantwoordelijke',
    fr: 'Caractéristiques particulières du responsable du traitement',
    de: 'Besondere Eigenschaften des Verantwortlichen',
  },
  numbers: {
    en: 'Number of people',
    nl: 'Aantal mensen',
    fr: 'Nombre de personnes',
    de: 'Anzahl der Personen',
  },
  general: { en: 'All together', nl: 'Alles samen', fr: 'Appréciation d’ensemble', de: 'Gesamtbetrachtung' },
}

export const factorLevelLabels: Labels<FactorLevel> = {
  lowers: {
    en: 'Lowers the risk',
    nl: 'Verlaagt het risico',
    fr: 'Diminue le risque',
    de: 'Senkt das Risiko',
  },
  neutral: { en: 'Neutral', nl: 'Neutraal', fr: 'Neutre', de: 'Neutral' },
  raises: {
    en: 'Raises the risk',
    nl: 'Verhoogt het risico',
    fr: 'Augmente le risque',
    de: 'Erhöht das Risiko',
  },
  unknown: { en: 'Unknown', nl: 'Onbekend', fr: 'Inconnu', de: 'Unbekannt' },
}

export const severityBandLabels: Labels<SeverityBand> = {
  low: { en: 'Low', nl: 'Laag', fr: 'Faible', de: 'Niedrig' },
  medium: { en: 'Medium', nl: 'Gemiddeld', fr: 'Moyenne', de: 'Mittel' },
  high: { en: 'High', nl: 'Hoog', fr: 'Élevée', de: 'Hoch' },
  veryHigh: { en: 'Very high', nl: 'Zeer hoog', fr: 'Très élevée', de: 'Sehr hoch' },
}

export const severityFlagLabels: Labels<SeverityFlag> = {
  moreThan100People: {
    en: 'More than 100 people',
    nl: 'Meer dan 100 personen',
    fr: 'Plus de 100 personnes',
    de: 'Mehr als 100 Personen',
  },
  unintelligible: {
    en: 'Unintelligible data',
    nl: 'Onleesbare gegevens',
    fr: 'Données incompréhensibles',
    de: 'Unzugängliche Daten',
  },
}

export const severityCategoryLabels: Labels<SeverityCategory> = {
  simple: { en: 'Simple data', nl: 'Eenvoudige gegevens', fr: 'Données simples', de: 'Einfache Daten' },
  behavioural: {
    en: 'Behavioural data',
    nl: 'Gedragsgegevens',
    fr: 'Données comportementales',
    de: 'Verhaltensdaten',
  },
  financial: {
    en: 'Financial data',
    nl: 'Financiële gegevens',
    fr: 'Données financières',
    de: 'Finanzdaten',
  },
  sensitive: {
    en: 'Sensitive data',
    nl: 'Gevoelige gegevens',
    fr: 'Données sensibles',
    de: 'Sensible Daten',
  },
}
