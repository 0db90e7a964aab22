import type { Label } from '../labels/label.ts'

// English after the EDPB template v1.0; Dutch is our own wording.

/** Label of every field, by its number in the template. */
export const templateFieldLabels: Readonly<Record<number, Label>> = {
  3: { en: 'Type of notification', nl: 'Soort melding' },
  4: { en: 'Sub-type of notification', nl: 'Vorm van de melding' },
  5: {
    en: 'Reasons for withdrawing a previous notification',
    nl: 'Redenen om een eerdere melding in te trekken',
  },
  6: { en: 'ID of previously notified personal data breach', nl: 'Nummer van de eerder gemelde inbreuk' },
  7: {
    en: "Data controller's internal reference number",
    nl: 'Intern referentienummer van de verwerkingsverantwoordelijke',
  },
  10: { en: 'Type of Identifier', nl: 'Soort identificatie' },
  11: { en: 'Identifier', nl: 'Identificatienummer' },
  12: { en: 'Name of the organisation', nl: 'Naam van de organisatie' },
  13: { en: 'Contact details', nl: 'Contactgegevens' },
  14: { en: 'Sector', nl: 'Sector' },
  15: { en: 'Type of organisation', nl: 'Soort organisatie' },
  16: { en: 'Further description of organisation type', nl: 'Nadere beschrijving van de soort organisatie' },
  17: { en: 'Classification of economic activity', nl: 'Indeling van de economische activiteit' },
  18: { en: 'Name of representative in EEA', nl: 'Naam van de vertegenwoordiger in de EER' },
  19: {
    en: 'Contact details of representative in EEA',
    nl: 'Contactgegevens van de vertegenwoordiger in de EER',
  },
  21: { en: 'Name of the reporting person', nl: 'Naam van wie de melding doet' },
  22: { en: 'Contact details', nl: 'Contactgegevens' },
  23: { en: 'Function of the reporting person', nl: 'Functie van wie de melding doet' },
  24: {
    en: 'Description of the function of the reporting person',
    nl: 'Beschrijving van de functie van wie de melding doet',
  },
  25: { en: 'National identification number', nl: 'Nationaal identificatienummer' },
  26: { en: 'Accuracy & Responsibility', nl: 'Juistheid en verantwoordelijkheid' },
  29: {
    en: 'Is a data protection officer designated?',
    nl: 'Is er een functionaris voor gegevensbescherming aangewezen?',
  },
  30: { en: 'Name of the DPO', nl: 'Naam van de DPO' },
  31: { en: 'Contact details', nl: 'Contactgegevens' },
  33: {
    en: 'More information about the incident can be obtained at',
    nl: 'Meer informatie over het incident is te krijgen bij',
  },
  34: { en: 'Name of the contact person', nl: 'Naam van de contactpersoon' },
  35: { en: 'Function of the contact person', nl: 'Functie van de contactpersoon' },
  36: { en: 'Contact details', nl: 'Contactgegevens' },
  38: {
    en: 'Are other parties such as data processors or joint controllers involved?',
    nl: 'Zijn andere partijen betrokken, zoals verwerkers of gezamenlijke verwerkingsverantwoordelijken?',
  },
  39: { en: 'Qualification of the other involved party', nl: 'Hoedanigheid van de andere partij' },
  40: { en: 'Name of the other involved party', nl: 'Naam van de andere partij' },
  41: { en: 'Contact details', nl: 'Contactgegevens' },
  44: { en: 'When did the personal data breach occur?', nl: 'Wanneer deed de inbreuk zich voor?' },
  45: { en: 'Only estimated dates are possible', nl: 'Alleen geschatte datums zijn mogelijk' },
  46: { en: 'Beginning date and time of personal data breach', nl: 'Begin van de inbreuk (datum en uur)' },
  47: { en: 'Ending date and time of personal data breach', nl: 'Einde van de inbreuk (datum en uur)' },
  48: {
    en: 'Date and time of awareness of the data controller of the personal data breach',
    nl: 'Kennisname door de verwerkingsverantwoordelijke (datum en uur)',
  },
  49: { en: 'Reasons for late notification of the personal data breach', nl: 'Redenen voor de late melding' },
  50: { en: 'How was the personal data breach discovered?', nl: 'Hoe is de inbreuk ontdekt?' },
  51: {
    en: 'Further description of the discovery of the personal data breach',
    nl: 'Nadere beschrijving van de ontdekking',
  },
  52: { en: 'Date of notification by other party', nl: 'Datum van het bericht van de andere partij' },
  53: {
    en: 'Further comments on timeline and additional information',
    nl: 'Verdere toelichting bij de tijdlijn',
  },
  55: { en: 'Nature of the personal data breach', nl: 'Aard van de inbreuk' },
  56: { en: 'Type of confidentiality breach', nl: 'Soort inbreuk op de vertrouwelijkheid' },
  57: {
    en: 'Was the data unintelligible to anyone not authorised to access it, or were individuals not identifiable?',
    nl: 'Waren de gegevens onbegrijpelijk voor wie geen toegang mocht hebben, of waren mensen niet te identificeren?',
  },
  58: { en: 'Type of integrity breach', nl: 'Soort inbreuk op de integriteit' },
  59: { en: 'Type of availability breach', nl: 'Soort inbreuk op de beschikbaarheid' },
  60: { en: 'Nature of the incident', nl: 'Aard van het incident' },
  61: { en: 'Cause of the personal data breach', nl: 'Oorzaak van de inbreuk' },
  62: {
    en: 'Further description of the nature of the incident',
    nl: 'Nadere beschrijving van de aard van het incident',
  },
  63: {
    en: 'Description of the systems, software, services and infrastructures involved in the personal data breach and where they are located',
    nl: 'Beschrijving van de betrokken systemen, software, diensten en infrastructuur en waar die zich bevinden',
  },
  65: { en: 'Categories of concerned data subjects', nl: 'Categorieën van betrokkenen' },
  66: {
    en: 'Further description of categories of concerned data subjects and additional data subjects',
    nl: 'Nadere beschrijving van de categorieën van betrokkenen',
  },
  67: { en: 'Data subjects concerned by the personal data breach', nl: 'Aantal betrokkenen: hoe gekend?' },
  68: { en: 'Number of data subjects concerned by the personal data breach', nl: 'Aantal betrokkenen' },
  70: { en: 'Type of breached data', nl: 'Soorten gegevens' },
  71: {
    en: 'Further description of breached data and additional data categories',
    nl: 'Nadere beschrijving van de gegevens en bijkomende categorieën',
  },
  72: {
    en: 'Personal data records concerned by the personal data breach',
    nl: 'Aantal gegevensrecords: hoe gekend?',
  },
  73: {
    en: 'Number of personal data records concerned by the personal data breach',
    nl: 'Aantal gegevensrecords',
  },
  75: {
    en: 'Relevant measures in place when the personal data breach occurred',
    nl: 'Maatregelen die golden toen de inbreuk zich voordeed',
  },
  76: {
    en: 'Further description of relevant measures in place when the personal data breach occurred',
    nl: 'Nadere beschrijving van die maatregelen',
  },
  79: {
    en: 'Likely consequences in case of breach of confidentiality',
    nl: 'Waarschijnlijke gevolgen voor de vertrouwelijkheid',
  },
  80: {
    en: 'Description of other confidentiality consequences',
    nl: 'Beschrijving van andere gevolgen voor de vertrouwelijkheid',
  },
  81: {
    en: 'Likely consequences in case of breach of integrity',
    nl: 'Waarschijnlijke gevolgen voor de integriteit',
  },
  82: {
    en: 'Description of other integrity consequences',
    nl: 'Beschrijving van andere gevolgen voor de integriteit',
  },
  83: {
    en: 'Likely consequences in case of breach of availability',
    nl: 'Waarschijnlijke gevolgen voor de beschikbaarheid',
  },
  84: {
    en: 'Description of other availability consequences',
    nl: 'Beschrijving van andere gevolgen voor de beschikbaarheid',
  },
  85: {
    en: 'Nature of the potential impact for the data subject',
    nl: 'Aard van de mogelijke gevolgen voor de betrokkenen',
  },
  86: {
    en: 'Further description of the other impacts for the data subjects',
    nl: 'Nadere beschrijving van de andere gevolgen voor de betrokkenen',
  },
  87: { en: 'Severity of the potential impacts', nl: 'Ernst van de mogelijke gevolgen' },
  89: {
    en: 'Outcome of the risk assessment carried out by the controller',
    nl: 'Uitkomst van de risicobeoordeling door de verwerkingsverantwoordelijke',
  },
  90: {
    en: 'Further description of the risk assessment carried out by the data controller',
    nl: 'Nadere beschrijving van de risicobeoordeling',
  },
  92: {
    en: 'Measures taken to address the personal data breach and to mitigate its consequences',
    nl: 'Maatregelen om de inbreuk aan te pakken en de gevolgen te beperken',
  },
  94: {
    en: 'Relevant measures taken to prevent similar personal data breach',
    nl: 'Maatregelen om een gelijkaardige inbreuk te voorkomen',
  },
  95: {
    en: 'Further description of relevant updated permanent measures to avoid similar incidents in the future',
    nl: 'Nadere beschrijving van de blijvende maatregelen om gelijkaardige incidenten te voorkomen',
  },
  97: {
    en: 'Has the personal data breach been communicated to data subjects?',
    nl: 'Is er een mededeling over de inbreuk aan de betrokkenen gedaan?',
  },
  98: {
    en: 'Date when information was given to data subjects',
    nl: 'Datum waarop de betrokkenen zijn ingelicht',
  },
  99: {
    en: 'Future date on which the data breach will be communicated to the data subjects',
    nl: 'Datum waarop de betrokkenen zullen worden ingelicht',
  },
  100: {
    en: 'Further information about conditions referred to in article 34(3) of the GDPR that are met',
    nl: 'Aan welke voorwaarde van artikel 34(3) AVG is voldaan?',
  },
  101: {
    en: 'Further description why the conditions referred to in article 34(3) of the GDPR are met and of the measures taken',
    nl: 'Waarom aan die voorwaarde is voldaan en welke maatregelen zijn genomen',
  },
  102: { en: 'Number of data subjects informed', nl: 'Aandeel van de betrokkenen dat is ingelicht' },
  103: {
    en: 'Further description why not all data subjects have been informed',
    nl: 'Waarom niet alle betrokkenen zijn ingelicht',
  },
  104: {
    en: 'Means of communication used to inform the data subject',
    nl: 'Middel waarmee de betrokkenen zijn ingelicht',
  },
  105: {
    en: 'Further description of the other means of communication',
    nl: 'Nadere beschrijving van andere middelen',
  },
  106: {
    en: 'Content of the information provided to the data subjects',
    nl: 'Inhoud van de mededeling aan de betrokkenen',
  },
  109: {
    en: 'Has the incident been reported to the police/judicial authorities as a criminal offence?',
    nl: 'Is het incident als misdrijf aangegeven bij politie of gerecht?',
  },
  110: {
    en: 'Has the incident been notified to other supervisory authorities or control bodies under other relevant legislation?',
    nl: 'Is het incident gemeld aan andere toezichthouders of controleorganen op grond van andere wetgeving?',
  },
  111: {
    en: 'Further information about notification to other authorities or bodies',
    nl: 'Nadere informatie over meldingen aan andere autoriteiten of organen',
  },
  113: {
    en: 'Does the personal data breach involve cross-border processing carried out by a controller established in the European Economic Area?',
    nl: 'Gaat het om een grensoverschrijdende verwerking door een verwerkingsverantwoordelijke in de Europese Economische Ruimte?',
  },
  114: { en: 'The lead supervisory authority is:', nl: 'De leidende toezichthoudende autoriteit is' },
  115: {
    en: 'List of EEA countries where the controller has an establishment',
    nl: 'EER-landen waar de verwerkingsverantwoordelijke een vestiging heeft',
  },
  116: {
    en: 'List of EEA countries where affected data subjects are located',
    nl: 'EER-landen waar betrokkenen zich bevinden',
  },
  117: {
    en: 'Approximate number of data subjects per country',
    nl: 'Aantal betrokkenen per land bij benadering',
  },
  118: {
    en: 'List of EEA supervisory authorities to which the breach has been or will be notified',
    nl: 'Toezichthouders in de EER aan wie de inbreuk is of wordt gemeld',
  },
  120: {
    en: 'Does the personal data breach involve processing, to which the GDPR applies, carried out by a controller that is not established in the European Economic Area?',
    nl: 'Gaat het om een verwerking waarop de AVG van toepassing is, door een verwerkingsverantwoordelijke buiten de Europese Economische Ruimte?',
  },
  121: {
    en: 'List of EEA countries where affected data subjects are located',
    nl: 'EER-landen waar betrokkenen zich bevinden',
  },
  122: {
    en: 'Approximate number of data subjects per country',
    nl: 'Aantal betrokkenen per land bij benadering',
  },
  123: {
    en: 'List of EEA supervisory authorities to which the breach has been or will be notified',
    nl: 'Toezichthouders in de EER aan wie de inbreuk is of wordt gemeld',
  },
  125: {
    en: 'Please identify the attachments to this notification',
    nl: 'Welke bijlagen gaan bij deze melding?',
  },
  126: { en: 'Other attachments', nl: 'Andere bijlagen' },
}
