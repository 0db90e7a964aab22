import type { Labels } from '../labels/label.ts'
import type { AdviceCode } from './advice.ts'

/** Sentences to start from. Telephone numbers and addresses are from memory: check before sending. */
export const adviceTexts: Labels<AdviceCode> = {
  adviceMissingForCredentials: {
    nl: 'Wijzig uw wachtwoord, ook overal waar u hetzelfde gebruikt, en zet aanmelden in twee stappen aan.',
    fr: 'Changez votre mot de passe, également partout où vous utilisez le même, et activez la connexion en deux étapes.',
    de: 'Ändern Sie Ihr Passwort, auch überall dort, wo Sie dasselbe verwenden, und schalten Sie die Anmeldung in zwei Schritten ein.',
    en: 'Change your password, also wherever else you use it, and turn on signing in with two steps.',
  },
  adviceMissingForNationalNumber: {
    nl: 'Is uw identiteitskaart verloren of gestolen, bel dan DocStop (00800 2123 2123). Voor een kopie blokkeert DocStop niets: let dan op misbruik van uw naam en doe aangifte bij de politie als iemand zich voor u uitgeeft. Op checkdoc.be ziet u of een Belgisch document geldig is. Geef geen kopie van uw identiteitskaart aan wie er onverwacht om vraagt.',
    fr: 'Si votre carte d’identité a été perdue ou volée, appelez DocStop (00800 2123 2123). Pour une copie, DocStop ne bloque rien : soyez attentif à une usurpation de votre identité et portez plainte auprès de la police si quelqu’un se fait passer pour vous. Sur checkdoc.be, vous voyez si un document belge est valable. Ne donnez pas de copie de votre carte d’identité à quelqu’un qui vous la demande de manière inattendue.',
    de: 'Ist Ihr Personalausweis verloren oder gestohlen, rufen Sie DocStop an (00800 2123 2123). Bei einer Kopie sperrt DocStop nichts: Achten Sie dann auf Missbrauch Ihres Namens und erstatten Sie Anzeige, wenn sich jemand für Sie ausgibt. Auf checkdoc.be sehen Sie, ob ein belgisches Dokument gültig ist. Geben Sie niemandem, der unerwartet danach fragt, eine Kopie Ihres Ausweises.',
    en: 'If your identity card was lost or stolen, call DocStop (00800 2123 2123). For a copy DocStop blocks nothing: watch for misuse of your name then, and go to the police if somebody poses as you. On checkdoc.be you see whether a Belgian document is valid. Give no copy of your identity card to anyone who asks for it out of the blue.',
  },
  adviceMissingForBank: {
    nl: 'Kijk uw rekening na en verwittig uw bank als u iets vreemds ziet. Blokkeer uw kaart zo nodig via Card Stop (078 170 170).',
    fr: 'Surveillez votre compte et prévenez votre banque si vous voyez quelque chose d’inhabituel. Bloquez votre carte si nécessaire via Card Stop (078 170 170).',
    de: 'Prüfen Sie Ihr Konto und verständigen Sie Ihre Bank, wenn Ihnen etwas auffällt. Sperren Sie Ihre Karte nötigenfalls über Card Stop (078 170 170).',
    en: 'Watch your account and tell your bank when you see anything odd. Block your card through Card Stop (078 170 170) if need be.',
  },
  adviceMissingForContact: {
    nl: 'Let op voor verdachte berichten en telefoontjes. Stuur een verdacht bericht door naar verdacht@safeonweb.be en klik nergens op.',
    fr: 'Méfiez-vous des messages et appels suspects. Transférez un message suspect à suspect@safeonweb.be et ne cliquez sur rien.',
    de: 'Achten Sie auf verdächtige Nachrichten und Anrufe. Leiten Sie verdächtige Nachrichten an suspicious@safeonweb.be weiter und klicken Sie nichts an.',
    en: 'Beware of suspicious messages and calls. Forward a suspicious message to suspicious@safeonweb.be and click on nothing.',
  },
  adviceMissingForHealth: {
    nl: 'Ga niet in op druk, dreiging of chantage met uw gegevens: doe aangifte bij de politie en laat het ons weten. Vraagt iemand u onverwacht iets over uw gezondheid, antwoord niet. Hebt u vragen over uw zorg, spreek dan uw arts aan.',
    fr: 'Ne cédez à aucune pression, menace ou chantage concernant vos données : portez plainte auprès de la police et prévenez-nous. Si quelqu’un vous interroge de manière inattendue sur votre santé, ne répondez pas. Pour toute question sur vos soins, adressez-vous à votre médecin.',
    de: 'Geben Sie Druck, Drohung oder Erpressung mit Ihren Daten nicht nach: Erstatten Sie Anzeige bei der Polizei und sagen Sie es uns. Fragt jemand Sie unerwartet nach Ihrer Gesundheit, antworten Sie nicht. Bei Fragen zu Ihrer Behandlung sprechen Sie mit Ihrem Arzt.',
    en: 'Give in to no pressure, threat or blackmail with your data: go to the police and tell us. If somebody asks you about your health out of the blue, do not answer. With questions about your care, speak to your doctor.',
  },
  adviceMissingForMinors: {
    nl: 'Gaat het om uw kind, bespreek dan samen wat er gebeurde. Vraag uw kind niet te antwoorden aan onbekenden en u te verwittigen als iemand contact zoekt. Laat het ons weten als u merkt dat iemand de gegevens van uw kind gebruikt.',
    fr: 'S’il s’agit de votre enfant, parlez ensemble de ce qui s’est passé. Demandez-lui de ne pas répondre à des inconnus et de vous prévenir si quelqu’un cherche à le contacter. Prévenez-nous si vous constatez que quelqu’un utilise les données de votre enfant.',
    de: 'Geht es um Ihr Kind, sprechen Sie gemeinsam darüber, was geschehen ist. Bitten Sie Ihr Kind, Unbekannten nicht zu antworten und Ihnen zu sagen, wenn jemand Kontakt sucht. Sagen Sie es uns, wenn Sie merken, dass jemand die Daten Ihres Kindes verwendet.',
    en: 'If it is about your child, talk together about what happened. Ask your child not to answer strangers, and to tell you when somebody seeks contact. Tell us when you notice that somebody uses your child’s data.',
  },
}

/** Where each piece of advice comes from. DocStop blocks a document that is lost or stolen; a copy leaves it with its holder. */
export const adviceSources: Readonly<Record<AdviceCode, string>> = {
  adviceMissingForCredentials: 'EDPB Guidelines 9/2022; Ticketmaster 2018, reset of passwords',
  adviceMissingForNationalNumber:
    'DocStop (lost or stolen documents) and CheckDoc, Federal Public Service Home Affairs',
  adviceMissingForBank: 'Card Stop',
  adviceMissingForContact: 'Safeonweb, Centre for Cybersecurity Belgium',
  adviceMissingForHealth: 'GDPR recital 86; own wording',
  adviceMissingForMinors: 'GDPR recitals 38 and 86; own wording',
}
