import type { Labels } from '../labels/label.ts'
import type { SeverityArgument, SeverityDifferenceCode } from './comparison-code.ts'

/** Arguments that follow from the facts; an assessor writes others in own words. */
export const severityArgumentTexts: Labels<SeverityArgument> = {
  dangerForPerson: {
    nl: 'Voor iemand is gevonden worden gevaarlijk: een adres is dan geen gewoon gegeven.',
    fr: 'Être trouvé est dangereux pour quelqu’un : une adresse n’est alors pas une donnée ordinaire.',
    en: 'Being found is dangerous for somebody: an address is no ordinary datum then.',
    de: 'Für jemanden ist es gefährlich, gefunden zu werden: eine Adresse ist dann kein gewöhnliches Datum.',
  },
  alreadyPublic: {
    nl: 'De gegevens waren al rechtmatig openbaar.',
    fr: 'Les données étaient déjà publiques de manière licite.',
    en: 'The data were lawfully public already.',
    de: 'Die Daten waren bereits rechtmäßig öffentlich.',
  },
}

/** Why the ENISA band and the weighing differ; what the number does not see, or sees otherwise. */
export const severityDifferenceTexts: Labels<SeverityDifferenceCode> = {
  scaleOutside: {
    nl: 'De score telt het aantal mensen niet mee; boven 100 staat er alleen een vlag naast.',
    fr: 'Le score ne compte pas les personnes ; au-delà de 100, seul un drapeau l’accompagne.',
    en: 'The score does not count people; above 100 there is a flag beside it only.',
    de: 'Die Zahl der Menschen zählt nicht mit; über 100 steht nur ein Hinweis daneben.',
  },
  nationalNumberOutside: {
    nl: 'Een rijksregisternummer is voor de score een gewoon gegeven; voor misbruik is het genoeg.',
    fr: 'Pour le score, un numéro de registre national est une donnée simple ; pour en abuser, il suffit.',
    en: 'To the score a national register number is a simple datum; for misuse it is enough.',
    de: 'Für den Wert ist eine Nationalregisternummer ein einfaches Datum; für einen Missbrauch genügt sie.',
  },
  credentialsOutside: {
    nl: 'Wachtwoorden hebben in de score geen categorie: alleen wat ze openen, telt.',
    fr: 'Les mots de passe n’ont pas de catégorie dans le score : seul compte ce qu’ils ouvrent.',
    en: 'Passwords have no category in the score: only what they open counts.',
    de: 'Passwörter haben im Wert keine Kategorie: Es zählt nur, was sie öffnen.',
  },
  documentsOutside: {
    nl: 'Identiteitsstukken zijn voor de score gewone gegevens; voor misbruik zijn ze genoeg.',
    fr: 'Pour le score, les pièces d’identité sont des données simples ; pour en abuser, elles suffisent.',
    en: 'To the score identity papers are simple data; for misuse they are enough.',
    de: 'Für den Wert sind Ausweise einfache Daten; für einen Missbrauch genügen sie.',
  },
  holdersOutside: {
    nl: 'Wie de gegevens heeft en hoe betrouwbaar die is, weegt in de score hoogstens een half punt.',
    fr: 'Qui détient les données et sa fiabilité ne pèsent qu’un demi-point au plus dans le score.',
    en: 'Who holds the data and how reliable they are weighs half a point at most in the score.',
    de: 'Wer die Daten hat und wie verlässlich er ist, wiegt höchstens einen halben Punkt.',
  },
  intentOutside: {
    nl: 'De score kent alleen "kwaad opzet" of niet; dat iemand bewust geviseerd is, ziet ze niet.',
    fr: 'Le score ne connaît que l’intention malveillante ou non ; il ignore qu’une personne est visée.',
    en: 'The score knows malicious intent or none; that somebody is the target it does not see.',
    de: 'Der Wert kennt nur böse Absicht oder keine; dass jemand gezielt gemeint ist, sieht er nicht.',
  },
  peopleOutside: {
    nl: 'Kwetsbare mensen wegen in de score alleen mee als de beoordelaar dat zelf bijstelt.',
    fr: 'Les personnes vulnérables ne comptent dans le score que si l’évaluateur l’ajuste lui-même.',
    en: 'Vulnerable people weigh in the score only where the assessor adjusts for them.',
    de: 'Schutzbedürftige zählen im Wert nur, wenn der Bewertende selbst anpasst.',
  },
  deprivationOutside: {
    nl: 'Wat het gemis van de gegevens met mensen doet en hoelang het duurt, ziet de score niet.',
    fr: 'Le score ignore ce que la privation des données fait aux personnes et combien de temps elle dure.',
    en: 'What the absence of the data does to people, and for how long, the score does not see.',
    de: 'Was das Fehlen der Daten bei Menschen bewirkt und wie lange es dauert, sieht der Wert nicht.',
  },
  trustedRecipient: {
    nl: 'Een betrouwbare ontvanger die wiste, neemt het risico weg; de score telt hem als ontvanger.',
    fr: 'Un destinataire fiable qui a effacé écarte le risque ; le score le compte comme destinataire.',
    en: 'A recipient that can be trusted and deleted takes the risk away; the score counts it as a recipient.',
    de: 'Ein verlässlicher Empfänger, der löschte, beseitigt das Risiko; der Wert zählt ihn als Empfänger.',
  },
  protectionOutside: {
    nl: 'Onleesbare gegevens met een veilige sleutel veranderen de score niet; er staat een vlag naast.',
    fr: 'Des données illisibles avec une clé sûre ne changent pas le score ; un drapeau l’accompagne.',
    en: 'Unintelligible data with a safe key do not change the score; there is a flag beside it.',
    de: 'Unlesbare Daten mit sicherem Schlüssel ändern den Wert nicht; ein Hinweis steht daneben.',
  },
  notDisclosedOutside: {
    nl: 'De gegevens kwamen bij niemand terecht; de score begint toch bij de soort gegevens.',
    fr: 'Les données ne sont parvenues à personne ; le score part pourtant du type de données.',
    en: 'The data reached nobody; the score starts from the kind of data all the same.',
    de: 'Die Daten gelangten zu niemandem; der Wert geht dennoch von der Datenart aus.',
  },
  categoryAlone: {
    nl: 'Een gevoelige of financiële categorie geeft in de score vanzelf een hoog basispunt, ook als er weinig uit blijkt.',
    fr: 'Une catégorie sensible ou financière donne d’office une base élevée, même si elle révèle peu.',
    en: 'A sensitive or financial category gives a high base by itself, even where little can be learnt from it.',
    de: 'Eine sensible oder finanzielle Kategorie ergibt von selbst einen hohen Grundwert, auch wenn wenig daraus hervorgeht.',
  },
  minorConsequences: {
    nl: 'De gevolgen zijn gering geacht; de score vraagt daar niet naar.',
    fr: 'Les conséquences sont jugées mineures ; le score ne le demande pas.',
    en: 'The consequences are judged minor; the score does not ask for that.',
    de: 'Die Folgen gelten als gering; danach fragt der Wert nicht.',
  },
  identificationMultiplies: {
    nl: 'De mensen zijn er meteen uit te herkennen: dat vermenigvuldigt de hele score.',
    fr: 'Les personnes y sont reconnaissables d’emblée : cela multiplie tout le score.',
    en: 'People can be told from the data at once: that multiplies the whole score.',
    de: 'Die Menschen sind sofort zu erkennen: das vervielfacht den ganzen Wert.',
  },
  intentAdds: {
    nl: 'Kwaad opzet telt in de score altijd een half punt bij, wat er ook mee te doen valt.',
    fr: 'L’intention malveillante ajoute toujours un demi-point au score, quoi que l’on puisse en faire.',
    en: 'Malicious intent always adds half a point to the score, whatever can be done with the data.',
    de: 'Böse Absicht erhöht den Wert immer um einen halben Punkt, was auch immer sich damit anfangen lässt.',
  },
  lossAdds: {
    nl: 'Verlies of wijziging van de gegevens telt in de score punten bij, ook als niemand er iets van merkt.',
    fr: 'La perte ou l’altération des données ajoute des points au score, même si personne ne le remarque.',
    en: 'Loss or alteration of the data adds points to the score, even where nobody notices any of it.',
    de: 'Verlust oder Änderung der Daten erhöht den Wert, auch wenn niemand etwas davon merkt.',
  },
  unknownAtWorst: {
    nl: 'De score neemt wat onbekend is op zijn ergst; de weging laat het open.',
    fr: 'Le score prend l’inconnu au pire ; la pondération le laisse ouvert.',
    en: 'The score takes what is unknown at its worst; the weighing leaves it open.',
    de: 'Der Wert nimmt Unbekanntes im schlimmsten Fall an; die Abwägung lässt es offen.',
  },
  bandEitherWay: {
    nl: 'De score komt op hetzelfde niveau uit, wat er ook nog blijkt; de weging laat het open.',
    fr: 'Le score reste au même niveau, quoi qu’il apparaisse encore ; la pondération le laisse ouvert.',
    en: 'The score comes to the same level whatever still turns out; the weighing leaves it open.',
    de: 'Der Wert liegt auf derselben Stufe, was sich auch noch zeigt; die Abwägung lässt es offen.',
  },
  thresholdsOnly: {
    nl: 'De score wordt met een vaste grens vergeleken; de weging kijkt naar de feiten samen.',
    fr: 'Le score se compare à un seuil fixe ; la pondération regarde l’ensemble des faits.',
    en: 'The score is held against a fixed threshold; the weighing looks at the facts together.',
    de: 'Der Wert wird mit einer festen Grenze verglichen; die Abwägung sieht die Tatsachen zusammen.',
  },
}
