import type { StepRow } from './step.ts'

/** Steps that fit more than one kind of incident: the clock, the evidence, services, advice. */
export const commonSteps = {
  noteTimes: {
    when: 'firstHour',
    source: 'documentation',
    text: {
      nl: 'Noteer wie het wanneer zag en wat al gedaan is, met datum en uur.',
      fr: 'Notez qui l’a vu, quand, et ce qui a déjà été fait, avec la date et l’heure.',
      en: 'Note who saw it when and what was done already, with date and hour.',
      de: 'Notieren Sie, wer es wann gesehen hat und was schon getan wurde, mit Datum und Uhrzeit.',
    },
    why: {
      nl: 'De 72 uur lopen vanaf de kennisname, en morgen weet niemand de uren nog.',
      fr: 'Les 72 heures courent dès la prise de connaissance, et demain personne ne se souviendra des heures.',
      en: 'The 72 hours run from awareness, and tomorrow nobody remembers the hours.',
      de: 'Die 72 Stunden laufen ab der Kenntnisnahme, und morgen weiß niemand mehr die Uhrzeiten.',
    },
  },
  tellDpo: {
    when: 'firstHour',
    source: 'awareness',
    text: {
      nl: 'Verwittig de DPO en de leidinggevende van de dienst.',
      fr: 'Prévenez le DPO et le responsable du service.',
      en: 'Alert the DPO and the head of the service.',
      de: 'Verständigen Sie den DSB und die Leitung des Dienstes.',
    },
    why: {
      nl: 'Wat één medewerker weet, kan al tellen als kennisname van de organisatie.',
      fr: 'Ce que sait un seul membre du personnel peut déjà valoir prise de connaissance par l’organisation.',
      en: 'What one member of staff knows may count as the organisation’s awareness.',
      de: 'Was ein einziges Mitglied des Personals weiß, kann schon als Kenntnisnahme der Organisation gelten.',
    },
  },
  keepEvidence: {
    when: 'firstHour',
    source: 'documentation',
    text: {
      nl: 'Bewaar het bewijs: schermafdruk, bericht, brief, logboek. Wis niets.',
      fr: 'Conservez les preuves : capture d’écran, message, lettre, journal. N’effacez rien.',
      en: 'Keep the evidence: screenshot, message, letter, log. Erase nothing.',
      de: 'Sichern Sie die Beweise: Bildschirmfoto, Nachricht, Brief, Protokoll. Löschen Sie nichts.',
    },
    why: {
      nl: 'De autoriteit moet kunnen nagaan wat er gebeurde, en opruimen wist ook de sporen.',
      fr: 'L’autorité doit pouvoir vérifier ce qui s’est passé, et nettoyer efface aussi les traces.',
      en: 'The authority must be able to verify what happened, and cleaning up erases the traces too.',
      de: 'Die Behörde muss prüfen können, was geschah, und Aufräumen beseitigt auch die Spuren.',
    },
  },
  listPeopleAndData: {
    when: 'firstDay',
    source: 'contents',
    text: {
      nl: 'Stel vast om welke gegevens van welke mensen het gaat, en om hoeveel.',
      fr: 'Établissez de quelles données et de quelles personnes il s’agit, et combien.',
      en: 'Establish which data of which people are concerned, and how many.',
      de: 'Stellen Sie fest, um welche Daten welcher Personen es geht, und um wie viele.',
    },
    why: {
      nl: 'Daarop rusten de weging, de melding en de mededeling; een schatting volstaat in het begin.',
      fr: 'L’appréciation, la notification et la communication en dépendent ; une estimation suffit au début.',
      en: 'Weighing, notification and communication rest on it; an estimate will do at first.',
      de: 'Darauf beruhen Beurteilung, Meldung und Benachrichtigung; eine Schätzung genügt zunächst.',
    },
  },
  checkMoreCases: {
    when: 'firstDay',
    source: 'ownPractice',
    text: {
      nl: 'Ga na of hetzelfde ook elders of vroeger gebeurde.',
      fr: 'Vérifiez si la même chose s’est produite ailleurs ou auparavant.',
      en: 'Check whether the same happened elsewhere or before.',
      de: 'Prüfen Sie, ob dasselbe auch anderswo oder früher geschehen ist.',
    },
    why: {
      nl: 'Een fout in een sjabloon, lijst of instelling komt zelden alleen.',
      fr: 'Une erreur dans un modèle, une liste ou un réglage vient rarement seule.',
      en: 'A mistake in a template, list or setting seldom comes alone.',
      de: 'Ein Fehler in einer Vorlage, Liste oder Einstellung kommt selten allein.',
    },
  },
  prepareTelling: {
    when: 'firstDay',
    source: 'telling',
    text: {
      nl: 'Bereid de mededeling aan betrokkenen voor zodra een hoog risico waarschijnlijk is.',
      fr: 'Préparez la communication aux personnes concernées dès qu’un risque élevé est probable.',
      en: 'Prepare the communication to people as soon as a high risk is likely.',
      de: 'Bereiten Sie die Benachrichtigung der betroffenen Personen vor, sobald ein hohes Risiko wahrscheinlich ist.',
    },
    why: {
      nl: 'Mensen moeten zich op tijd kunnen beschermen; wachten op het volledige onderzoek kost hun die tijd.',
      fr: 'Les personnes doivent pouvoir se protéger à temps ; attendre la fin de l’enquête leur coûte ce temps.',
      en: 'People must be able to protect themselves in time; waiting for the whole inquiry costs them that time.',
      de: 'Menschen müssen sich rechtzeitig schützen können; das Warten auf die ganze Untersuchung kostet sie diese Zeit.',
    },
  },
  lookAtCause: {
    when: 'later',
    source: 'security',
    text: {
      nl: 'Bespreek de oorzaak en leg een preventieve maatregel vast, met naam en datum.',
      fr: 'Examinez la cause et fixez une mesure préventive, avec un nom et une date.',
      en: 'Discuss the cause and settle a preventive measure, with a name and a date.',
      de: 'Besprechen Sie die Ursache und legen Sie eine Vorbeugemaßnahme fest, mit Namen und Datum.',
    },
    why: {
      nl: 'De volledige melding vraagt welke blijvende maatregelen er komen.',
      fr: 'La notification complète demande quelles mesures permanentes sont prises.',
      en: 'The complete notification asks which lasting measures are taken.',
      de: 'Die vollständige Meldung fragt nach den dauerhaften Maßnahmen.',
    },
  },
  stopTheLeak: {
    when: 'firstHour',
    source: 'ownPractice',
    text: {
      nl: 'Stop wat nog lekt: toegang, verzending of publicatie.',
      fr: 'Arrêtez ce qui fuit encore : accès, envoi ou publication.',
      en: 'Stop what is still leaking: access, sending or publication.',
      de: 'Stoppen Sie, was noch abfließt: Zugang, Versand oder Veröffentlichung.',
    },
    why: {
      nl: 'Elk uur langer maakt de kring van wie de gegevens heeft groter.',
      fr: 'Chaque heure élargit le cercle de ceux qui ont les données.',
      en: 'Every hour widens the circle of those who have the data.',
      de: 'Jede Stunde vergrößert den Kreis derer, die die Daten haben.',
    },
  },
  askProcessor: {
    when: 'firstHour',
    source: 'processor',
    text: {
      nl: 'Vraag de leverancier schriftelijk wat er gebeurde, sinds wanneer, met welke gegevens van wie, hoe het met de back-ups staat, en sinds wanneer hij het weet.',
      fr: 'Demandez par écrit au fournisseur ce qui s’est passé, depuis quand, avec quelles données de qui, dans quel état sont les sauvegardes, et depuis quand il le sait.',
      en: 'Ask the supplier in writing what happened, since when, with which data of whom, how the backups are, and since when it knows.',
      de: 'Fragen Sie den Lieferanten schriftlich, was geschah, seit wann, mit welchen Daten von wem, wie es um die Sicherungen steht, und seit wann er es weiß.',
    },
    why: {
      nl: 'De verwerker moet bijstaan; zijn kennisname en zijn bericht aan u zijn twee verschillende tijden.',
      fr: 'Le sous-traitant doit prêter assistance ; sa prise de connaissance et son message sont deux instants différents.',
      en: 'The processor must assist; its awareness and its report to you are two different times.',
      de: 'Der Auftragsverarbeiter muss unterstützen; seine Kenntnisnahme und seine Mitteilung an Sie sind zwei verschiedene Zeitpunkte.',
    },
  },
  keepServices: {
    when: 'firstHour',
    source: 'availability',
    text: {
      nl: 'Zorg voor een noodwerking voor wie de dienst vandaag nodig heeft: uitkering, opvang, zorg.',
      fr: 'Assurez un service minimum pour ceux qui en ont besoin aujourd’hui : allocation, accueil, soins.',
      en: 'Provide a makeshift for those who need the service today: benefits, shelter, care.',
      de: 'Sorgen Sie für einen Notbetrieb für alle, die den Dienst heute brauchen: Leistungen, Betreuung, Pflege.',
    },
    why: {
      nl: 'Ook gegevens die er niet zijn, kunnen mensen schaden.',
      fr: 'L’absence des données peut aussi nuire aux personnes.',
      en: 'Data that are not there can harm people too.',
      de: 'Auch fehlende Daten können Menschen schaden.',
    },
  },
  filePolice: {
    when: 'firstDay',
    source: 'otherBodies',
    text: {
      nl: 'Doe aangifte bij de politie wanneer er een misdrijf is, en noteer het nummer van het proces-verbaal.',
      fr: 'Portez plainte auprès de la police en cas d’infraction et notez le numéro du procès-verbal.',
      en: 'Report a crime to the police and note the number of the record.',
      de: 'Erstatten Sie bei einer Straftat Anzeige bei der Polizei und notieren Sie die Nummer des Protokolls.',
    },
    why: {
      nl: 'De melding vraagt ernaar, en verzekeraars verlangen het vaak.',
      fr: 'La notification le demande, et les assureurs l’exigent souvent.',
      en: 'The notification asks for it, and insurers often demand it.',
      de: 'Die Meldung fragt danach, und Versicherer verlangen es oft.',
    },
  },
  adviseFraud: {
    when: 'firstDay',
    source: 'fraudAdvice',
    text: {
      nl: 'Geef wie fraude riskeert meteen raad: Card Stop voor een kaart, DocStop voor een verloren of gestolen identiteitskaart, rekening nakijken, verdachte berichten doorsturen naar Safeonweb.',
      fr: 'Conseillez tout de suite les personnes exposées à la fraude : Card Stop pour une carte bancaire, DocStop pour une carte d’identité perdue ou volée, surveiller le compte, transférer les messages suspects à Safeonweb.',
      en: 'Advise those at risk of fraud at once: Card Stop for a bank card, DocStop for a lost or stolen identity card, watch the account, forward suspicious messages to Safeonweb.',
      de: 'Raten Sie Betrugsgefährdeten sofort: Card Stop für eine Bankkarte, DocStop für einen verlorenen oder gestohlenen Ausweis, Konto prüfen, verdächtige Nachrichten an Safeonweb weiterleiten.',
    },
    why: {
      nl: 'Tegen misbruik van kaart, identiteitskaart of rekening helpt vooral snelheid.',
      fr: 'Contre l’abus d’une carte, d’une carte d’identité ou d’un compte, c’est la rapidité qui aide.',
      en: 'Against abuse of a card, identity card or account it is speed that helps.',
      de: 'Gegen Missbrauch von Karte, Ausweis oder Konto hilft vor allem Schnelligkeit.',
    },
  },
} as const satisfies Readonly<Record<string, StepRow>>
