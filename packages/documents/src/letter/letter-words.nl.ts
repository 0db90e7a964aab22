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
  authorityTerm: (at) => `Termijn van de melding aan de autoriteit: tot ${at}.`,
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
  factorsReset: {
    subject: 'Uw tweede factor voor Lekboek is gewist',
    reset: (at) =>
      `Op ${at} wiste wie Lekboek beheert uw app, passkeys en herstelcodes, omdat iemand meldde dat u ze kwijt bent. U bent overal uitgelogd. Bij de volgende aanmelding stelt u een nieuwe tweede factor in.`,
    act: 'Ga naar Lekboek',
    unexpected:
      'Vroeg u dit niet? Wijzig dan meteen uw wachtwoord en verwittig de beheerder van uw organisatie.',
  },
  newBrowser: {
    subject: 'Nieuwe aanmelding in Lekboek',
    entered: (at, browser) =>
      browser === null
        ? `Op ${at} is met uw account ingelogd in een browser die we nog niet kennen.`
        : `Op ${at} is met uw account ingelogd in een browser die we nog niet kennen: ${browser}.`,
    expected: 'Was u dit? Dan hoeft u niets te doen.',
    unexpected:
      'Was u dit niet? Ga naar “Mijn account”, log overal uit en wijzig uw wachtwoord. Verwittig daarna de beheerder van uw organisatie.',
    act: 'Ga naar Mijn account',
  },
  deputyNamed: {
    subject: 'U bent plaatsvervanger in Lekboek',
    named: (principal, organisation) =>
      `U bent aangewezen als plaatsvervanger van ${principal}, DPO van ${organisation}.`,
    period: (from, until) => `U vervangt van ${from} tot ${until}.`,
    means:
      'In die periode kunt en mag u in het register alles wat de DPO kan en mag. Daarvoor en daarna niet.',
    act: 'Ga naar Lekboek',
  },
  dossierOpened: {
    subject: 'Bericht uit een register in Lekboek',
    told: (organisation, at) =>
      `In een dossier van ${organisation} waarin u genoemd bent, gebeurde op ${at} iets wat u moet weten. Wat het is, leest u alleen in Lekboek.`,
    act: 'Ga naar Lekboek',
  },
  keyHoldersAppointed: {
    subject: 'Wie in nood opent, is gewijzigd',
    told: (organisation, at) =>
      `Op ${at} is bij ${organisation} opnieuw aangewezen wie samen een verzegeld dossier in nood kan openen.`,
    check:
      'Wist u hier niet van? Vraag de beheerder wie er aangewezen is en waarom; in Lekboek staat het in het journaal van het register.',
    act: 'Ga naar Lekboek',
  },
  breakGlassAsked: {
    subject: 'Lekboek wacht op een tweede stem',
    told: (organisation, at) =>
      `Bij ${organisation} vroeg op ${at} iemand om in nood te openen. U bent aangewezen om zo’n vraag als tweede te bevestigen.`,
    check:
      'Kijk in Lekboek wie het vraagt en waarom, en zeg of het mag. Bevestigt niemand het binnen een dag, dan vervalt de vraag.',
    act: 'Ga naar Lekboek',
  },
  breakGlassRefused: {
    subject: 'Er kwam een antwoord op uw vraag in Lekboek',
    told: (organisation, at) =>
      `Bij ${organisation} zei op ${at} iemand die is aangewezen neen op uw vraag om in nood te openen.`,
    check:
      'Kijk in Lekboek wie dat was en waarom. Een andere aangewezene kan uw vraag nog bevestigen, zolang er geen dag om is.',
    act: 'Ga naar Lekboek',
  },
  breakGlassMissed: {
    subject: 'Een vergeefse poging om in nood te openen',
    told: (organisation, at) =>
      `Op ${at} probeerden twee mensen van ${organisation} in nood een dossier te openen met een nummer dat geen verzegeld dossier heeft.`,
    check:
      'Eén keer kan een vergissing zijn. Gebeurt het vaker, dan probeert misschien iemand een nummer te raden. Het journaal van het register bewaart wie het vroeg en waarom.',
    act: 'Ga naar Lekboek',
  },
  readLogAsked: {
    subject: 'Kortere bewaring van het leeslog gevraagd',
    told: (organisation, at) =>
      `Op ${at} vroeg een beheerder van ${organisation} om korter te bewaren wie wat las.`,
    check:
      'Er is nog niets weg: het wacht op een DPO van de organisatie. Kijk in Lekboek, bij “Wie las wat”, hoeveel regels er zouden verdwijnen, en zeg of dat mag.',
    act: 'Ga naar Lekboek',
  },
  serviceEnds: {
    subject: 'De dienst voor een register krijgt een einde',
    told: (organisation, at) =>
      `Op ${at} is vastgelegd dat de dienst van Lekboek voor ${organisation} eindigt.`,
    check:
      'Kijk in Lekboek wanneer, tot wanneer u nog leest, en welke dossiers en termijnen dan nog lopen. Exporteer het register voor de laatste dag. Een beheerder kan het terugnemen zolang de dag niet gekomen is.',
    act: 'Ga naar Lekboek',
  },
  providerChanged: {
    subject: 'Hoe mensen inloggen is gewijzigd',
    told: (organisation, at) =>
      `Op ${at} is gewijzigd of bevestigd hoe mensen van ${organisation} inloggen via een eigen aanbieder.`,
    check:
      'Wist u dit niet? Kijk in Lekboek, bij het beheer van het register, via welke aanbieder mensen nu binnenkomen. Zolang een tweede persoon het niet bevestigt, geeft zijn woord geen rollen en telt het niet als tweede factor. Wie er voor het eerst langs inlogt, bewijst eerst met een brief dat het account van hem of haar is.',
    act: 'Naar Lekboek',
  },
  providerWaits: {
    subject: 'Bevestig hoe mensen inloggen',
    told: (organisation, at) =>
      `Op ${at} is gewijzigd hoe mensen van ${organisation} inloggen via een eigen aanbieder. Dat wacht op een tweede persoon, en dat kunt u zijn.`,
    check:
      'Kijk of het klopt, en bevestig het dan in Lekboek: Beheer, Inloggen. Tot dan geeft het woord van de aanbieder geen rollen en telt het niet als tweede factor. Wist u hier niets van? Weiger het dan daar met een reden, en vraag het na bij wie het instelde.',
    act: 'Kijk en bevestig',
  },
  mergerWaits: {
    subject: 'Een fusie wacht op uw instemming',
    told: (organisation, at) =>
      `Op ${at} plande de koepel dat ${organisation} in een andere organisatie opgaat.`,
    check:
      'Zonder de instemming van een beheerder van uw organisatie gebeurt er niets, en dat bent u. Kijk in Lekboek, bij Beheer, Naam, fusie en einde, in welke organisatie en op welke dag, en stem in als dat klopt.',
    act: 'Kijk en beslis',
  },
  apiTokenWaits: {
    subject: 'Een token wacht op uw toestemming',
    told: (organisation, at) =>
      `Op ${at} maakte een beheerder van ${organisation} een token waarmee een programma dossiers zou lezen.`,
    check:
      'Het opent nog niets: het wacht op een DPO van de organisatie, en dat bent u. Kijk in Lekboek, bij Beheer, Tokens voor programma’s, wat het programma zou mogen, en sta het toe of trek het in.',
    act: 'Kijk en beslis',
  },
  providerRefused: {
    subject: 'Een wijziging van het inloggen is geweigerd',
    told: (organisation, at) =>
      `Op ${at} weigerde een tweede persoon de instelling waarmee mensen van ${organisation} via een eigen aanbieder zouden inloggen.`,
    check:
      'Die aanbieder staat uit: niemand komt er nog langs binnen. Kijk in Lekboek, bij Beheer, Inloggen, wie dat zei en waarom. Stel het dan juist in; daarna kijkt een tweede persoon opnieuw.',
    act: 'Kijk waarom',
  },
  apiTokenRefused: {
    subject: 'Een token is niet toegestaan',
    told: (organisation, at) =>
      `Op ${at} is bij ${organisation} een token voor een programma niet toegestaan.`,
    check:
      'Het token werkt niet en gaat niet meer werken. Kijk in Lekboek, bij Beheer, Tokens voor programma’s, welk het is, wie dat zei en waarom.',
    act: 'Kijk waarom',
  },
  mergerRefused: {
    subject: 'Een fusie is geweigerd',
    told: (organisation, at) => `Op ${at} weigerde een organisatie een fusie die ${organisation} plande.`,
    check:
      'Er gebeurt niets op die dag. Kijk in Lekboek, bij Fusies, welke het is en waarom, en plan ze opnieuw als dat nodig blijkt.',
    act: 'Kijk waarom',
  },
  reportWaits: {
    subject: 'Een signaal wacht in Lekboek',
    told: (organisation, at) =>
      `Op ${at} kwam bij ${organisation} een signaal of een rapport van een verwerker binnen.`,
    check: 'Wat er staat, leest u alleen in Lekboek. De klok kan al lopen: kijk het na en neem het op.',
    act: 'Ga naar het register',
  },
  replyWaits: {
    subject: 'Een antwoord wacht in Lekboek',
    told: (organisation, at) =>
      `Op ${at} schreef de DPO van ${organisation} u over een signaal dat u doorgaf.`,
    check: 'Wat er staat, leest u alleen in Lekboek, bij uw signalen.',
    act: 'Ga naar mijn signalen',
  },
  outsiderWrote: {
    subject: 'Iemand van buiten schreef u',
    told: (organisation, at) =>
      `Op ${at} schreef iemand die eerder iets doorgaf aan ${organisation} opnieuw.`,
    check: 'Wat er staat, leest u alleen in Lekboek, in het dossier bij dat signaal.',
    act: 'Ga naar het register',
  },
  forwardReturned: {
    subject: 'Een doorgestuurd signaal is weer bij u',
    told: (organisation, at) =>
      `Een signaal van buiten dat ${organisation} had doorgestuurd, is sinds ${at} weer hier.`,
    check:
      'U leest in Lekboek, in het dossier bij dat signaal, waarom, en kunt weer antwoorden of het doorsturen.',
    act: 'Ga naar het register',
  },
  processorReported: {
    subject: 'Een verwerker rapporteerde een datalek',
    told: (organisation, at) =>
      `Op ${at} kwam bij ${organisation} het rapport van een verwerker binnen over een datalek.`,
    check:
      'Wat er staat, leest u alleen in Lekboek. De 72 uur kunnen lopen sinds het er is: kijk het na en neem het op.',
    act: 'Ga naar het dossier',
  },
  reportUpdated: {
    subject: 'Een verwerker vulde zijn rapport aan',
    told: (organisation, at) =>
      `Op ${at} kwam bij ${organisation} een nieuwe versie binnen van wat een verwerker eerder rapporteerde.`,
    check:
      'In uw dossier is niets veranderd: u ziet er wat de verwerker nu anders zegt, en beslist zelf wat u overneemt.',
    act: 'Ga naar het dossier',
  },
  reportWithdrawn: {
    subject: 'Een verwerker trok zijn rapport in',
    told: (organisation, at) =>
      `Op ${at} trok een verwerker in wat hij aan ${organisation} rapporteerde: het was niet voor u bestemd.`,
    check: 'In uw dossier is niets veranderd en uw termijnen lopen door: u beslist zelf wat ermee gebeurt.',
    act: 'Ga naar het dossier',
  },
  questionAnswered: {
    subject: 'Een verwerker beantwoordde uw vraag',
    told: (organisation, at) =>
      `Op ${at} kwam bij ${organisation} een antwoord binnen op een vraag aan een verwerker.`,
    check: 'Wat er gevraagd en geantwoord is, leest u alleen in Lekboek.',
    act: 'Ga naar het dossier',
  },
  questionWaits: {
    subject: 'Een klant wacht op een antwoord',
    told: (organisation, at) =>
      `Op ${at} stelde een verwerkingsverantwoordelijke aan ${organisation} een vraag over een datalek dat u rapporteerde.`,
    check:
      'Wie het is en wat er gevraagd wordt, leest u alleen in Lekboek. Zolang er een vraag openstaat, krijgt u hierover geen tweede bericht.',
    act: 'Ga naar Lekboek',
  },
  adviceWaits: {
    subject: 'Een advies wacht op een besluit',
    told: (organisation, at) =>
      `Op ${at} is bij ${organisation} een advies vastgelegd waarover nog beslist moet worden.`,
    check: 'Waarover het gaat, leest u alleen in Lekboek. De klok kan al lopen.',
    act: 'Ga naar het register',
  },
  decisionWaits: {
    subject: 'Herinnering: een besluit wacht op u',
    told: (organisation, at) =>
      `Op ${at} werd bij ${organisation} gevraagd u te herinneren aan een advies waarover nog niet beslist is.`,
    check: 'Waarover het gaat, leest u alleen in Lekboek.',
    act: 'Ga naar het besluit',
  },
  deputyGiven: {
    subject: 'De DPO kreeg een plaatsvervanger',
    told: (organisation, at) =>
      `Op ${at} duidde een beheerder van ${organisation} iemand aan die de DPO vervangt.`,
    check:
      'In die periode kan die persoon in het register alles wat de DPO kan. Kijk in Lekboek, bij Beheer, Plaatsvervangers, wie het is, voor wie en hoelang. Wie zelf over de verwerking beslist, vervangt geen DPO (art. 38, lid 6 AVG). Klopt het niet, beëindig de vervanging daar of vraag dat aan de beheerder.',
    act: 'Kijk wie',
  },
  mandateGiven: {
    subject: 'Een bureau kreeg een mandaat',
    told: (organisation, at) =>
      `Op ${at} gaf een beheerder van ${organisation} een bureau een mandaat in het register.`,
    check:
      'Kijk in Lekboek, bij Beheer, Mandaten, welk bureau en wat het mag. Klopt het niet, vraag dan de beheerder om het in te trekken.',
    act: 'Kijk welk',
  },
  mandateHeld: {
    subject: 'Uw bureau kreeg een mandaat',
    told: (organisation, at) => `Op ${at} kreeg ${organisation} een mandaat in het register van een klant.`,
    check:
      'Er werkt nog niemand mee: kijk in Lekboek, bij Beheer, Mandaten, van welke klant het is, en wijs toe wie ervoor werkt.',
    act: 'Kijk en wijs toe',
  },
  nameWithheld: {
    subject: 'Een geplande naam is niet ingegaan',
    told: (organisation, at) =>
      `Op ${at} ging de naam niet in die ${organisation} had gepland: een andere organisatie draagt intussen een naam waarvan hij niet te onderscheiden is.`,
    check:
      'De naam van voordien blijft gelden. Kijk in Lekboek, bij Beheer, Organisatie, en vraag zo nodig raad aan wie Lekboek uitbaat.',
    act: 'Ga kijken',
  },
  agreementChanged: {
    subject: 'Een verwerkersovereenkomst is gewijzigd of beëindigd',
    told: (organisation, at) =>
      `Op ${at} is een verwerkersovereenkomst van ${organisation} gewijzigd of beëindigd.`,
    check: 'Kijk in Lekboek, bij Overeenkomsten, welke het is en of het klopt.',
    act: 'Ga kijken',
  },
  agreementAdded: {
    subject: 'Iemand zegt dat u verwerker bent',
    told: (organisation, at) =>
      `Op ${at} zette een organisatie in Lekboek dat ${organisation} gegevens voor haar verwerkt. Dat is haar woord alleen: Lekboek heeft het niet nagekeken.`,
    check:
      'Kijk bij Overeenkomsten, wie het is. Klopt het, bevestig het dan. Klopt het niet, zeg dan dat het niet klopt: dan eindigt de overeenkomst.',
    act: 'Ga kijken',
  },
  agreementObjected: {
    subject: 'Een verwerker zegt dat hij niet voor u werkt',
    told: (organisation, at) =>
      `Op ${at} zei een verwerker dat hij niet voor ${organisation} werkt. De overeenkomst is daarmee beëindigd.`,
    check: 'Kijk bij Overeenkomsten, welke het is en waarom.',
    act: 'Ga kijken',
  },
  supplierWrote: {
    subject: 'Een leverancier schreef bij een dossier',
    told: (organisation, at) =>
      `Op ${at} kwam bij ${organisation} iets binnen van een leverancier, bij een dossier dat er al is.`,
    check: 'Wat er staat, leest u alleen in Lekboek.',
    act: 'Ga naar het dossier',
  },
  answerClaimed: {
    subject: 'Iemand zegt dat een antwoord op uw vraag van hen is',
    told: (organisation, at) =>
      `Op ${at} zei een organisatie met een register in Lekboek dat het antwoord van een leverancier op een vraag van ${organisation} van haar is. Dat is haar woord alleen: zij had de code die bij het antwoord hoort.`,
    check:
      'Kijk bij Overeenkomsten, bij die vraag, wie het is, en zeg of het klopt. Pas dan leidt de overeenkomst naar haar.',
    act: 'Kijk of het klopt',
  },
  claimConfirmed: {
    subject: 'Een klant bevestigde dat een antwoord van u is',
    told: (organisation, at) =>
      `Op ${at} bevestigde een verwerkingsverantwoordelijke dat het antwoord dat ${organisation} opeiste, van haar is.`,
    check:
      'De overeenkomst leidt nu naar u, en verdere vragen staan in uw register. Kijk bij Overeenkomsten, van wie het is.',
    act: 'Ga kijken',
  },
  claimRefused: {
    subject: 'Een klant zegt dat een antwoord niet van u is',
    told: (organisation, at) =>
      `Op ${at} zei een verwerkingsverantwoordelijke dat het antwoord dat ${organisation} opeiste, niet van haar is.`,
    check:
      'Er komt niets verder bij u aan, en wat u opeiste, blijft zoals het was. Kijk bij Overeenkomsten, van wie het is.',
    act: 'Ga kijken',
  },
  numbersMissing: {
    subject: 'Noodnummers van verwerkers ontbreken',
    told: (organisation, at) =>
      `Op ${at} ontbrak bij overeenkomsten van ${organisation} een noodnummer voor overdag of ’s nachts.`,
    check:
      'Vul ze aan bij Overeenkomsten. Deze brief komt hoogstens één keer per maand; u zet hem daar ook uit.',
    act: 'Vul ze aan',
  },
  supplierAsked: {
    subject: 'Een vraag over gegevens die u verwerkt',
    asked: (organisation, service) =>
      `${organisation} vraagt u iets over de gegevens die u verwerkt voor “${service}”.`,
    until: (at) => `Een antwoord wordt verwacht tegen ${at}.`,
    how: 'U hebt geen account nodig. U kunt tussendoor bewaren en met dezelfde link verder gaan, tot u het antwoord indient.',
    act: 'Lees de vraag en antwoord',
    unexpected: 'Kent u deze organisatie niet? Dan hoeft u niets te doen.',
  },
  providerProof: {
    subject: 'Bent u dit? Inloggen bij Lekboek',
    asked: (provider, organisation) =>
      `Iemand, waarschijnlijk u, logde bij ${provider} in voor ${organisation} met uw e-mailadres. Lekboek weet nog niet dat u dat bent.`,
    until: (at) =>
      `Open deze link in dezelfde browser, tot ${at}. Hij werkt één keer. Daarna logt u via deze aanbieder in.`,
    act: 'Ja, dat was ik',
    unexpected:
      'Was u het niet? Doe dan niets: zonder u komt niemand binnen. Verwittig wel de DPO of de beheerder van uw organisatie.',
  },
  providerLinked: {
    subject: 'Een aanbieder logt u in bij Lekboek',
    linked: (provider, organisation, at) =>
      `Sinds ${at} kan de aanbieder ${provider} van ${organisation} u inloggen bij Lekboek.`,
    act: 'Naar Lekboek',
    unexpected: 'Vroeg u dit niet? Verwittig meteen de DPO van uw organisatie, en wie Lekboek beheert.',
  },
}
