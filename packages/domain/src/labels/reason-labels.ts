import type { ReasonCode } from '../weighing/reason-code.ts'
import type { Labels } from './label.ts'

/** What each reason of the weighing says, in one line. */
export const reasonLabels: Labels<ReasonCode> = {
  breachTypeUnknown: {
    en: 'It is not known which kind of breach this is',
    nl: 'Het is niet gekend welke soort inbreuk dit is',
  },
  dataDisclosed: { en: 'Data came into wrong hands', nl: 'Gegevens kwamen in verkeerde handen' },
  dataLikelyDisclosed: {
    en: 'Data probably came into wrong hands',
    nl: 'Gegevens kwamen vermoedelijk in verkeerde handen',
  },
  disclosureNotExcluded: {
    en: 'It cannot be excluded that data came into wrong hands',
    nl: 'Niet uit te sluiten dat gegevens in verkeerde handen kwamen',
  },
  dataNotDisclosed: {
    en: 'There is evidence that data did not leave',
    nl: 'Er is bewijs dat er geen gegevens zijn weggeraakt',
  },
  disclosureUnknown: {
    en: 'It is not known whether data came into wrong hands',
    nl: 'Niet gekend of gegevens in verkeerde handen kwamen',
  },
  dataAltered: { en: 'Altered data were wrongly used', nl: 'Gewijzigde gegevens werden verkeerd gebruikt' },
  alterationRecovered: {
    en: 'The original was recovered before wrong use',
    nl: 'Het origineel werd hersteld voor verkeerd gebruik',
  },
  alterationUnknown: {
    en: 'It is not known what the alteration led to',
    nl: 'Niet gekend waartoe de wijziging leidde',
  },
  dataLostForGood: {
    en: 'Data are lost for good, without a whole copy',
    nl: 'Gegevens zijn voorgoed weg, zonder volledige kopie',
  },
  accessLostLong: {
    en: 'Data were out of reach for a day or longer',
    nl: 'Gegevens waren een dag of langer onbereikbaar',
  },
  accessLostBriefly: {
    en: 'Data were out of reach for less than a day',
    nl: 'Gegevens waren minder dan een dag onbereikbaar',
  },
  availabilityLossUnknown: {
    en: 'It is not known whether data come back',
    nl: 'Niet gekend of de gegevens terugkomen',
  },
  dataOrdinary: { en: 'Only ordinary data', nl: 'Alleen gewone gegevens' },
  dataTelling: {
    en: 'Data that tell something about situation or conduct',
    nl: 'Gegevens die iets zeggen over situatie of gedrag',
  },
  dataSpecial: {
    en: 'Special categories of data or criminal data are among them',
    nl: 'Er zijn bijzondere of strafrechtelijke gegevens bij',
  },
  dataUsableForFraud: {
    en: 'Data that can be used for fraud as they are',
    nl: 'Gegevens die zo bruikbaar zijn voor fraude',
  },
  officialDocumentsIncluded: {
    en: 'Official documents or copies of them are among them',
    nl: 'Er zijn officiële documenten of kopieën ervan bij',
  },
  dataCombined: {
    en: 'Several kinds of data together give a whole picture',
    nl: 'Verschillende soorten gegevens samen geven een volledig beeld',
  },
  dataTypesUnknown: {
    en: 'It is not known which data are concerned',
    nl: 'Niet gekend om welke gegevens het gaat',
  },
  nationalNumberIncluded: {
    en: 'The national register number is among them',
    nl: 'Het rijksregisternummer zit erbij',
  },
  nationalNumberUnknown: {
    en: 'It is not known whether the national register number is among them',
    nl: 'Niet gekend of het rijksregisternummer erbij zit',
  },
  dataAlreadyPublic: {
    en: 'The data were lawfully public already',
    nl: 'De gegevens waren al rechtmatig openbaar',
  },
  peopleNamed: { en: 'The data name the people', nl: 'De gegevens noemen de mensen bij naam' },
  peopleIdentifiedAtOnce: {
    en: 'The people are identified at once',
    nl: 'De mensen zijn meteen te identificeren',
  },
  peopleEasilyIdentified: {
    en: 'The people are rather easily identified',
    nl: 'De mensen zijn vrij gemakkelijk te identificeren',
  },
  peopleIdentifiedWithEffort: {
    en: 'The people are identified with effort only',
    nl: 'De mensen zijn alleen met moeite te identificeren',
  },
  peopleHardlyIdentified: {
    en: 'The people are hardly identified',
    nl: 'De mensen zijn nauwelijks te identificeren',
  },
  identifiabilityUnknown: {
    en: 'It is not known how easily people are identified',
    nl: 'Niet gekend hoe makkelijk mensen te identificeren zijn',
  },
  protectionHeld: {
    en: 'The data were unintelligible and the key is safe',
    nl: 'De gegevens waren onleesbaar en de sleutel is veilig',
  },
  protectionHeldKeyUnknown: {
    en: 'The data were unintelligible, but whether the key is safe is not known',
    nl: 'De gegevens waren onleesbaar, maar niet gekend of de sleutel veilig is',
  },
  keyExposed: { en: 'The key may be known to others', nl: 'De sleutel kan bij anderen gekend zijn' },
  protectionCircumventable: {
    en: 'The protection can probably be got round',
    nl: 'De bescherming is waarschijnlijk te omzeilen',
  },
  dataReadable: { en: 'The data were readable', nl: 'De gegevens waren leesbaar' },
  protectionUnknown: {
    en: 'It is not known whether the data were readable',
    nl: 'Niet gekend of de gegevens leesbaar waren',
  },
  consequencesSevere: { en: 'The consequences are judged severe', nl: 'De gevolgen worden ernstig geacht' },
  consequencesMinor: { en: 'The consequences are judged minor', nl: 'De gevolgen worden gering geacht' },
  consequencesGrave: {
    en: 'Grave consequences are named, though judged minor',
    nl: 'Er worden zware gevolgen genoemd, al heten ze gering',
  },
  deprivationNone: {
    en: 'Nobody is harmed by the absence of the data',
    nl: 'Niemand heeft last van het ontbreken van de gegevens',
  },
  deprivationInconvenient: {
    en: 'The absence of the data is an inconvenience',
    nl: 'Het ontbreken van de gegevens geeft ongemak',
  },
  deprivationSerious: {
    en: 'The absence of the data is serious for people',
    nl: 'Het ontbreken van de gegevens is ernstig voor mensen',
  },
  deprivationEndangering: {
    en: 'The absence of the data endangers people',
    nl: 'Het ontbreken van de gegevens brengt mensen in gevaar',
  },
  deprivationUnknown: {
    en: 'It is not known what the absence of the data does',
    nl: 'Niet gekend wat het ontbreken van de gegevens doet',
  },
  peopleVulnerable: { en: 'Vulnerable people are concerned', nl: 'Het gaat om kwetsbare mensen' },
  peopleNotVulnerable: {
    en: 'No group in need of special protection',
    nl: 'Geen groep die bijzondere bescherming nodig heeft',
  },
  peopleUnknown: { en: 'It is not known whom it concerns', nl: 'Niet gekend om wie het gaat' },
  someoneEndangered: {
    en: 'Being found is dangerous for somebody among them',
    nl: 'Voor iemand onder hen is gevonden worden gevaarlijk',
  },
  nobodyEndangered: {
    en: 'Nobody among them is endangered by exposure',
    nl: 'Niemand onder hen komt door bekendheid in gevaar',
  },
  endangeredUnknown: {
    en: 'It is not known whether exposure endangers somebody',
    nl: 'Niet gekend of bekendheid iemand in gevaar brengt',
  },
  controllerHoldsIntimateFiles: {
    en: "Being in this controller's files tells something by itself",
    nl: 'In de bestanden van deze organisatie staan zegt op zich al iets',
  },
  countFew: { en: 'Few people', nl: 'Weinig mensen' },
  countMany: { en: 'Many people', nl: 'Veel mensen' },
  countVeryMany: { en: 'Very many people', nl: 'Zeer veel mensen' },
  countUnknown: { en: 'It is not known how many people', nl: 'Niet gekend om hoeveel mensen het gaat' },
  holderNobody: { en: 'Nobody holds the data', nl: 'Niemand heeft de gegevens' },
  holderIsTrusted: { en: 'The recipient can be trusted', nl: 'De ontvanger is te vertrouwen' },
  holderTrustedDeleted: {
    en: 'A recipient that can be trusted deleted the data',
    nl: 'Een betrouwbare ontvanger heeft de gegevens gewist',
  },
  holderTrustedKept: {
    en: 'The trusted recipient has not confirmed deletion',
    nl: 'De betrouwbare ontvanger heeft het wissen niet bevestigd',
  },
  holderIsKnown: { en: 'A known recipient holds the data', nl: 'Een gekende ontvanger heeft de gegevens' },
  holdersMany: {
    en: 'More people hold the data than can be called back',
    nl: 'Meer mensen hebben de gegevens dan terug te roepen zijn',
  },
  holderCountUnknown: {
    en: 'It is not known how many hold the data',
    nl: 'Niet gekend hoeveel mensen de gegevens hebben',
  },
  holderIsUnknown: { en: 'Unknown people hold the data', nl: 'Onbekenden hebben de gegevens' },
  holderIsPublic: { en: 'Anybody could have the data', nl: 'Iedereen kon aan de gegevens' },
  holderToBeDetermined: { en: 'It is not known who holds the data', nl: 'Niet gekend wie de gegevens heeft' },
  holderContradictsDisclosure: {
    en: '"Disclosed" and "nobody holds the data" exclude each other',
    nl: '"Bekendgemaakt" en "niemand heeft de gegevens" sluiten elkaar uit',
  },
  deletionByUntrusted: {
    en: 'Deletion confirmed by a recipient that cannot be relied on',
    nl: 'Wissen bevestigd door een ontvanger op wie niet te rekenen valt',
  },
  deletionUnknown: {
    en: 'It is not known whether the data were deleted',
    nl: 'Niet gekend of de gegevens gewist zijn',
  },
  intentNone: { en: 'No intent to harm', nl: 'Geen kwade bedoeling' },
  intentOpportunistic: { en: 'Somebody took an opportunity', nl: 'Iemand maakte van de gelegenheid gebruik' },
  intentMalicious: { en: 'Somebody means harm', nl: 'Iemand heeft kwade bedoelingen' },
  victimTargeted: { en: 'Somebody in particular is the target', nl: 'Het is op een bepaalde persoon gemunt' },
  intentUnknown: { en: 'The intent is not known', nl: 'De bedoeling is niet gekend' },
  backupIntact: { en: 'A recent and whole copy was there', nl: 'Er was een recente en volledige kopie' },
  backupMissing: { en: 'There is no recent and whole copy', nl: 'Er is geen recente en volledige kopie' },
  backupUnknown: {
    en: 'It is not known whether there is a whole copy',
    nl: 'Niet gekend of er een volledige kopie is',
  },
  combinationHigh: {
    en: 'Taken together the facts make a high risk',
    nl: 'De feiten samen geven een hoog risico',
  },
  combinationRisk: { en: 'Taken together the facts make a risk', nl: 'De feiten samen geven een risico' },
  combinationHarmless: {
    en: 'Taken together the facts make a risk unlikely',
    nl: 'De feiten samen maken een risico onwaarschijnlijk',
  },
  inDoubtNotify: {
    en: 'The facts leave it open: in doubt, notify',
    nl: 'De feiten laten het open: bij twijfel melden',
  },
}
