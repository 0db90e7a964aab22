import type { ExceptionGround } from '../decision/choices.ts'
import type { Labels } from '../labels/label.ts'
import type { ExceptionCondition, ExceptionProof } from './exception-code.ts'

/** What must hold before people need not be told one by one; article 34(3)(a), (b) and (c). */
export const exceptionConditionTexts: Labels<ExceptionCondition> = {
  unintelligible: {
    nl: 'De gegevens waren onleesbaar voor wie eraan kon.',
    fr: 'Les données étaient incompréhensibles pour quiconque pouvait y accéder.',
    en: 'The data were unintelligible to whoever could reach them.',
    de: 'Die Daten waren für jeden, der an sie gelangen konnte, unverständlich.',
  },
  keySafe: {
    nl: 'De sleutel is niet uitgelekt en is niet te vinden of te raden.',
    fr: 'La clé n’a pas été exposée et ne peut être trouvée ni devinée.',
    en: 'The key was not exposed and cannot be found or guessed.',
    de: 'Der Schlüssel wurde nicht offengelegt und lässt sich weder finden noch erraten.',
  },
  protectedBefore: {
    nl: 'De bescherming was er al toen de inbreuk gebeurde.',
    fr: 'La protection existait déjà au moment de la violation.',
    en: 'The protection was there when the breach happened.',
    de: 'Der Schutz bestand schon, als die Verletzung geschah.',
  },
  dataWhole: {
    nl: 'De gegevens zijn er nog, volledig en ongewijzigd, of er is een volledige kopie van in eigen beheer.',
    fr: 'Les données sont toujours là, complètes et intactes, ou il en existe une copie complète sous contrôle propre.',
    en: 'The data are still there, whole and unaltered, or a whole copy of them is under own control.',
    de: 'Die Daten sind noch da, vollständig und unverändert, oder es gibt davon eine vollständige Kopie in eigener Hand.',
  },
  measureWorked: {
    nl: 'Een maatregel nadien heeft het gevaar weggenomen.',
    fr: 'Une mesure ultérieure a écarté le danger.',
    en: 'A measure taken afterwards removed the danger.',
    de: 'Eine spätere Maßnahme hat die Gefahr beseitigt.',
  },
  notUsedBefore: {
    nl: 'Niemand heeft de gegevens voordien kunnen misbruiken.',
    fr: 'Personne n’a pu abuser des données auparavant.',
    en: 'Nobody could misuse the data before that.',
    de: 'Niemand konnte die Daten vorher missbrauchen.',
  },
  highRiskGone: {
    nl: 'Een hoog risico is niet langer waarschijnlijk.',
    fr: 'Un risque élevé n’est plus probable.',
    en: 'A high risk is no longer likely.',
    de: 'Ein hohes Risiko ist nicht mehr wahrscheinlich.',
  },
  oneByOneTooMuch: {
    nl: 'Iedereen rechtstreeks bereiken vergt onevenredig veel inspanning. Het aantal mensen alleen beslist niet: zijn hun contactgegevens bekend, en hoe oud zijn de gegevens?',
    fr: 'Joindre chaque personne directement exigerait des efforts disproportionnés. Le nombre seul ne décide pas : leurs coordonnées sont-elles connues, et de quand datent les données ?',
    en: 'Reaching everybody directly takes disproportionate effort. The number alone does not decide: are their contact data known, and how old are the data?',
    de: 'Alle direkt zu erreichen erfordert unverhältnismäßigen Aufwand. Die Zahl allein entscheidet nicht: Sind ihre Kontaktdaten bekannt, und wie alt sind die Daten?',
  },
  publicReaches: {
    nl: 'De openbare mededeling bereikt de mensen even doeltreffend.',
    fr: 'La communication publique informe les personnes de manière tout aussi efficace.',
    en: 'The public communication reaches people as effectively.',
    de: 'Die öffentliche Bekanntmachung erreicht die Menschen ebenso wirksam.',
  },
}

