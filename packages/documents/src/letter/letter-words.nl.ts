import type { LetterWords } from './letter-words.ts'

export const dutch: LetterWords = {
  role: {
    reporter: 'melder',
    handler: 'behandelaar',
    dpo: 'functionaris voor gegevensbescherming (DPO)',
    decider: 'beslisser',
    admin: 'beheerder',
    auditor: 'auditor',
    processorContact: 'contactpersoon van de verwerker',
    umbrellaAdmin: 'beheerder van de koepel',
  },
  greeting: (name) => `Dag ${name},`,
  automatic:
    'Dit bericht komt van Lekboek, het platform voor datalekregisters. U kunt er niet op antwoorden.',
  invitation: {
    subject: 'Uitnodiging voor Lekboek',
    asks: (organisation, invitedBy) =>
      `${invitedBy} nodigt u uit om mee te werken in het datalekregister van ${organisation}.`,
    roles: (roles) => `Uw rol wordt: ${roles}.`,
    until: (at) => `De uitnodiging geldt tot ${at} en kan één keer gebruikt worden.`,
    act: 'Aanvaard de uitnodiging',
    unexpected: 'Verwachtte u deze uitnodiging niet? Doe dan niets: zonder u verandert er niets.',
  },
  passwordReset: {
    subject: 'Een nieuw wachtwoord voor Lekboek',
    asked: 'Iemand, waarschijnlijk u, vroeg een nieuw wachtwoord voor dit e-mailadres.',
    until: (at) => `Deze link geldt tot ${at} en kan één keer gebruikt worden.`,
    act: 'Kies een nieuw wachtwoord',
    unexpected: 'Vroeg u dit niet? Doe dan niets: uw wachtwoord blijft wat het is.',
  },
  passwordChanged: {
    subject: 'Uw wachtwoord voor Lekboek is gewijzigd',
    changed: (at) => `Uw wachtwoord is gewijzigd op ${at}. Op andere toestellen bent u uitgelogd.`,
    act: 'Ga naar Lekboek',
    unexpected:
      'Was u dit niet? Vraag dan meteen een nieuw wachtwoord op de aanmeldpagina en verwittig de beheerder van uw organisatie.',
  },
  dossierOpened: {
    subject: 'Bericht uit een register in Lekboek',
    told: (organisation, at) =>
      `In een dossier van ${organisation} dat u noemt, gebeurde op ${at} iets wat u moet weten. Wat het is, leest u alleen in Lekboek.`,
    act: 'Ga naar Lekboek',
  },
}
