import type { StepRow } from './step.ts'

/** Steps towards whoever got or could find the data: recipients, post, lost things, listeners. */
export const recipientSteps = {
  recallMessage: {
    when: 'firstHour',
    source: 'ownPractice',
    text: {
      nl: 'Roep het bericht terug en haal gedeelde links en bijlagen weg.',
      fr: 'Rappelez le message et supprimez les liens et annexes partagés.',
      en: 'Recall the message and remove shared links and attachments.',
      de: 'Rufen Sie die Nachricht zurück und entfernen Sie geteilte Links und Anhänge.',
    },
    why: {
      nl: 'Wat niemand las, kan nog weg; buiten het eigen mailsysteem lukt dat zelden, reken er niet op.',
      fr: 'Ce qui n’a pas été lu peut encore disparaître ; hors du propre système de courrier cela réussit rarement.',
      en: 'What nobody read can still go; outside the own mail system that seldom works, so do not rely on it.',
      de: 'Was niemand gelesen hat, kann noch verschwinden; außerhalb des eigenen Mailsystems gelingt das selten.',
    },
  },
  stopMailing: {
    when: 'firstHour',
    source: 'ownPractice',
    text: {
      nl: 'Leg de verzending stil: wachtende mails, printopdrachten, brieven bij de postdienst.',
      fr: 'Suspendez l’envoi : courriels en attente, impressions, lettres au service courrier.',
      en: 'Halt the sending: queued mails, print jobs, letters at the post room.',
      de: 'Halten Sie den Versand an: wartende E-Mails, Druckaufträge, Briefe in der Poststelle.',
    },
    why: {
      nl: 'Bij een bulkzending zit een deel vaak nog in huis.',
      fr: 'Lors d’un envoi en nombre, une partie est souvent encore sur place.',
      en: 'Of a bulk mailing a part is often still in the house.',
      de: 'Bei einem Massenversand ist ein Teil oft noch im Haus.',
    },
  },
  callRecipient: {
    when: 'firstHour',
    source: 'mispostal',
    text: {
      nl: 'Bel de ontvanger: niet lezen, niet kopiëren, niet doorsturen.',
      fr: 'Appelez le destinataire : ne pas lire, ne pas copier, ne pas transférer.',
      en: 'Call the recipient: do not read, copy or forward.',
      de: 'Rufen Sie den Empfänger an: nicht lesen, nicht kopieren, nicht weiterleiten.',
    },
    why: {
      nl: 'Een gesprek gaat sneller dan een brief en leert ook wie het al zag.',
      fr: 'Un appel va plus vite qu’une lettre et révèle qui a déjà vu le contenu.',
      en: 'A call is quicker than a letter and tells who has seen it already.',
      de: 'Ein Anruf ist schneller als ein Brief und zeigt, wer es schon gesehen hat.',
    },
  },
  writeEachApart: {
    when: 'firstHour',
    source: 'mispostal',
    text: {
      nl: 'Schrijf elke ontvanger apart, met de vraag om te wissen en niet aan allen te antwoorden.',
      fr: 'Écrivez à chaque destinataire séparément, en demandant d’effacer et de ne pas répondre à tous.',
      en: 'Write to every recipient apart, asking to erase and not to reply to all.',
      de: 'Schreiben Sie jedem Empfänger einzeln, mit der Bitte zu löschen und nicht allen zu antworten.',
    },
    why: {
      nl: 'Eén antwoord aan allen verspreidt alles opnieuw.',
      fr: 'Une seule réponse à tous diffuse à nouveau l’ensemble.',
      en: 'One reply to all spreads everything again.',
      de: 'Eine einzige Antwort an alle verbreitet alles erneut.',
    },
  },
  judgeRecipient: {
    when: 'firstDay',
    source: 'trustedRecipient',
    text: {
      nl: 'Leg vast wie de ontvanger is en waarom die wel of niet te vertrouwen is.',
      fr: 'Consignez qui est le destinataire et pourquoi il est ou non digne de confiance.',
      en: 'Record who the recipient is and why it can or cannot be trusted.',
      de: 'Halten Sie fest, wer der Empfänger ist und warum ihm zu trauen ist oder nicht.',
    },
    why: {
      nl: 'Alleen een betrouwbare ontvanger verlaagt het risico.',
      fr: 'Seul un destinataire digne de confiance diminue le risque.',
      en: 'Only a recipient that can be trusted lowers the risk.',
      de: 'Nur ein vertrauenswürdiger Empfänger senkt das Risiko.',
    },
  },
  askDeletion: {
    when: 'firstDay',
    source: 'deletion',
    text: {
      nl: 'Vraag schriftelijk te bevestigen dat alles gewist of teruggegeven is, ook uit de prullenbak en zonder kopie.',
      fr: 'Demandez une confirmation écrite que tout est effacé ou rendu, corbeille comprise et sans copie.',
      en: 'Ask for written confirmation that all is erased or returned, bin included and without copy.',
      de: 'Verlangen Sie eine schriftliche Bestätigung, dass alles gelöscht oder zurückgegeben ist, auch aus dem Papierkorb und ohne Kopie.',
    },
    why: {
      nl: 'De bevestiging hoort in het register; van een onbekende neemt ze het risico niet weg.',
      fr: 'La confirmation a sa place dans le registre ; venant d’un inconnu, elle n’écarte pas le risque.',
      en: 'The confirmation belongs in the register; from a stranger it does not take the risk away.',
      de: 'Die Bestätigung gehört ins Verzeichnis; von Unbekannten beseitigt sie das Risiko nicht.',
    },
  },
  retrievePost: {
    when: 'firstHour',
    source: 'mispostal',
    text: {
      nl: 'Haal de brief of map terug, of laat ze ongeopend terugsturen, en noteer of de omslag open was.',
      fr: 'Récupérez la lettre ou le dossier, ou faites-les renvoyer sans les ouvrir, et notez si l’enveloppe était ouverte.',
      en: 'Fetch the letter or file back, or have it returned unopened, and note whether the envelope was open.',
      de: 'Holen Sie Brief oder Mappe zurück oder lassen Sie sie ungeöffnet zurücksenden, und notieren Sie, ob der Umschlag offen war.',
    },
    why: {
      nl: 'Een ongeopende omslag is een heel ander dossier dan een gelezen brief.',
      fr: 'Une enveloppe restée fermée est un tout autre dossier qu’une lettre lue.',
      en: 'An unopened envelope is another dossier than a letter that was read.',
      de: 'Ein ungeöffneter Umschlag ist ein ganz anderer Fall als ein gelesener Brief.',
    },
  },
  fixSourceData: {
    when: 'later',
    source: 'ownPractice',
    text: {
      nl: 'Verbeter het adres, de lijst of de koppeling in de bron.',
      fr: 'Corrigez l’adresse, la liste ou le lien à la source.',
      en: 'Correct the address, list or link at its source.',
      de: 'Berichtigen Sie Adresse, Liste oder Verknüpfung an der Quelle.',
    },
    why: {
      nl: 'Anders gaat de volgende zending weer verkeerd.',
      fr: 'Sinon le prochain envoi se trompera de nouveau.',
      en: 'Otherwise the next mailing goes wrong again.',
      de: 'Sonst geht der nächste Versand wieder falsch.',
    },
  },
  searchLost: {
    when: 'firstHour',
    source: 'ownPractice',
    text: {
      nl: 'Zoek op de laatst gekende plaatsen en vraag na bij verloren voorwerpen, vervoer en post.',
      fr: 'Cherchez aux derniers endroits connus et renseignez-vous aux objets trouvés, aux transports et à la poste.',
      en: 'Search the last known places and ask lost property, transport and post.',
      de: 'Suchen Sie an den letzten bekannten Orten und fragen Sie bei Fundbüro, Verkehrsbetrieb und Post nach.',
    },
    why: {
      nl: 'Wat snel terug is, was misschien in niemands handen.',
      fr: 'Ce qui est vite retrouvé n’est peut-être tombé entre les mains de personne.',
      en: 'What is soon back was perhaps in nobody’s hands.',
      de: 'Was bald zurück ist, war vielleicht in niemandes Händen.',
    },
  },
  retrieveWaste: {
    when: 'firstHour',
    source: 'ownPractice',
    text: {
      nl: 'Haal het toestel of papier terug bij container, kringloop of ophaler, en leg vast wat erop of erin stond.',
      fr: 'Récupérez l’appareil ou le papier au conteneur, au recyclage ou chez le collecteur, et consignez ce qu’il contenait.',
      en: 'Fetch the device or paper back from container, recycler or collector, and record what was on it.',
      de: 'Holen Sie Gerät oder Papier aus Container, Recycling oder beim Abholer zurück und halten Sie fest, was darauf war.',
    },
    why: {
      nl: 'Zolang het niet verwerkt is, kan het terug.',
      fr: 'Tant que ce n’est pas traité, c’est récupérable.',
      en: 'As long as it is not processed it can come back.',
      de: 'Solange es nicht verarbeitet ist, lässt es sich zurückholen.',
    },
  },
  askSilence: {
    when: 'firstHour',
    source: 'ownPractice',
    text: {
      nl: 'Vraag wie het hoorde om het voor zich te houden, en noteer wie erbij was.',
      fr: 'Demandez à ceux qui ont entendu de garder le silence, et notez qui était présent.',
      en: 'Ask those who heard it to keep it to themselves, and note who was there.',
      de: 'Bitten Sie alle, die es hörten, es für sich zu behalten, und notieren Sie, wer dabei war.',
    },
    why: {
      nl: 'Woorden zijn niet terug te halen; enkel de kring is klein te houden.',
      fr: 'Les paroles ne se reprennent pas ; seul le cercle peut rester restreint.',
      en: 'Words cannot be called back; only the circle can be kept small.',
      de: 'Worte lassen sich nicht zurückholen; nur der Kreis lässt sich klein halten.',
    },
  },
} as const satisfies Readonly<Record<string, StepRow>>
