import type { Certainty } from '../authority/authority.ts'
import type { Label } from '../labels/label.ts'
import type { DataFacts } from '../facts/facts.ts'
import type { CommunicationWarningCode } from './draft.ts'

/** What people can do themselves about one kind of data, and how a text shows that it says so. */
export interface AdviceRule {
  code: CommunicationWarningCode
  concerns: (data: DataFacts) => boolean
  /** Signs, in any of the four languages, that the advice is there. */
  pattern: RegExp
  /** A sentence to start from. */
  text: Label
  source: string
  certainty: Certainty
}

const has =
  (...types: readonly string[]) =>
  (data: DataFacts): boolean =>
    data.types?.some((type) => types.includes(type)) === true

/** Advice per kind of data; Belgian services. Telephone numbers and addresses are from memory: check before sending. */
export const adviceRules: readonly AdviceRule[] = [
  {
    code: 'adviceMissingForCredentials',
    concerns: has('credentials'),
    // Naming the password is not enough: it has to be changed.
    pattern:
      /^(?=.*(?:wachtwoord|paswoord|mots? de passe|pass?w[oö]rt|kennwort|password))(?=.*(?:wijzig|verander|nieuwe?\b|herstel|chang|modifi|nouveau|réinitialis|änder|neue[ns]?\b|zurücksetz|reset|\bnew\b))/isu,
    text: {
      nl: 'Wijzig uw wachtwoord, ook overal waar u hetzelfde gebruikt, en zet aanmelden in twee stappen aan.',
      fr: 'Changez votre mot de passe, également partout où vous utilisez le même, et activez la connexion en deux étapes.',
      de: 'Ändern Sie Ihr Passwort, auch überall dort, wo Sie dasselbe verwenden, und schalten Sie die Anmeldung in zwei Schritten ein.',
      en: 'Change your password, also wherever else you use it, and turn on signing in with two steps.',
    },
    source: 'EDPB Guidelines 9/2022; Ticketmaster 2018, reset of passwords',
    certainty: 'S',
  },
  {
    code: 'adviceMissingForNationalNumber',
    concerns: (data) => data.nationalNumber === 'yes' || has('officialDocuments', 'identification')(data),
    pattern:
      /docstop|checkdoc|rijksregister|identiteit|identité|registre national|identität|personalausweis|nationalregister|identity/iu,
    text: {
      nl: 'Is uw identiteitskaart verloren, gestolen of gekopieerd, bel dan DocStop (00800 2123 2123). Op checkdoc.be ziet u of een Belgisch document geldig is. Geef geen kopie van uw identiteitskaart aan wie er onverwacht om vraagt.',
      fr: 'Si votre carte d’identité a été perdue, volée ou copiée, appelez DocStop (00800 2123 2123). Sur checkdoc.be, vous voyez si un document belge est valable. Ne donnez pas de copie de votre carte d’identité à qui la demande de manière inattendue.',
      de: 'Wurde Ihr Personalausweis verloren, gestohlen oder kopiert, rufen Sie DocStop an (00800 2123 2123). Auf checkdoc.be sehen Sie, ob ein belgisches Dokument gültig ist. Geben Sie niemandem, der unerwartet danach fragt, eine Kopie Ihres Ausweises.',
      en: 'If your identity card was lost, stolen or copied, call DocStop (00800 2123 2123). On checkdoc.be you see whether a Belgian document is valid. Give no copy of your identity card to anyone who asks for it out of the blue.',
    },
    source: 'DocStop and CheckDoc, Federal Public Service Home Affairs',
    certainty: 'B',
  },
  {
    code: 'adviceMissingForBank',
    concerns: has('paymentMeans'),
    pattern: /card ?stop|rekening|bank|betaalkaart|compte|banque|carte|konto|karte|account|card/iu,
    text: {
      nl: 'Kijk uw rekening na en verwittig uw bank als u iets vreemds ziet. Blokkeer uw kaart zo nodig via Card Stop (078 170 170).',
      fr: 'Surveillez votre compte et prévenez votre banque si vous voyez quelque chose d’inhabituel. Bloquez votre carte si nécessaire via Card Stop (078 170 170).',
      de: 'Prüfen Sie Ihr Konto und verständigen Sie Ihre Bank, wenn Ihnen etwas auffällt. Sperren Sie Ihre Karte nötigenfalls über Card Stop (078 170 170).',
      en: 'Watch your account and tell your bank when you see anything odd. Block your card through Card Stop (078 170 170) if need be.',
    },
    source: 'Card Stop',
    certainty: 'B',
  },
  {
    code: 'adviceMissingForContact',
    concerns: has('contact'),
    pattern: /phishing|verdacht|safeonweb|suspect|hameçonnage|verdächtig|suspicious|scam/iu,
    text: {
      nl: 'Let op voor verdachte berichten en telefoontjes. Stuur een verdacht bericht door naar verdacht@safeonweb.be en klik nergens op.',
      fr: 'Méfiez-vous des messages et appels suspects. Transférez un message suspect à suspect@safeonweb.be et ne cliquez sur rien.',
      de: 'Achten Sie auf verdächtige Nachrichten und Anrufe. Leiten Sie verdächtige Nachrichten an suspicious@safeonweb.be weiter und klicken Sie nichts an.',
      en: 'Beware of suspicious messages and calls. Forward a suspicious message to suspicious@safeonweb.be and click on nothing.',
    },
    source: 'Safeonweb, Centre for Cybersecurity Belgium',
    certainty: 'B',
  },
]

/** The advice that fits the data of a breach; what a message to people starts from. */
export function adviceFor(data: DataFacts): readonly AdviceRule[] {
  return adviceRules.filter(({ concerns }) => concerns(data))
}
