import type { LetterWords } from './letter-words.ts'

export const french: LetterWords = {
  role: {
    reporter: 'auteur de signalements',
    handler: 'gestionnaire de dossier',
    dpo: 'délégué à la protection des données (DPO)',
    decider: 'décideur',
    admin: 'administrateur',
    auditor: 'auditeur',
    processorContact: 'personne de contact du sous-traitant',
    umbrellaAdmin: 'administrateur de l’organisation faîtière',
  },
  greeting: (name) => `Bonjour ${name},`,
  authorityTerm: (at) => `Délai de la notification à l’autorité : jusqu’au ${at}.`,
  automatic:
    'Ce message vient de Lekboek, la plateforme des registres de violations de données. Il n’est pas possible d’y répondre.',
  invitation: {
    subject: 'Invitation à Lekboek',
    asks: (organisation, invitedBy) =>
      `${invitedBy} vous invite à collaborer au registre des violations de données de ${organisation}.`,
    roles: (roles) => `Votre rôle sera : ${roles}.`,
    until: (at) => `L’invitation est valable jusqu’au ${at} et ne peut servir qu’une fois.`,
    act: 'Accepter l’invitation',
    unexpected: 'Vous n’attendiez pas cette invitation ? Ne faites rien : sans vous, rien ne change.',
  },
  passwordReset: {
    subject: 'Un nouveau mot de passe pour Lekboek',
    asked: 'Quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour cette adresse e-mail.',
    until: (at) => `Ce lien est valable jusqu’au ${at} et ne peut servir qu’une fois.`,
    act: 'Choisir un nouveau mot de passe',
    unexpected: 'Vous n’avez rien demandé ? Ne faites rien : votre mot de passe reste le même.',
  },
  passwordChanged: {
    subject: 'Votre mot de passe pour Lekboek a été modifié',
    changed: (at) => `Votre mot de passe a été modifié le ${at}. Vous êtes déconnecté des autres appareils.`,
    act: 'Aller à Lekboek',
    unexpected:
      'Ce n’était pas vous ? Demandez aussitôt un nouveau mot de passe sur la page de connexion et prévenez l’administrateur de votre organisation.',
  },
  factorsReset: {
    subject: 'Votre second facteur pour Lekboek a été effacé',
    reset: (at) =>
      `Le ${at}, le gestionnaire de Lekboek a effacé votre application, vos clés d’accès et vos codes de secours, parce que quelqu’un a signalé que vous les aviez perdus. Vous êtes déconnecté partout. À la prochaine connexion, vous configurerez un nouveau second facteur.`,
    act: 'Aller à Lekboek',
    unexpected:
      'Vous n’avez rien demandé ? Changez tout de suite votre mot de passe et prévenez l’administrateur de votre organisation.',
  },
  newBrowser: {
    subject: 'Nouvelle connexion à Lekboek',
    entered: (at, browser) =>
      browser === null
        ? `Le ${at}, votre compte a été utilisé pour se connecter dans un navigateur que nous ne connaissons pas encore.`
        : `Le ${at}, votre compte a été utilisé pour se connecter dans un navigateur que nous ne connaissons pas encore : ${browser}.`,
    expected: 'C’était vous ? Vous n’avez rien à faire.',
    unexpected:
      'Ce n’était pas vous ? Ouvrez votre compte, déconnectez-vous partout et changez votre mot de passe. Prévenez ensuite l’administrateur de votre organisation.',
    act: 'Aller à mon compte',
  },
  deputyNamed: {
    subject: 'Vous êtes suppléant dans Lekboek',
    named: (principal, organisation) =>
      `Vous avez été désigné comme suppléant de ${principal}, délégué à la protection des données de ${organisation}.`,
    period: (from, until) => `Vous remplacez du ${from} au ${until}.`,
    means:
      'Pendant cette période, vous pouvez faire dans le registre tout ce que le délégué peut y faire. Ni avant, ni après.',
    act: 'Aller à Lekboek',
  },
  dossierOpened: {
    subject: 'Message d’un registre de Lekboek',
    told: (organisation, at) =>
      `Dans un dossier de ${organisation} qui vous nomme, il s’est passé le ${at} quelque chose que vous devez savoir. Vous le lirez uniquement dans Lekboek.`,
    act: 'Aller à Lekboek',
  },
  keyHoldersAppointed: {
    subject: 'Changement des personnes qui ouvrent en cas d’urgence',
    told: (organisation, at) =>
      `Le ${at}, les personnes qui peuvent ouvrir ensemble en cas d’urgence un dossier scellé de ${organisation} ont été désignées à nouveau.`,
    check:
      'Vous n’étiez pas au courant ? Demandez à l’administrateur qui est désigné et pourquoi ; dans Lekboek, cela figure au journal du registre.',
    act: 'Aller à Lekboek',
  },
  breakGlassAsked: {
    subject: 'Lekboek attend une deuxième voix',
    told: (organisation, at) =>
      `Chez ${organisation}, quelqu’un a demandé le ${at} une ouverture en cas d’urgence. Vous êtes désigné pour confirmer une telle demande en second.`,
    check:
      'Regardez dans Lekboek qui le demande et pourquoi, et dites si c’est permis. Si personne ne confirme dans la journée, la demande expire.',
    act: 'Aller à Lekboek',
  },
  breakGlassRefused: {
    subject: 'Une réponse à votre demande dans Lekboek',
    told: (organisation, at) =>
      `Chez ${organisation}, une personne désignée a dit non le ${at} à votre demande d’ouverture en cas d’urgence.`,
    check:
      'Regardez dans Lekboek qui et pourquoi. Une autre personne désignée peut encore confirmer votre demande tant qu’un jour n’est pas passé.',
    act: 'Aller à Lekboek',
  },
  breakGlassMissed: {
    subject: 'Une tentative vaine d’ouverture en cas d’urgence',
    told: (organisation, at) =>
      `Le ${at}, deux personnes de ${organisation} ont tenté d’ouvrir en cas d’urgence un dossier avec un numéro qu’aucun dossier scellé ne porte.`,
    check:
      'Une fois, ce peut être une erreur. Si cela se répète, quelqu’un essaie peut-être de deviner un numéro. Le journal du registre conserve qui l’a demandé et pourquoi.',
    act: 'Aller à Lekboek',
  },
  readLogAsked: {
    subject: 'Conservation plus courte du journal de lecture demandée',
    told: (organisation, at) =>
      `Le ${at}, un administrateur de ${organisation} a demandé de conserver moins longtemps qui a lu quoi.`,
    check:
      'Rien n’a encore disparu : un délégué à la protection des données de l’organisation doit donner son accord. Regardez dans Lekboek combien de lignes disparaîtraient, et dites si c’est permis.',
    act: 'Aller à Lekboek',
  },
  serviceEnds: {
    subject: 'Le service pour un registre va prendre fin',
    told: (organisation, at) =>
      `Le ${at}, il a été fixé que le service de Lekboek pour ${organisation} prend fin.`,
    check:
      'Regardez dans Lekboek quand, jusqu’à quand vous lisez encore, et quels dossiers et délais courent alors. Exportez le registre avant le dernier jour. Un administrateur peut revenir sur cette fin tant que le jour n’est pas venu.',
    act: 'Aller à Lekboek',
  },
  providerChanged: {
    subject: 'La manière de se connecter a changé',
    told: (organisation, at) =>
      `Le ${at}, la manière dont les personnes de ${organisation} se connectent par un fournisseur propre a été modifiée ou confirmée.`,
    check:
      'Vous n’étiez pas au courant ? Regardez dans Lekboek, dans l’administration du registre, par quel fournisseur on entre désormais. Tant qu’une deuxième personne ne l’a pas confirmé, sa parole ne donne aucun rôle et ne vaut pas second facteur. Qui s’y connecte pour la première fois prouve d’abord par un courrier que le compte est le sien.',
    act: 'Aller à Lekboek',
  },
  providerWaits: {
    subject: 'Confirmez la manière de se connecter',
    told: (organisation, at) =>
      `Le ${at}, la manière dont les personnes de ${organisation} se connectent par un fournisseur propre a été modifiée. Cela attend une deuxième personne, et ce peut être vous.`,
    check:
      'Vérifiez que c’est juste, puis confirmez-le dans Lekboek, dans l’administration du registre. Jusque-là, la parole du fournisseur ne donne aucun rôle et ne vaut pas second facteur. Vous n’étiez pas au courant ? Alors refusez-le à cet endroit en disant pourquoi, et demandez à qui l’a réglé.',
    act: 'Regarder et confirmer',
  },
  mergerWaits: {
    subject: 'Une fusion attend votre accord',
    told: (organisation, at) =>
      `Le ${at}, l’organisation faîtière a prévu que ${organisation} fusionne avec une autre organisation.`,
    check:
      'Rien ne se passe sans l’accord d’un administrateur de votre organisation, et c’est vous. Regardez dans Lekboek, dans l’administration du registre, dans quelle organisation et quel jour, et donnez votre accord si cela est juste.',
    act: 'Regarder et décider',
  },
  apiTokenWaits: {
    subject: 'Un jeton attend votre accord',
    told: (organisation, at) =>
      `Le ${at}, un administrateur de ${organisation} a créé un jeton avec lequel un programme lirait des dossiers.`,
    check:
      'Il n’ouvre encore rien : il attend un délégué à la protection des données de l’organisation, et c’est vous. Regardez dans Lekboek, dans l’administration du registre, ce que le programme pourrait faire, puis autorisez-le ou retirez-le.',
    act: 'Regarder et décider',
  },
  providerRefused: {
    subject: 'Une modification de la connexion a été refusée',
    told: (organisation, at) =>
      `Le ${at}, une deuxième personne a refusé le réglage par lequel les personnes de ${organisation} se connecteraient par un fournisseur propre.`,
    check:
      'Ce fournisseur est désactivé : plus personne n’entre par lui. Regardez dans Lekboek, dans l’administration du registre, qui l’a dit et pourquoi. Configurez-le ensuite correctement ; une deuxième personne regardera à nouveau.',
    act: 'Voir pourquoi',
  },
  apiTokenRefused: {
    subject: 'Un jeton n’a pas été autorisé',
    told: (organisation, at) =>
      `Le ${at}, un jeton pour un programme de ${organisation} n’a pas été autorisé.`,
    check:
      'Le jeton ne fonctionne pas et ne fonctionnera pas. Regardez dans Lekboek, dans l’administration du registre, lequel, qui l’a dit et pourquoi.',
    act: 'Voir pourquoi',
  },
  mergerRefused: {
    subject: 'Une fusion a été refusée',
    told: (organisation, at) => `Le ${at}, une organisation a refusé une fusion prévue par ${organisation}.`,
    check:
      'Rien ne se passe ce jour-là. Regardez dans Lekboek laquelle et pourquoi, et prévoyez-la à nouveau si nécessaire.',
    act: 'Voir pourquoi',
  },
  reportWaits: {
    subject: 'Un signalement attend dans Lekboek',
    told: (organisation, at) =>
      `Le ${at}, un signalement ou le rapport d’un sous-traitant est arrivé chez ${organisation}.`,
    check:
      'Son contenu ne se lit que dans Lekboek. Le délai court peut-être déjà : examinez-le et prenez-le en charge.',
    act: 'Vers le registre',
  },
  replyWaits: {
    subject: 'Une réponse vous attend dans Lekboek',
    told: (organisation, at) =>
      `Le ${at}, le délégué à la protection des données de ${organisation} vous a écrit au sujet d’un signalement que vous avez fait.`,
    check: 'Son contenu ne se lit que dans Lekboek, avec vos signalements.',
    act: 'Vers mes signalements',
  },
  outsiderWrote: {
    subject: 'Une personne extérieure vous a écrit',
    told: (organisation, at) =>
      `Le ${at}, une personne qui avait signalé quelque chose à ${organisation} a écrit de nouveau.`,
    check: 'Son message ne se lit que dans Lekboek, dans le dossier, auprès du signalement.',
    act: 'Vers le registre',
  },
  forwardReturned: {
    subject: 'Un signalement transmis vous revient',
    told: (organisation, at) =>
      `Un signalement venu de l’extérieur, que ${organisation} avait transmis, est de retour ici depuis le ${at}.`,
    check:
      'Vous en lisez la raison dans Lekboek, dans le dossier, auprès du signalement ; vous pouvez à nouveau y répondre ou le transmettre.',
    act: 'Vers le registre',
  },
  processorReported: {
    subject: 'Un sous-traitant a rapporté une violation',
    told: (organisation, at) =>
      `Le ${at}, le rapport d’un sous-traitant sur une violation de données est arrivé chez ${organisation}.`,
    check:
      'Son contenu ne se lit que dans Lekboek. Les 72 heures courent peut-être depuis qu’il est là : examinez-le et prenez-le en charge.',
    act: 'Vers le dossier',
  },
  reportUpdated: {
    subject: 'Un sous-traitant a complété son rapport',
    told: (organisation, at) =>
      `Le ${at}, une nouvelle version de ce qu’un sous-traitant avait rapporté est arrivée chez ${organisation}.`,
    check:
      'Rien n’a changé dans votre dossier : vous y voyez ce que le sous-traitant dit autrement à présent, et décidez vous-même de ce que vous reprenez.',
    act: 'Vers le dossier',
  },
  reportWithdrawn: {
    subject: 'Un sous-traitant a retiré son rapport',
    told: (organisation, at) =>
      `Le ${at}, un sous-traitant a retiré ce qu’il avait rapporté à ${organisation} : cela ne vous était pas destiné.`,
    check:
      'Rien n’a changé dans votre dossier et vos délais continuent à courir : vous décidez vous-même de la suite.',
    act: 'Vers le dossier',
  },
  questionAnswered: {
    subject: 'Un sous-traitant a répondu à votre question',
    told: (organisation, at) =>
      `Le ${at}, une réponse à une question posée à un sous-traitant est arrivée chez ${organisation}.`,
    check: 'La question et la réponse ne se lisent que dans Lekboek.',
    act: 'Vers le dossier',
  },
  questionWaits: {
    subject: 'Un client attend une réponse',
    told: (organisation, at) =>
      `Le ${at}, un responsable du traitement a posé à ${organisation} une question sur une violation que vous lui aviez signalée.`,
    check:
      'Qui a posé la question, et laquelle, ne se lit que dans Lekboek. Tant qu’une question attend, vous ne recevez pas de second message.',
    act: 'Vers Lekboek',
  },
  adviceWaits: {
    subject: 'Un avis attend une décision',
    told: (organisation, at) =>
      `Le ${at}, un avis sur lequel il faut encore décider a été consigné chez ${organisation}.`,
    check: 'Son objet ne se lit que dans Lekboek. Le délai court peut-être déjà.',
    act: 'Vers le registre',
  },
  decisionWaits: {
    subject: 'Rappel : une décision vous attend',
    told: (organisation, at) =>
      `Le ${at}, il a été demandé chez ${organisation} de vous rappeler un avis sur lequel il n’est pas encore décidé.`,
    check: 'Son objet ne se lit que dans Lekboek.',
    act: 'Vers la décision',
  },
  deputyGiven: {
    subject: 'Le DPO a reçu un suppléant',
    told: (organisation, at) =>
      `Le ${at}, un administrateur de ${organisation} a désigné quelqu’un qui remplace le DPO.`,
    check:
      'Pendant cette période, cette personne peut faire dans le registre tout ce que peut le DPO. Regardez dans Lekboek, dans l’administration du registre, qui c’est, pour qui et pour combien de temps. Celui qui décide lui-même du traitement ne remplace pas un DPO (art. 38, par. 6 RGPD). Si ce n’est pas correct, mettez-y fin à cet endroit ou demandez-le à l’administrateur.',
    act: 'Voir qui',
  },
  mandateGiven: {
    subject: 'Un bureau a reçu un mandat',
    told: (organisation, at) =>
      `Le ${at}, un administrateur de ${organisation} a donné à un bureau un mandat dans le registre.`,
    check:
      'Regardez dans Lekboek, dans l’administration du registre, quel bureau et ce qu’il peut faire. Si ce n’est pas correct, demandez à l’administrateur de le retirer.',
    act: 'Voir lequel',
  },
  mandateHeld: {
    subject: 'Votre bureau a reçu un mandat',
    told: (organisation, at) => `Le ${at}, ${organisation} a reçu un mandat dans le registre d’un client.`,
    check:
      'Personne ne l’utilise encore : regardez dans Lekboek de quel client il s’agit et désignez qui travaille pour lui.',
    act: 'Voir et désigner',
  },
  nameWithheld: {
    subject: 'Un nom prévu n’a pas pris effet',
    told: (organisation, at) =>
      `Le ${at}, le nom prévu par ${organisation} n’a pas pris effet : une autre organisation porte entre-temps un nom dont on ne peut le distinguer.`,
    check:
      'Le nom précédent reste en vigueur. Regardez dans Lekboek, sous Administration, Organisation, et consultez si nécessaire celui qui exploite Lekboek.',
    act: 'Regarder',
  },
  agreementChanged: {
    subject: 'Un contrat de sous-traitance a été modifié ou terminé',
    told: (organisation, at) =>
      `Le ${at}, un contrat de sous-traitance de ${organisation} a été modifié ou terminé.`,
    check: 'Regardez dans Lekboek, sous Contrats, lequel c’est et si c’est exact.',
    act: 'Regarder',
  },
  agreementAdded: {
    subject: 'Quelqu’un dit que vous êtes sous-traitant',
    told: (organisation, at) =>
      `Le ${at}, une organisation a inscrit dans Lekboek que ${organisation} traite des données pour elle. Elle seule le dit : Lekboek ne l’a pas vérifié.`,
    check:
      'Regardez sous Contrats, qui c’est. Si c’est exact, confirmez-le. Sinon, dites que ce n’est pas exact : le contrat prend alors fin.',
    act: 'Regarder',
  },
  agreementObjected: {
    subject: 'Un sous-traitant dit qu’il ne travaille pas pour vous',
    told: (organisation, at) =>
      `Le ${at}, un sous-traitant a dit qu’il ne travaille pas pour ${organisation}. Le contrat a ainsi pris fin.`,
    check: 'Regardez sous Contrats, lequel c’est et pourquoi.',
    act: 'Regarder',
  },
  supplierWrote: {
    subject: 'Un fournisseur a écrit à propos d’un dossier',
    told: (organisation, at) =>
      `Le ${at}, quelque chose est arrivé chez ${organisation} de la part d’un fournisseur, pour un dossier qui existe déjà.`,
    check: 'Son contenu ne se lit que dans Lekboek.',
    act: 'Vers le dossier',
  },
  answerClaimed: {
    subject: 'Quelqu’un dit qu’une réponse à votre question est la sienne',
    told: (organisation, at) =>
      `Le ${at}, une organisation qui a un registre dans Lekboek a dit que la réponse d’un fournisseur à une question de ${organisation} est la sienne. Elle seule le dit : elle avait le code lié à la réponse.`,
    check:
      'Regardez sous Contrats, auprès de cette question, qui c’est, et dites si c’est exact. Alors seulement, le contrat mène à elle.',
    act: 'Voir si c’est exact',
  },
  claimConfirmed: {
    subject: 'Un client a confirmé qu’une réponse est la vôtre',
    told: (organisation, at) =>
      `Le ${at}, un responsable du traitement a confirmé que la réponse revendiquée par ${organisation} est la sienne.`,
    check:
      'Le contrat mène désormais à vous, et les questions suivantes se trouvent dans votre registre. Regardez sous Contrats, de qui il s’agit.',
    act: 'Regarder',
  },
  claimRefused: {
    subject: 'Un client dit qu’une réponse n’est pas la vôtre',
    told: (organisation, at) =>
      `Le ${at}, un responsable du traitement a dit que la réponse revendiquée par ${organisation} n’est pas la sienne.`,
    check:
      'Rien d’autre ne vous parvient, et ce que vous avez revendiqué reste tel quel. Regardez sous Contrats, de qui il s’agit.',
    act: 'Regarder',
  },
  numbersMissing: {
    subject: 'Des numéros d’urgence de sous-traitants manquent',
    told: (organisation, at) =>
      `Le ${at}, des contrats de ${organisation} n’avaient pas de numéro d’urgence pour le jour ou pour la nuit.`,
    check:
      'Complétez-les sous Contrats. Cette lettre vient au plus une fois par mois ; vous l’y arrêtez aussi.',
    act: 'Compléter',
  },
  supplierAsked: {
    subject: 'Une question sur des données que vous traitez',
    asked: (organisation, service) =>
      `${organisation} vous pose une question sur les données que vous traitez pour « ${service} ».`,
    until: (at) => `Une réponse est attendue pour le ${at}.`,
    how: 'Il ne vous faut pas de compte. Vous pouvez enregistrer en cours de route et continuer avec le même lien, jusqu’à ce que vous remettiez la réponse.',
    act: 'Lire la question et répondre',
    unexpected: 'Vous ne connaissez pas cette organisation ? Alors vous ne devez rien faire.',
  },
  providerProof: {
    subject: 'Est-ce vous ? Connexion à Lekboek',
    asked: (provider, organisation) =>
      `Quelqu’un, sans doute vous, s’est connecté chez ${provider} pour ${organisation} avec votre adresse électronique. Lekboek ne sait pas encore que c’est vous.`,
    until: (at) =>
      `Ouvrez ce lien dans le même navigateur, jusqu’au ${at}. Il ne sert qu’une fois. Ensuite, vous vous connectez par ce fournisseur.`,
    act: 'Oui, c’était moi',
    unexpected:
      'Ce n’était pas vous ? Ne faites rien : sans vous, personne n’entre. Prévenez toutefois le DPO ou l’administrateur de votre organisation.',
  },
  providerLinked: {
    subject: 'Un fournisseur vous connecte à Lekboek',
    linked: (provider, organisation, at) =>
      `Depuis le ${at}, le fournisseur ${provider} de ${organisation} peut vous connecter à Lekboek.`,
    act: 'Aller à Lekboek',
    unexpected:
      'Vous ne l’avez pas demandé ? Prévenez aussitôt le DPO de votre organisation, et qui gère Lekboek.',
  },
}
