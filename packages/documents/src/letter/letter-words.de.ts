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
  authorityTerm: (at) => `Frist der Meldung an die Aufsichtsbehörde: bis ${at}.`,
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
  factorsReset: {
    subject: 'Ihr zweiter Faktor für Lekboek wurde gelöscht',
    reset: (at) =>
      `Am ${at} hat der Betreiber von Lekboek Ihre App, Passkeys und Wiederherstellungscodes gelöscht, weil jemand gemeldet hat, dass Sie sie verloren haben. Sie sind überall abgemeldet. Bei der nächsten Anmeldung richten Sie einen neuen zweiten Faktor ein.`,
    act: 'Zu Lekboek',
    unexpected:
      'Haben Sie das nicht verlangt? Ändern Sie sofort Ihr Passwort und verständigen Sie die Administratorin oder den Administrator Ihrer Organisation.',
  },
  newBrowser: {
    subject: 'Neue Anmeldung bei Lekboek',
    entered: (at, browser) =>
      browser === null
        ? `Am ${at} hat sich jemand mit Ihrem Konto in einem Browser angemeldet, den wir noch nicht kennen.`
        : `Am ${at} hat sich jemand mit Ihrem Konto in einem Browser angemeldet, den wir noch nicht kennen: ${browser}.`,
    expected: 'Waren Sie das? Dann brauchen Sie nichts zu tun.',
    unexpected:
      'Waren Sie das nicht? Öffnen Sie Ihr Konto, melden Sie sich überall ab und ändern Sie Ihr Passwort. Verständigen Sie danach die Administratorin oder den Administrator Ihrer Organisation.',
    act: 'Zu meinem Konto',
  },
  deputyNamed: {
    subject: 'Sie sind Stellvertretung in Lekboek',
    named: (principal, organisation) =>
      `Sie wurden als Stellvertretung von ${principal}, Datenschutzbeauftragte(r) von ${organisation}, benannt.`,
    period: (from, until) => `Sie vertreten von ${from} bis ${until}.`,
    means:
      'In dieser Zeit können und dürfen Sie im Verzeichnis alles, was die oder der Datenschutzbeauftragte kann und darf. Davor und danach nicht.',
    act: 'Zu Lekboek',
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
  breakGlassAsked: {
    subject: 'Lekboek wartet auf eine zweite Stimme',
    told: (organisation, at) =>
      `Bei ${organisation} bat am ${at} jemand darum, im Notfall zu öffnen. Sie sind bestimmt, eine solche Anfrage als zweite Person zu bestätigen.`,
    check:
      'Sehen Sie in Lekboek nach, wer fragt und warum, und sagen Sie, ob es sein darf. Bestätigt es niemand innerhalb eines Tages, verfällt die Anfrage.',
    act: 'Zu Lekboek',
  },
  breakGlassRefused: {
    subject: 'Ihre Anfrage in Lekboek wurde beantwortet',
    told: (organisation, at) =>
      `Bei ${organisation} sagte am ${at} eine bestimmte Person Nein zu Ihrer Anfrage, im Notfall zu öffnen.`,
    check:
      'Sehen Sie in Lekboek nach, wer das war und warum. Eine andere der bestimmten Personen kann Ihre Anfrage noch bestätigen, solange kein Tag vergangen ist.',
    act: 'Zu Lekboek',
  },
  breakGlassMissed: {
    subject: 'Ein vergeblicher Versuch, im Notfall zu öffnen',
    told: (organisation, at) =>
      `Am ${at} versuchten zwei Personen von ${organisation}, im Notfall eine Akte mit einer Nummer zu öffnen, die keine versiegelte Akte hat.`,
    check:
      'Einmal kann ein Versehen sein. Geschieht es öfter, versucht vielleicht jemand, eine Nummer zu erraten. Das Journal des Verzeichnisses bewahrt auf, wer es verlangte und warum.',
    act: 'Zu Lekboek',
  },
  readLogAsked: {
    subject: 'Kürzere Aufbewahrung des Leseprotokolls verlangt',
    told: (organisation, at) =>
      `Am ${at} verlangte eine Administratorin oder ein Administrator von ${organisation}, kürzer aufzubewahren, wer was gelesen hat.`,
    check:
      'Noch ist nichts gelöscht: Es wartet auf eine Datenschutzbeauftragte oder einen Datenschutzbeauftragten der Organisation. Sehen Sie in Lekboek nach, wie viele Zeilen verschwinden würden, und sagen Sie, ob das sein darf.',
    act: 'Zu Lekboek',
  },
  serviceEnds: {
    subject: 'Der Dienst für ein Verzeichnis wird enden',
    told: (organisation, at) =>
      `Am ${at} wurde festgelegt, dass der Dienst von Lekboek für ${organisation} endet.`,
    check:
      'Sehen Sie in Lekboek nach, wann, bis wann Sie noch lesen, und welche Akten und Fristen dann noch laufen. Exportieren Sie das Verzeichnis vor dem letzten Tag. Bis dahin kann es zurückgenommen werden.',
    act: 'Zu Lekboek',
  },
  providerChanged: {
    subject: 'Wie man sich anmeldet, hat sich geändert',
    told: (organisation, at) =>
      `Am ${at} wurde geändert oder bestätigt, wie sich Personen von ${organisation} über einen eigenen Anbieter anmelden.`,
    check:
      'Wussten Sie davon nicht? Sehen Sie in Lekboek in der Verwaltung des Registers nach, über welchen Anbieter man jetzt hereinkommt. Solange keine zweite Person es bestätigt, gibt sein Wort keine Rollen und gilt nicht als zweiter Faktor. Wer sich dort zum ersten Mal anmeldet, beweist zuerst durch einen Brief, dass das Konto ihm gehört.',
    act: 'Zu Lekboek',
  },
  providerWaits: {
    subject: 'Bestätigen Sie, wie man sich anmeldet',
    told: (organisation, at) =>
      `Am ${at} wurde geändert, wie sich Personen von ${organisation} über einen eigenen Anbieter anmelden. Das wartet auf eine zweite Person, und das können Sie sein.`,
    check:
      'Sehen Sie nach, ob es stimmt, und bestätigen Sie es dann in Lekboek in der Verwaltung des Registers. Bis dahin gibt das Wort des Anbieters keine Rollen und gilt nicht als zweiter Faktor. Wussten Sie davon nicht? Dann lehnen Sie es dort mit einem Grund ab, und fragen Sie nach bei dem, der es eingestellt hat.',
    act: 'Ansehen und bestätigen',
  },
  mergerWaits: {
    subject: 'Eine Fusion wartet auf Ihre Zustimmung',
    told: (organisation, at) =>
      `Am ${at} hat der Dachverband geplant, dass ${organisation} in einer anderen Organisation aufgeht.`,
    check:
      'Ohne die Zustimmung eines Administrators Ihrer Organisation geschieht nichts, und das sind Sie. Sehen Sie in Lekboek in der Verwaltung des Registers nach, in welcher Organisation und an welchem Tag, und stimmen Sie zu, wenn das richtig ist.',
    act: 'Ansehen und entscheiden',
  },
  apiTokenWaits: {
    subject: 'Ein Token wartet auf Ihre Zustimmung',
    told: (organisation, at) =>
      `Am ${at} hat ein Administrator von ${organisation} ein Token angelegt, mit dem ein Programm Akten lesen würde.`,
    check:
      'Es öffnet noch nichts: Es wartet auf einen Datenschutzbeauftragten der Organisation, und das sind Sie. Sehen Sie in Lekboek in der Verwaltung des Registers nach, was das Programm dürfte, und lassen Sie es zu oder ziehen Sie es zurück.',
    act: 'Ansehen und entscheiden',
  },
  providerRefused: {
    subject: 'Eine Änderung der Anmeldung wurde abgelehnt',
    told: (organisation, at) =>
      `Am ${at} hat eine zweite Person die Einstellung abgelehnt, mit der sich Personen von ${organisation} über einen eigenen Anbieter anmelden würden.`,
    check:
      'Dieser Anbieter ist ausgeschaltet: Niemand kommt mehr über ihn herein. Sehen Sie in Lekboek in der Verwaltung des Registers nach, wer das sagte und warum. Richten Sie es dann richtig ein; danach prüft eine zweite Person erneut.',
    act: 'Grund ansehen',
  },
  apiTokenRefused: {
    subject: 'Ein Token wurde nicht erlaubt',
    told: (organisation, at) =>
      `Am ${at} wurde bei ${organisation} ein Token für ein Programm nicht erlaubt.`,
    check:
      'Das Token funktioniert nicht und wird nicht funktionieren. Sehen Sie in Lekboek in der Verwaltung des Registers nach, welches es ist, wer das sagte und warum.',
    act: 'Grund ansehen',
  },
  mergerRefused: {
    subject: 'Eine Fusion wurde abgelehnt',
    told: (organisation, at) =>
      `Am ${at} hat eine Organisation eine Fusion abgelehnt, die ${organisation} geplant hatte.`,
    check:
      'An diesem Tag geschieht nichts. Sehen Sie in Lekboek nach, welche es ist und warum, und planen Sie sie neu, falls nötig.',
    act: 'Grund ansehen',
  },
  reportWaits: {
    subject: 'Ein Hinweis wartet in Lekboek',
    told: (organisation, at) =>
      `Am ${at} ging bei ${organisation} ein Hinweis oder der Bericht eines Auftragsverarbeiters ein.`,
    check:
      'Was darin steht, lesen Sie nur in Lekboek. Die Frist läuft vielleicht schon: Sehen Sie nach und nehmen Sie den Fall auf.',
    act: 'Zum Register',
  },
  replyWaits: {
    subject: 'Eine Antwort wartet in Lekboek',
    told: (organisation, at) =>
      `Am ${at} hat Ihnen die oder der Datenschutzbeauftragte von ${organisation} zu einem Hinweis geschrieben, den Sie gegeben haben.`,
    check: 'Was darin steht, lesen Sie nur in Lekboek, bei Ihren Hinweisen.',
    act: 'Zu meinen Hinweisen',
  },
  outsiderWrote: {
    subject: 'Jemand von außen hat Ihnen geschrieben',
    told: (organisation, at) =>
      `Am ${at} schrieb jemand, der ${organisation} schon einen Hinweis gegeben hatte, noch einmal.`,
    check: 'Was darin steht, lesen Sie nur in Lekboek, in der Akte bei diesem Hinweis.',
    act: 'Zum Register',
  },
  forwardReturned: {
    subject: 'Ein weitergeleiteter Hinweis ist wieder bei Ihnen',
    told: (organisation, at) =>
      `Ein Hinweis von außen, den ${organisation} weitergeleitet hatte, ist seit ${at} wieder hier.`,
    check:
      'Warum, lesen Sie in Lekboek, in der Akte bei diesem Hinweis; Sie können wieder antworten oder ihn weiterleiten.',
    act: 'Zum Register',
  },
  processorReported: {
    subject: 'Ein Auftragsverarbeiter berichtete eine Datenpanne',
    told: (organisation, at) =>
      `Am ${at} ging bei ${organisation} der Bericht eines Auftragsverarbeiters über eine Datenpanne ein.`,
    check:
      'Was darin steht, lesen Sie nur in Lekboek. Die 72 Stunden laufen vielleicht, seit er da ist: Sehen Sie nach und nehmen Sie den Fall auf.',
    act: 'Zur Akte',
  },
  reportUpdated: {
    subject: 'Ein Auftragsverarbeiter ergänzte seinen Bericht',
    told: (organisation, at) =>
      `Am ${at} ging bei ${organisation} eine neue Fassung dessen ein, was ein Auftragsverarbeiter früher berichtet hatte.`,
    check:
      'In Ihrer Akte hat sich nichts geändert: Sie sehen dort, was der Auftragsverarbeiter nun anders sagt, und entscheiden selbst, was Sie übernehmen.',
    act: 'Zur Akte',
  },
  reportWithdrawn: {
    subject: 'Ein Auftragsverarbeiter zog seinen Bericht zurück',
    told: (organisation, at) =>
      `Am ${at} zog ein Auftragsverarbeiter zurück, was er an ${organisation} berichtet hatte: Es war nicht für Sie bestimmt.`,
    check:
      'In Ihrer Akte hat sich nichts geändert, und Ihre Fristen laufen weiter: Sie entscheiden selbst, was damit geschieht.',
    act: 'Zur Akte',
  },
  questionAnswered: {
    subject: 'Ein Auftragsverarbeiter beantwortete Ihre Frage',
    told: (organisation, at) =>
      `Am ${at} ging bei ${organisation} eine Antwort auf eine Frage an einen Auftragsverarbeiter ein.`,
    check: 'Frage und Antwort lesen Sie nur in Lekboek.',
    act: 'Zur Akte',
  },
  questionWaits: {
    subject: 'Ein Kunde wartet auf eine Antwort',
    told: (organisation, at) =>
      `Am ${at} stellte ein Verantwortlicher ${organisation} eine Frage zu einer Verletzung, die Sie berichtet hatten.`,
    check:
      'Wer fragt und was, lesen Sie nur in Lekboek. Solange eine Frage wartet, erhalten Sie keine zweite Nachricht.',
    act: 'Zu Lekboek',
  },
  adviceWaits: {
    subject: 'Eine Empfehlung wartet auf eine Entscheidung',
    told: (organisation, at) =>
      `Am ${at} wurde bei ${organisation} eine Empfehlung festgehalten, über die noch zu entscheiden ist.`,
    check: 'Worum es geht, lesen Sie nur in Lekboek. Die Frist läuft vielleicht schon.',
    act: 'Zum Register',
  },
  decisionWaits: {
    subject: 'Erinnerung: Eine Entscheidung wartet auf Sie',
    told: (organisation, at) =>
      `Am ${at} wurde bei ${organisation} gebeten, Sie an eine Empfehlung zu erinnern, über die noch nicht entschieden ist.`,
    check: 'Worum es geht, lesen Sie nur in Lekboek.',
    act: 'Zur Entscheidung',
  },
  deputyGiven: {
    subject: 'Der DSB hat eine Vertretung erhalten',
    told: (organisation, at) =>
      `Am ${at} hat ein Administrator von ${organisation} jemanden benannt, der den DSB vertritt.`,
    check:
      'In diesem Zeitraum kann diese Person im Register alles, was der DSB kann. Sehen Sie in Lekboek in der Verwaltung des Registers nach, wer es ist, für wen und wie lange. Wer selbst über die Verarbeitung entscheidet, vertritt keinen DSB (Art. 38 Abs. 6 DSGVO). Stimmt das nicht, beenden Sie die Vertretung dort oder bitten Sie den Administrator darum.',
    act: 'Ansehen',
  },
  mandateGiven: {
    subject: 'Ein Büro hat ein Mandat erhalten',
    told: (organisation, at) =>
      `Am ${at} hat ein Administrator von ${organisation} einem Büro ein Mandat im Register gegeben.`,
    check:
      'Sehen Sie in Lekboek in der Verwaltung des Registers nach, welches Büro und was es darf. Stimmt das nicht, bitten Sie den Administrator, es zu widerrufen.',
    act: 'Ansehen',
  },
  mandateHeld: {
    subject: 'Ihr Büro hat ein Mandat erhalten',
    told: (organisation, at) => `Am ${at} hat ${organisation} ein Mandat im Register eines Kunden erhalten.`,
    check:
      'Noch arbeitet niemand damit: Sehen Sie in Lekboek nach, von welchem Kunden es ist, und teilen Sie zu, wer für ihn arbeitet.',
    act: 'Ansehen und zuteilen',
  },
  nameWithheld: {
    subject: 'Ein geplanter Name gilt nicht',
    told: (organisation, at) =>
      `Am ${at} begann der Name nicht, den ${organisation} geplant hatte: Eine andere Organisation trägt inzwischen einen Namen, von dem er nicht zu unterscheiden ist.`,
    check:
      'Der bisherige Name gilt weiter. Sehen Sie in Lekboek unter Verwaltung, Organisation nach und fragen Sie gegebenenfalls den Betreiber von Lekboek.',
    act: 'Nachsehen',
  },
  agreementChanged: {
    subject: 'Ein Auftragsverarbeitungsvertrag wurde geändert oder beendet',
    told: (organisation, at) =>
      `Am ${at} wurde ein Auftragsverarbeitungsvertrag von ${organisation} geändert oder beendet.`,
    check: 'Sehen Sie in Lekboek unter Verträge nach, welcher es ist und ob es stimmt.',
    act: 'Nachsehen',
  },
  agreementAdded: {
    subject: 'Jemand sagt, dass Sie Auftragsverarbeiter sind',
    told: (organisation, at) =>
      `Am ${at} trug eine Organisation in Lekboek ein, dass ${organisation} für sie Daten verarbeitet. Das sagt sie allein: Lekboek hat es nicht geprüft.`,
    check:
      'Sehen Sie unter Verträge nach, wer es ist. Stimmt es, bestätigen Sie es. Stimmt es nicht, sagen Sie das: dann endet der Vertrag.',
    act: 'Nachsehen',
  },
  agreementObjected: {
    subject: 'Ein Auftragsverarbeiter sagt, dass er nicht für Sie arbeitet',
    told: (organisation, at) =>
      `Am ${at} sagte ein Auftragsverarbeiter, dass er nicht für ${organisation} arbeitet. Der Vertrag ist damit beendet.`,
    check: 'Sehen Sie unter Verträge nach, welcher es ist und warum.',
    act: 'Nachsehen',
  },
  supplierWrote: {
    subject: 'Ein Lieferant schrieb zu einer Akte',
    told: (organisation, at) =>
      `Am ${at} ging bei ${organisation} etwas von einem Lieferanten ein, zu einer Akte, die es schon gibt.`,
    check: 'Was darin steht, lesen Sie nur in Lekboek.',
    act: 'Zur Akte',
  },
  answerClaimed: {
    subject: 'Jemand sagt, dass eine Antwort auf Ihre Frage von ihm ist',
    told: (organisation, at) =>
      `Am ${at} sagte eine Organisation mit einem Register in Lekboek, dass die Antwort eines Lieferanten auf eine Frage von ${organisation} von ihr ist. Das sagt sie allein: Sie hatte den Code, der zur Antwort gehört.`,
    check:
      'Sehen Sie unter Verträge bei dieser Frage nach, wer es ist, und sagen Sie, ob es stimmt. Erst dann führt der Vertrag zu ihr.',
    act: 'Nachsehen, ob es stimmt',
  },
  claimConfirmed: {
    subject: 'Ein Kunde bestätigte, dass eine Antwort von Ihnen ist',
    told: (organisation, at) =>
      `Am ${at} bestätigte ein Verantwortlicher, dass die von ${organisation} beanspruchte Antwort von ihr ist.`,
    check:
      'Der Vertrag führt nun zu Ihnen, und weitere Fragen stehen in Ihrem Register. Sehen Sie unter Verträge nach, von wem sie sind.',
    act: 'Nachsehen',
  },
  claimRefused: {
    subject: 'Ein Kunde sagt, dass eine Antwort nicht von Ihnen ist',
    told: (organisation, at) =>
      `Am ${at} sagte ein Verantwortlicher, dass die von ${organisation} beanspruchte Antwort nicht von ihr ist.`,
    check:
      'Weiteres kommt nicht bei Ihnen an, und was Sie beanspruchten, bleibt, wie es war. Sehen Sie unter Verträge nach, von wem es ist.',
    act: 'Nachsehen',
  },
  numbersMissing: {
    subject: 'Notfallnummern von Auftragsverarbeitern fehlen',
    told: (organisation, at) =>
      `Am ${at} fehlte in Verträgen von ${organisation} eine Notfallnummer für den Tag oder die Nacht.`,
    check:
      'Ergänzen Sie sie unter Verträge. Dieser Brief kommt höchstens einmal im Monat; Sie schalten ihn dort auch ab.',
    act: 'Ergänzen',
  },
  supplierAsked: {
    subject: 'Eine Frage zu Daten, die Sie verarbeiten',
    asked: (organisation, service) =>
      `${organisation} fragt Sie etwas zu den Daten, die Sie für „${service}“ verarbeiten.`,
    until: (at) => `Eine Antwort wird bis ${at} erwartet.`,
    how: 'Sie brauchen kein Konto. Sie können zwischendurch speichern und mit demselben Link weitermachen, bis Sie die Antwort einreichen.',
    act: 'Die Frage lesen und antworten',
    unexpected: 'Sie kennen diese Organisation nicht? Dann brauchen Sie nichts zu tun.',
  },
  providerProof: {
    subject: 'Sind Sie das? Anmeldung bei Lekboek',
    asked: (provider, organisation) =>
      `Jemand, vermutlich Sie, hat sich bei ${provider} für ${organisation} mit Ihrer E-Mail-Adresse angemeldet. Lekboek weiß noch nicht, dass Sie es sind.`,
    until: (at) =>
      `Öffnen Sie diesen Link im selben Browser, bis ${at}. Er gilt einmal. Danach melden Sie sich über diesen Anbieter an.`,
    act: 'Ja, das war ich',
    unexpected:
      'Waren Sie es nicht? Dann tun Sie nichts: Ohne Sie kommt niemand herein. Verständigen Sie aber den DSB oder den Administrator Ihrer Organisation.',
  },
  providerLinked: {
    subject: 'Ein Anbieter meldet Sie bei Lekboek an',
    linked: (provider, organisation, at) =>
      `Seit ${at} kann der Anbieter ${provider} von ${organisation} Sie bei Lekboek anmelden.`,
    act: 'Zu Lekboek',
    unexpected:
      'Haben Sie das nicht verlangt? Verständigen Sie sofort den DSB Ihrer Organisation und den Betreiber von Lekboek.',
  },
}
