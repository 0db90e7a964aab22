import type { LetterWords } from './letter-words.ts'

export const german: LetterWords = {
  role: {
    reporter: 'meldende Person',
    handler: 'Bearbeiter/in',
    dpo: 'Datenschutzbeauftragte/r (DSB)',
    decider: 'Entscheider/in',
    admin: 'Verwalter/in',
    auditor: 'Prüfer/in',
    processorContact: 'Kontaktperson des Auftragsverarbeiters',
    umbrellaAdmin: 'Verwalter/in des Dachverbands',
  },
  greeting: (name) => `Guten Tag ${name},`,
  automatic:
    'Diese Nachricht kommt von Lekboek, der Plattform für Verzeichnisse von Datenpannen. Sie kann nicht beantwortet werden.',
  invitation: {
    subject: 'Einladung zu Lekboek',
    asks: (organisation, invitedBy) =>
      `${invitedBy} lädt Sie ein, im Verzeichnis der Datenpannen von ${organisation} mitzuarbeiten.`,
    roles: (roles) => `Ihre Rolle: ${roles}.`,
    until: (at) => `Die Einladung gilt bis ${at} und kann einmal verwendet werden.`,
    act: 'Einladung annehmen',
    unexpected: 'Sie haben diese Einladung nicht erwartet? Dann tun Sie nichts: Ohne Sie ändert sich nichts.',
  },
  passwordReset: {
    subject: 'Ein neues Passwort für Lekboek',
    asked: 'Jemand, vermutlich Sie, hat für diese E-Mail-Adresse ein neues Passwort angefordert.',
    until: (at) => `Dieser Link gilt bis ${at} und kann einmal verwendet werden.`,
    act: 'Neues Passwort wählen',
    unexpected: 'Sie haben das nicht angefordert? Dann tun Sie nichts: Ihr Passwort bleibt, wie es ist.',
  },
  passwordChanged: {
    subject: 'Ihr Passwort für Lekboek wurde geändert',
    changed: (at) => `Ihr Passwort wurde am ${at} geändert. Auf anderen Geräten sind Sie abgemeldet.`,
    act: 'Zu Lekboek',
    unexpected:
      'Waren Sie das nicht? Dann fordern Sie sofort auf der Anmeldeseite ein neues Passwort an und verständigen Sie die Verwaltung Ihrer Organisation.',
  },
  dossierOpened: {
    subject: 'Nachricht aus einem Verzeichnis in Lekboek',
    told: (organisation, at) =>
      `In einer Akte von ${organisation}, die Sie nennt, geschah am ${at} etwas, das Sie wissen müssen. Was es ist, lesen Sie nur in Lekboek.`,
    act: 'Zu Lekboek',
  },
  keyHoldersAppointed: {
    subject: 'Geändert, wer im Notfall öffnet',
    told: (organisation, at) =>
      `Am ${at} wurde bei ${organisation} neu bestimmt, wer gemeinsam eine versiegelte Akte im Notfall öffnen kann.`,
    check:
      'Wussten Sie davon nichts? Fragen Sie die Verwaltung, wer bestimmt ist und warum; in Lekboek steht es im Journal des Verzeichnisses.',
    act: 'Zu Lekboek',
  },
  breakGlassMissed: {
    subject: 'Ein vergeblicher Versuch, im Notfall zu öffnen',
    told: (organisation, at) =>
      `Am ${at} versuchten zwei Personen von ${organisation}, im Notfall eine Akte mit einer Nummer zu öffnen, die keine versiegelte Akte hat.`,
    check:
      'Einmal kann ein Versehen sein. Geschieht es öfter, rät vielleicht jemand: Das Journal des Verzeichnisses in Lekboek sagt, wer es verlangte und warum.',
    act: 'Zu Lekboek',
  },
}
