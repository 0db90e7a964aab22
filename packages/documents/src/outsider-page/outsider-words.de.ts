import type { OutsiderWords } from './outsider-words.ts'

export const german: OutsiderWords = {
  language: 'Deutsch',
  languages: 'Sprache',
  followSegment: 'verfolgen',
  optional: '(darf leer bleiben)',
  form: {
    title: 'Etwas gefunden oder gesehen?',
    to: (organisation) => `Sagen Sie es: ${organisation}`,
    intro:
      'Haben Sie Papiere oder ein Gerät mit Daten von Menschen gefunden, einen Brief bekommen, der nicht für Sie ist, oder etwas gesehen, das nicht stimmt? Sagen Sie es hier. Sie brauchen kein Konto und dürfen namenlos bleiben.',
    calm: 'Verwahren Sie sicher, was Sie gefunden haben. Lesen Sie nicht mehr als nötig, kopieren und veröffentlichen Sie nichts.',
    photosLater: 'Fotos können Sie gleich nach dem Senden hinzufügen, mit dem Code, den Sie dann erhalten.',
    kind: 'Was haben Sie gefunden oder gesehen?',
    text: 'Erzählen Sie in eigenen Worten, was Sie gefunden oder gesehen haben',
    textHint:
      'Schreiben Sie keine Namen oder Nummern anderer ab. Sagen Sie nur, welche Art von Daten es sind und ungefähr wie viele.',
    place: 'Wo war das?',
    placeHint: 'Eine Straße, ein Gebäude, eine Website.',
    when: 'Wann war das?',
    whenHint: 'Ungefähr genügt: heute Morgen, letzte Woche, am 3. März.',
    identity: 'Wer sind Sie?',
    identityHint: (organisation) =>
      `Sie dürfen das leer lassen. Füllen Sie es aus, so kann man Sie bei ${organisation} etwas fragen oder Ihnen danken. Name und Adresse werden verschlüsselt aufbewahrt; nur wer sie braucht, kann sie sehen und muss sagen, warum.`,
    name: 'Name',
    contact: 'Telefon oder E-Mail',
    contactHint: 'Auch ohne das können Sie Antwort bekommen, mit dem Code, den Sie gleich erhalten.',
    forward: 'Meine Nachricht darf an die richtige Organisation weitergegeben werden',
    forwardHint:
      'Manchmal zeigt sich, dass die Daten einer anderen Organisation gehören. Ohne Ihre Zustimmung geben wir nichts weiter.',
    trap: 'Lassen Sie dieses Feld leer',
    send: 'Senden',
    counting:
      'Ihr Gerät löst eine kleine Rechenaufgabe. So bleiben Roboter draußen, ohne dass wir Ihnen folgen.',
    privacy: (organisation) =>
      `Diese Seite verwendet keine Cookies und folgt Ihnen nicht. Was Sie schreiben, geht nur an die Menschen, die bei ${organisation} über personenbezogene Daten wachen.`,
    followLink: 'Ich habe schon einen Code und möchte meine Nachricht verfolgen',
  },
  problems: {
    title: 'Hier ist noch etwas zu ändern',
    texts: {
      required: 'Füllen Sie das aus.',
      saysNothing: 'Hier steht noch nichts, was jemand lesen kann.',
      tooLong: 'Das ist zu lang. Kürzen Sie es.',
      notText: 'Hier stehen Zeichen, die nicht aufbewahrt werden können.',
      notInList: 'Wählen Sie eine der Möglichkeiten.',
      tooFast:
        'Das ging schneller, als jemand schreiben kann. Sehen Sie es nach und senden Sie es noch einmal.',
      expired: 'Das Formular stand lange offen. Ihr Text ist noch da: Senden Sie ihn noch einmal.',
      proof:
        'Die Rechenaufgabe Ihres Geräts galt nicht mehr. Ihr Text ist noch da: Senden Sie ihn noch einmal.',
      trap: 'Ein Feld, das leer bleiben muss, war ausgefüllt. Es ist jetzt leer: Senden Sie noch einmal.',
      tooOften:
        'Im Moment kommen zu viele Nachrichten. Ihr Text ist noch da: Warten Sie etwas und senden Sie ihn dann noch einmal.',
      unknownReceipt: 'Mit diesem Code finden wir nichts. Prüfen Sie die sechzehn Ziffern.',
      notSaved: 'Bewahren Sie zuerst den Code auf und bestätigen Sie es.',
      fileKind: 'Das ist kein Foto (JPEG, PNG oder WebP).',
      fileTooLarge: 'Dieses Foto ist zu groß.',
      fileBroken: 'Dieses Foto ist beschädigt.',
      filesFull: 'Es können jetzt keine Fotos mehr angenommen werden.',
      repeated:
        'Dieses Formular wurde schon gesendet und einmal behalten. Was Sie jetzt ausgefüllt haben, ist noch nicht gesendet: Senden Sie es noch einmal.',
      nothingAdded: 'Schreiben Sie etwas oder wählen Sie ein Foto.',
      photoRepeated:
        'Mit diesem Formular wurde schon ein Foto gesendet und einmal behalten. Möchten Sie noch eines senden, wählen Sie es bitte erneut.',
      photoUnsent: 'Das Foto ist noch nicht gesendet. Wählen Sie es erneut.',
      photosBusy:
        'Im Moment kommen zu viele Fotos. Warten Sie etwas, wählen Sie es erneut und senden Sie es dann.',
    },
  },
  receipt: {
    title: 'Danke. Ihre Nachricht ist angekommen.',
    told: (organisation) => `Bei ${organisation} sieht man sie sich an.`,
    code: 'Ihr Code',
    once: 'Diesen Code sehen Sie jetzt und danach nie wieder.',
    keep: 'Bewahren Sie ihn gut auf. Mit diesem Code lesen Sie die Antwort und können etwas hinzufügen. Wir können ihn nicht wiederfinden, und wer ihn hat, liest mit.',
    photos: 'Haben Sie ein Foto? Sie können es jetzt gleich bei Ihrer Nachricht hinzufügen, mit diesem Code.',
    text: 'Als Text speichern',
    pdf: 'Als PDF speichern',
    print: 'Drucken',
    saved: 'Ich habe den Code gespeichert oder aufgeschrieben',
    next: 'Zu Ihrer Nachricht',
    fileName: 'code-aufbewahren',
    fileText: (organisation, at) => `Nachricht an ${organisation}, gesendet am ${at}.`,
    fileUse: 'Ihre Nachricht verfolgen:',
    sentBefore: 'Diese Nachricht war schon gesendet',
    sentBeforeText:
      'Sie ist einmal angekommen. Der Code stand auf der Seite, die Sie damals sahen, und wird nicht noch einmal gezeigt.',
  },
  follow: {
    title: 'Ihre Nachricht verfolgen',
    intro: 'Geben Sie den Code ein, den Sie beim Senden Ihrer Nachricht bekommen haben.',
    code: 'Ihr Code aus sechzehn Ziffern',
    codeHint: 'Leerzeichen spielen keine Rolle.',
    open: 'Meine Nachricht zeigen',
    status: {
      received: 'Eingegangen',
      read: 'Gelesen',
      inInvestigation: 'Wird geprüft',
      answered: 'Beantwortet',
      closed: 'Abgeschlossen',
    },
    statusText: {
      received: 'Ihre Nachricht ist da. Sobald jemand damit beginnt, sehen Sie es hier.',
      read: 'Jemand hat gelesen, was Sie erzählt haben. Gibt es eine Antwort, sehen Sie sie hier.',
      inInvestigation: 'Jemand findet heraus, was geschehen ist.',
      answered: 'Man hat Ihnen geschrieben. Sie lesen es unten und können antworten.',
      closed: 'Die Prüfung ist zu Ende. Was Sie noch schreiben, wird gelesen.',
    },
    toldAt: (at) => `Gesendet am ${at}`,
    yours: 'Was Sie erzählt haben',
    messages: 'Nachrichten',
    you: (at) => `Sie, am ${at}`,
    them: (organisation, at) => `${organisation}, am ${at}`,
    none: 'Es gibt noch keine Nachrichten. Kommen Sie später mit Ihrem Code wieder.',
    write: 'Etwas hinzufügen oder antworten',
    writeHint:
      'Schreiben Sie etwas, fügen Sie ein Foto hinzu, oder beides. Schreiben Sie keine Namen oder Nummern anderer ab.',
    send: 'Senden',
    sent: 'Ihre Nachricht wurde hinzugefügt.',
    photoSent: 'Ihr Foto wurde hinzugefügt.',
    bothSent: 'Ihre Nachricht und Ihr Foto wurden hinzugefügt.',
    photo: 'Ein Foto',
    photoHint:
      'Ein Foto von dem, was Sie gefunden haben, ohne Menschen darauf. Wo und womit es gemacht wurde, nehmen wir heraus.',
    photoNot: 'Ihre Nachricht wurde hinzugefügt, das Foto nicht',
    photoSaid: 'Foto hinzugefügt.',
    leave: 'Schließen',
    forwarded: (organisation) => `Ihre Nachricht wurde weitergegeben: ${organisation}`,
    forwardedText: 'Verfolgen Sie sie dort weiter, mit demselben Code.',
    again: 'Noch einmal nach einer Antwort sehen',
  },
  absent: {
    title: 'Hier ist nichts zu finden',
    text: 'Prüfen Sie die Adresse, oder suchen Sie die Organisation auf ihrer eigenen Website.',
  },
  over: {
    title: (organisation) => `${organisation} nimmt hier keine Nachrichten mehr an`,
    text: 'Wenden Sie sich an die Organisation, die ihre Aufgaben übernommen hat, oder an die Gemeinde.',
    successor: (organisation) => `Weiter zu ${organisation}`,
    followText: 'Haben Sie früher etwas gesendet? Das verfolgen Sie weiterhin hier.',
  },
  fault: {
    title: 'Das ist nicht gelungen',
    text: 'Bei uns ging etwas schief. Versuchen Sie es etwas später noch einmal.',
  },
  poster: {
    title: 'Etwas mit Daten von Menschen gefunden?',
    lines: [
      'Papiere auf der Straße, ein USB-Stick im Bus, ein Brief, der nicht für Sie ist.',
      'Verwahren Sie es sicher, kopieren Sie nichts und sagen Sie es uns.',
    ],
    scan: 'Mit dem Handy scannen',
    orGo: 'oder gehen Sie auf',
    nameless: 'Kein Konto. Ihr Name ist nicht nötig.',
  },
}