/** What the file must hold to show it. */
export const exceptionProofTexts: Labels<ExceptionProof> = {
  protectionRecord: {
    nl: 'De versleuteling of hashing die toen gold: methode, sleutellengte, instelling.',
    fr: 'Le chiffrement ou le hachage en vigueur alors : méthode, longueur de clé, configuration.',
    en: 'The encryption or hashing in force then: method, length of the key, settings.',
    de: 'Die damals geltende Verschlüsselung oder das Hashing: Verfahren, Schlüssellänge, Einstellung.',
  },
  keyRecord: {
    nl: 'Wie de sleutel had, waar hij stond, en dat hij niet mee weg is.',
    fr: 'Qui détenait la clé, où elle se trouvait, et qu’elle n’est pas partie avec les données.',
    en: 'Who had the key, where it was kept, and that it was not taken along.',
    de: 'Wer den Schlüssel hatte, wo er lag, und dass er nicht mit abhandenkam.',
  },
  copyRecord: {
    nl: 'De kopie of controle waaruit blijkt dat de gegevens volledig zijn.',
    fr: 'La copie ou le contrôle montrant que les données sont complètes.',
    en: 'The copy or check that shows the data to be whole.',
    de: 'Die Kopie oder Prüfung, die zeigt, dass die Daten vollständig sind.',
  },
  measureRecord: {
    nl: 'Welke maatregel, wanneer, door wie, en waaruit blijkt dat hij werkte.',
    fr: 'Quelle mesure, quand, par qui, et ce qui montre qu’elle a fonctionné.',
    en: 'Which measure, when, by whom, and what shows that it worked.',
    de: 'Welche Maßnahme, wann, durch wen, und was zeigt, dass sie wirkte.',
  },
  confirmation: {
    nl: 'De schriftelijke bevestiging van wissen of teruggave, met waarom de ontvanger te vertrouwen is.',
    fr: 'La confirmation écrite d’effacement ou de restitution, avec ce qui rend le destinataire fiable.',
    en: 'The written confirmation of deletion or return, with why the recipient can be trusted.',
    de: 'Die schriftliche Bestätigung der Löschung oder Rückgabe, mit dem Grund des Vertrauens.',
  },
  logs: {
    nl: 'De logbestanden van de tijd tussen inbreuk en maatregel.',
    fr: 'Les journaux couvrant la période entre la violation et la mesure.',
    en: 'The logs of the time between breach and measure.',
    de: 'Die Protokolle der Zeit zwischen Verletzung und Maßnahme.',
  },
  effortEstimate: {
    nl: 'Welke contactgegevens ontbreken, wat geprobeerd is, wat rechtstreeks verwittigen zou kosten.',
    fr: 'Quelles coordonnées manquent, ce qui a été tenté, ce que coûterait une information directe.',
    en: 'Which contact details are missing, what was tried, what telling directly would cost.',
    de: 'Welche Kontaktdaten fehlen, was versucht wurde, was eine direkte Benachrichtigung kosten würde.',
  },
  publicPlan: {
    nl: 'Tekst, kanalen en data van de openbare mededeling, en waarom ze de mensen bereikt.',
    fr: 'Texte, canaux et dates de la communication publique, et pourquoi elle atteint les personnes.',
    en: 'Text, channels and dates of the public communication, and why it reaches people.',
    de: 'Text, Kanäle und Daten der öffentlichen Bekanntmachung, und warum sie die Menschen erreicht.',
  },
}

