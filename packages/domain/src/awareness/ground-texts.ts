import type { Labels } from '../labels/label.ts'
import type { AwarenessGround } from './ground.ts'

/** What each ground means for the clock, explained to whoever chooses it. */
export const awarenessGroundTexts: Labels<AwarenessGround> = {
  ownFinding: {
    nl: 'Iemand in de organisatie was redelijk zeker dat persoonsgegevens geraakt zijn. De eerste medewerker die het zag telt, niet het ogenblik waarop de DPO het las.',
    fr: "Une personne de l'organisation était raisonnablement certaine que des données à caractère personnel étaient touchées. C'est le premier membre du personnel qui l'a vu qui compte, non le moment où le DPO l'a lu.",
    en: 'Somebody in the organisation was reasonably certain that personal data are affected. The first member of staff who saw it counts, not the moment at which the DPO read it.',
    de: 'Jemand in der Organisation war hinreichend sicher, dass personenbezogene Daten betroffen sind. Es zählt die erste Person, die es gesehen hat, nicht der Zeitpunkt, zu dem der DSB es gelesen hat.',
  },
  toldByProcessor: {
    nl: 'De verwerker liet het weten. Wat hij eerder wist, telt niet voor u; wel voor zijn eigen plicht om u te verwittigen.',
    fr: "Le sous-traitant l'a fait savoir. Ce qu'il savait avant ne compte pas pour vous, mais bien pour sa propre obligation de vous avertir.",
    en: 'The processor told it. What it knew before does not count for you, only for its own duty to tell you.',
    de: 'Der Auftragsverarbeiter hat es mitgeteilt. Was er vorher wusste, zählt nicht für Sie, wohl aber für seine eigene Pflicht, Sie zu unterrichten.',
  },
  shownByThirdParty: {
    nl: 'Iemand van buiten toonde de gegevens of het bewijs: dan is er meteen kennisname. Een vage tip is nog maar een vermoeden.',
    fr: "Un tiers a montré les données ou la preuve : la connaissance est immédiate. Une vague indication n'est encore qu'un soupçon.",
    en: 'Somebody from outside showed the data or the proof: awareness is immediate. A vague tip is no more than a suspicion.',
    de: 'Ein Außenstehender hat die Daten oder den Beweis gezeigt: Die Kenntnis ist sofort gegeben. Ein vager Hinweis ist nur ein Verdacht.',
  },
  attackerClaimVerified: {
    nl: 'Er kwam een losgeldeis of bewering van een aanvaller, en een eigen controle bevestigde die. De controle mag kort duren, niet langer.',
    fr: "Une demande de rançon ou une affirmation d'un attaquant est arrivée et une vérification propre l'a confirmée. La vérification doit être brève.",
    en: 'A ransom note or a claim of an attacker came in, and an own check confirmed it. The check may be short and no longer than that.',
    de: 'Eine Lösegeldforderung oder Behauptung eines Angreifers ging ein, und eine eigene Prüfung bestätigte sie. Die Prüfung darf kurz sein, nicht länger.',
  },
  lossNoticed: {
    nl: 'Een toestel, gegevensdrager of dossier bleek verloren of gestolen. Het verlies zelf staat vast zodra het opgemerkt is, wat er ook met de gegevens gebeurt.',
    fr: "Un appareil, un support ou un dossier s'est révélé perdu ou volé. La perte est certaine dès qu'elle est constatée, quoi qu'il advienne des données.",
    en: 'A device, medium or file proved lost or stolen. The loss itself is certain once it is noticed, whatever becomes of the data.',
    de: 'Ein Gerät, Datenträger oder Ordner war verloren oder gestohlen. Der Verlust steht fest, sobald er bemerkt wird, was auch immer mit den Daten geschieht.',
  },
  checkConfirmed: {
    nl: 'Eerst was er alleen een vermoeden; een kort onderzoek bevestigde het. Het onderzoek begint meteen en duurt zo kort als kan; wachten stelt de kennisname niet uit.',
    fr: "Il n'y avait d'abord qu'un soupçon ; une brève enquête l'a confirmé. L'enquête commence aussitôt et dure le moins possible ; attendre ne reporte pas la connaissance.",
    en: 'At first there was only a suspicion; a short check confirmed it. The check begins at once and is as short as can be; waiting does not put off awareness.',
    de: 'Zunächst bestand nur ein Verdacht; eine kurze Untersuchung bestätigte ihn. Sie beginnt sofort und dauert so kurz wie möglich; Warten schiebt die Kenntnis nicht auf.',
  },
  toldByAuthority: {
    nl: 'De politie, een toezichthouder of een cyberdienst liet weten dat uw gegevens geraakt zijn.',
    fr: 'La police, une autorité de contrôle ou un service de cybersécurité a fait savoir que vos données sont touchées.',
    en: 'The police, a supervisory authority or a cyber security service told that your data are affected.',
    de: 'Die Polizei, eine Aufsichtsbehörde oder ein Cybersicherheitsdienst teilte mit, dass Ihre Daten betroffen sind.',
  },
}