/** What each ground leads to, in a sentence; (c) changes the way of telling and never allows silence. */
export const exceptionOutcomeTexts: Labels<ExceptionGround> = {
  unintelligible: {
    nl: 'Een mededeling is niet verplicht; vrijwillig blijft ze mogelijk.',
    fr: 'La communication n’est pas obligatoire ; elle reste possible volontairement.',
    en: 'Telling is not required; it stays possible voluntarily.',
    de: 'Eine Benachrichtigung ist nicht verpflichtend; freiwillig bleibt sie möglich.',
  },
  riskRemoved: {
    nl: 'Een mededeling is niet meer verplicht; vrijwillig blijft ze mogelijk.',
    fr: 'La communication n’est plus obligatoire ; elle reste possible volontairement.',
    en: 'Telling is no longer required; it stays possible voluntarily.',
    de: 'Eine Benachrichtigung ist nicht mehr verpflichtend; freiwillig bleibt sie möglich.',
  },
  disproportionate: {
    nl: 'Een openbare mededeling komt in de plaats; zwijgen mag niet. Wie te bereiken is, kan ook rechtstreeks bericht krijgen.',
    fr: 'Une communication publique la remplace ; le silence n’est pas permis. Les personnes joignables peuvent aussi être informées directement.',
    en: 'A public communication takes its place; silence is not allowed. Whoever can be reached may be told directly as well.',
    de: 'Eine öffentliche Bekanntmachung tritt an ihre Stelle; Schweigen ist nicht erlaubt. Wer erreichbar ist, kann auch direkt benachrichtigt werden.',
  },
}

/** Where each ground and its conditions come from. */
export const exceptionSourceTexts: Labels<ExceptionGround> = {
  unintelligible: {
    nl: 'AVG artikel 34.3.a; EDPB-richtsnoeren 9/2022 v2.0, III.D; 01/2021 v2.0, gevallen 6 en 10; AP: intact, in eigen beheer, sleutel veilig',
    fr: 'RGPD article 34.3.a ; lignes directrices EDPB 9/2022 v2.0, III.D ; 01/2021 v2.0, cas 6 et 10 ; AP : intactes, sous contrôle, clé sûre',
    en: 'GDPR article 34(3)(a); EDPB Guidelines 9/2022 v2.0, III.D; 01/2021 v2.0, cases 6 and 10; AP: intact, under own control, key safe',
    de: 'DSGVO Artikel 34 Abs. 3 lit. a; EDSA-Leitlinien 9/2022 v2.0, III.D; 01/2021 v2.0, Fälle 6 und 10; AP: unversehrt, in eigener Hand, Schlüssel sicher',
  },
  riskRemoved: {
    nl: 'AVG artikel 34.3.b; EDPB-richtsnoeren 9/2022 v2.0, III.D; 01/2021 v2.0, geval 9; UODO (Polen), ENEA, 11 januari 2021',
    fr: 'RGPD article 34.3.b ; lignes directrices EDPB 9/2022 v2.0, III.D ; 01/2021 v2.0, cas 9 ; UODO (Pologne), ENEA, 11 janvier 2021',
    en: 'GDPR article 34(3)(b); EDPB Guidelines 9/2022 v2.0, III.D; 01/2021 v2.0, case 9; UODO (Poland), ENEA, 11 January 2021',
    de: 'DSGVO Artikel 34 Abs. 3 lit. b; EDSA-Leitlinien 9/2022 v2.0, III.D; 01/2021 v2.0, Fall 9; UODO (Polen), ENEA, 11. Januar 2021',
  },
  disproportionate: {
    nl: 'AVG artikel 34.3.c: openbare mededeling; EDPB 9/2022, III.D: contactgegevens verloren of nooit bekend; Hamburg: folders in de praktijk volstonden niet',
    fr: 'RGPD article 34.3.c : communication publique ; EDPB 9/2022, III.D : coordonnées perdues ou jamais connues ; Hambourg : des dépliants au cabinet ne suffisaient pas',
    en: 'GDPR article 34(3)(c): public communication; EDPB Guidelines 9/2022 v2.0, III.D: contact data lost or never known; Hamburg: leaflets in the practice were not enough',
    de: 'DSGVO Artikel 34 Abs. 3 lit. c: öffentliche Bekanntmachung; EDSA 9/2022, III.D: Kontaktdaten verloren oder nie bekannt; Hamburg: Handzettel in der Praxis genügten nicht',
  },
}
