import type { LetterWords } from './letter-words.ts'

export const english: LetterWords = {
  role: {
    reporter: 'reporter',
    handler: 'handler',
    dpo: 'data protection officer (DPO)',
    decider: 'decider',
    admin: 'administrator',
    auditor: 'auditor',
    processorContact: 'contact of the processor',
    umbrellaAdmin: 'administrator of the umbrella organisation',
  },
  greeting: (name) => `Dear ${name},`,
  authorityTerm: (at) => `Time limit for notifying the authority: until ${at}.`,
  automatic:
    'This message comes from Lekboek, the platform for data breach registers. It cannot be answered.',
  invitation: {
    subject: 'Invitation to Lekboek',
    asks: (organisation, invitedBy) =>
      `${invitedBy} invites you to work in the data breach register of ${organisation}.`,
    roles: (roles) => `Your role will be: ${roles}.`,
    until: (at) => `The invitation is valid until ${at} and can be used once.`,
    act: 'Accept the invitation',
    unexpected: 'You did not expect this invitation? Then do nothing: without you nothing changes.',
  },
  passwordReset: {
    subject: 'A new password for Lekboek',
    asked: 'Somebody, probably you, asked for a new password for this e-mail address.',
    until: (at) => `This link is valid until ${at} and can be used once.`,
    act: 'Choose a new password',
    unexpected: 'You did not ask for this? Then do nothing: your password stays what it is.',
  },
  passwordChanged: {
    subject: 'Your password for Lekboek was changed',
    changed: (at) => `Your password was changed on ${at}. You are signed out on other devices.`,
    act: 'Go to Lekboek',
    unexpected:
      'Was this not you? Then ask for a new password on the sign-in page at once, and tell the administrator of your organisation.',
  },
  factorsReset: {
    subject: 'Your second factor for Lekboek was cleared',
    reset: (at) =>
      `On ${at} whoever runs Lekboek cleared your app, passkeys and recovery codes, because somebody said that you had lost them. You are signed out everywhere. The next time you sign in, you set up a new second factor.`,
    act: 'Go to Lekboek',
    unexpected:
      'Did you not ask for this? Change your password at once and tell the administrator of your organisation.',
  },
  newBrowser: {
    subject: 'New sign-in to Lekboek',
    entered: (at, browser) =>
      browser === null
        ? `On ${at} your account was signed in to in a browser that we do not know yet.`
        : `On ${at} your account was signed in to in a browser that we do not know yet: ${browser}.`,
    expected: 'Was it you? Then you need not do anything.',
    unexpected:
      'Was it not you? Go to “My account”, sign out everywhere and change your password. Then tell the administrator of your organisation.',
    act: 'Go to My account',
  },
  deputyNamed: {
    subject: 'You are a deputy in Lekboek',
    named: (principal, organisation) => `You were named as deputy of ${principal}, DPO of ${organisation}.`,
    period: (from, until) => `You stand in from ${from} until ${until}.`,
    means:
      'In that time you can and may do in the register all that the DPO can and may. Not before it, and not after it.',
    act: 'Go to Lekboek',
  },
  dossierOpened: {
    subject: 'Message from a register in Lekboek',
    told: (organisation, at) =>
      `In a dossier of ${organisation} that names you, something happened on ${at} that you should know of. What it is, you read in Lekboek alone.`,
    act: 'Go to Lekboek',
  },
  keyHoldersAppointed: {
    subject: 'Who opens in need has changed',
    told: (organisation, at) =>
      `On ${at} the people who can together open a sealed dossier of ${organisation} in need were appointed anew.`,
    check:
      'Did you not know of this? Ask the administrator who is appointed and why; in Lekboek it stands in the journal of the register.',
    act: 'Go to Lekboek',
  },
  breakGlassAsked: {
    subject: 'Lekboek waits for a second voice',
    told: (organisation, at) =>
      `At ${organisation} somebody asked on ${at} to open in need. You are appointed to confirm such a request as the second one.`,
    check:
      'Look in Lekboek who asks it and why, and say whether it may be. If nobody confirms it within a day, the request lapses.',
    act: 'Go to Lekboek',
  },
  breakGlassRefused: {
    subject: 'Your request in Lekboek was answered',
    told: (organisation, at) =>
      `At ${organisation} somebody appointed said no on ${at} to your request to open in need.`,
    check:
      'Look in Lekboek who that was and why. Another one of those appointed can still confirm your request until a day has passed.',
    act: 'Go to Lekboek',
  },
  breakGlassMissed: {
    subject: 'An attempt to open in need that found nothing',
    told: (organisation, at) =>
      `On ${at} two people of ${organisation} tried to open a dossier in need by a number that no sealed dossier has.`,
    check:
      'Once may be a mistake. If it happens more often, somebody may be trying to guess a number. The journal of the register keeps who asked and why.',
    act: 'Go to Lekboek',
  },
  readLogAsked: {
    subject: 'A shorter time for the read log was asked',
    told: (organisation, at) =>
      `On ${at} an administrator of ${organisation} asked to keep for a shorter time who read what.`,
    check:
      'Nothing is gone yet: it waits for a DPO of the organisation. Look in Lekboek, under “Who read what”, how many lines would go, and say whether they may.',
    act: 'Go to Lekboek',
  },
  serviceEnds: {
    subject: 'The service for a register is to end',
    told: (organisation, at) =>
      `On ${at} it was laid down that the service of Lekboek for ${organisation} ends.`,
    check:
      'Look in Lekboek when, until when you read, and which dossiers and terms still run then. Export the register before the last day. An administrator can take it back as long as the day has not come.',
    act: 'Go to Lekboek',
  },
  providerChanged: {
    subject: 'How people sign in has changed',
    told: (organisation, at) =>
      `On ${at} something was changed or confirmed of how people of ${organisation} sign in through a provider of its own.`,
    check:
      'Did you not know of this? Look in Lekboek, under the administration of the register, through which provider people come in now. Until a second person confirms it, its word gives no roles and stands for no second factor. Whoever signs in there for the first time first proves by a letter that the account is theirs.',
    act: 'Go to Lekboek',
  },
  providerWaits: {
    subject: 'Confirm how people sign in',
    told: (organisation, at) =>
      `On ${at} something was changed of how people of ${organisation} sign in through a provider of its own. It waits for a second person, and that can be you.`,
    check:
      'See whether it is right, and then confirm it in Lekboek: Administration, Signing in. Until then the provider’s word gives no roles and stands for no second factor. Did you not know of this? Then refuse it there with a reason, and ask whoever set it.',
    act: 'Look and confirm',
  },
  mergerWaits: {
    subject: 'A merger waits for your consent',
    told: (organisation, at) =>
      `On ${at} the umbrella planned that ${organisation} passes into another organisation.`,
    check:
      'Nothing happens without the consent of an administrator of your organisation, and that is you. Look in Lekboek, under Administration, Name, merger and end, into which organisation and on which day, and agree if that is right.',
    act: 'Look and decide',
  },
  apiTokenWaits: {
    subject: 'A token waits for your consent',
    told: (organisation, at) =>
      `On ${at} an administrator of ${organisation} made a token with which a program would read dossiers.`,
    check:
      'It opens nothing yet: it waits for a DPO of the organisation, and that is you. Look in Lekboek, under Administration, Tokens for programs, at what the program could do, and consent to it or revoke it.',
    act: 'Look and decide',
  },
  providerRefused: {
    subject: 'A change of signing in was refused',
    told: (organisation, at) =>
      `On ${at} a second person refused the setting by which people of ${organisation} would sign in through a provider of its own.`,
    check:
      'That provider is off: nobody comes in through it any more. Look in Lekboek, under Administration, Sign-in, who said so and why. Then set it right; a second person looks again after that.',
    act: 'See why',
  },
  apiTokenRefused: {
    subject: 'A token was not allowed',
    told: (organisation, at) => `On ${at} a token for a program of ${organisation} was not allowed.`,
    check:
      'The token does not work and will not. Look in Lekboek, under Administration, Tokens for programs, which one it is, who said so and why.',
    act: 'See why',
  },
  mergerRefused: {
    subject: 'A merger was refused',
    told: (organisation, at) => `On ${at} an organisation refused a merger that ${organisation} planned.`,
    check:
      'Nothing happens on that day. Look in Lekboek, under Mergers, which one it is and why, and plan it anew if need be.',
    act: 'See why',
  },
  reportWaits: {
    subject: 'A signal waits in Lekboek',
    told: (organisation, at) => `On ${at} a signal or a report of a processor came in at ${organisation}.`,
    check: 'What it says is read in Lekboek alone. The clock may be running: look at it and take it up.',
    act: 'Go to the register',
  },
  replyWaits: {
    subject: 'An answer waits in Lekboek',
    told: (organisation, at) =>
      `On ${at} the DPO of ${organisation} wrote to you about something that you reported.`,
    check: 'What it says is read in Lekboek alone, with your reports.',
    act: 'Go to my reports',
  },
  outsiderWrote: {
    subject: 'Somebody outside wrote to you',
    told: (organisation, at) => `On ${at} somebody who had told ${organisation} something wrote again.`,
    check: 'What it says is read in Lekboek alone, in the dossier with that signal.',
    act: 'Go to the register',
  },
  forwardReturned: {
    subject: 'A signal that was passed on is yours again',
    told: (organisation, at) =>
      `A signal from outside that ${organisation} had passed on is back here since ${at}.`,
    check: 'Why is read in Lekboek, in the dossier with that signal; you can answer it again, or pass it on.',
    act: 'Go to the register',
  },
  processorReported: {
    subject: 'A processor reported a breach',
    told: (organisation, at) => `On ${at} a processor’s report of a breach came in at ${organisation}.`,
    check:
      'What it says is read in Lekboek alone. The 72 hours may be running since it came: look at it and take it up.',
    act: 'Go to the dossier',
  },
  reportUpdated: {
    subject: 'A processor added to its report',
    told: (organisation, at) =>
      `On ${at} a new version came in at ${organisation} of what a processor had reported before.`,
    check:
      'Nothing changed in your dossier: there you see what the processor says differently now, and decide yourself what you take over.',
    act: 'Go to the dossier',
  },
  reportWithdrawn: {
    subject: 'A processor withdrew its report',
    told: (organisation, at) =>
      `On ${at} a processor withdrew what it had reported to ${organisation}: it was not meant for you.`,
    check:
      'Nothing changed in your dossier, and your time limits keep running: you decide yourself what becomes of it.',
    act: 'Go to the dossier',
  },
  questionAnswered: {
    subject: 'A processor answered your question',
    told: (organisation, at) => `On ${at} an answer to a question to a processor came in at ${organisation}.`,
    check: 'What was asked and answered is read in Lekboek alone.',
    act: 'Go to the dossier',
  },
  questionWaits: {
    subject: 'A client waits for an answer',
    told: (organisation, at) =>
      `On ${at} a controller asked ${organisation} something about a breach that you reported.`,
    check: 'Who asked, and what, is read in Lekboek alone. While a question waits you get no second letter.',
    act: 'Go to Lekboek',
  },
  adviceWaits: {
    subject: 'Advice waits for a decision',
    told: (organisation, at) =>
      `On ${at} advice was recorded at ${organisation} that is still to be decided on.`,
    check: 'What it is about is read in Lekboek alone. The clock may be running.',
    act: 'Go to the register',
  },
  decisionWaits: {
    subject: 'Reminder: a decision waits for you',
    told: (organisation, at) =>
      `On ${at} it was asked at ${organisation} to remind you of advice that is not decided on yet.`,
    check: 'What it is about is read in Lekboek alone.',
    act: 'Go to the decision',
  },
  deputyGiven: {
    subject: 'The DPO got a deputy',
    told: (organisation, at) =>
      `On ${at} an administrator of ${organisation} named somebody who stands in for the DPO.`,
    check:
      'In that period this person can do in the register all that the DPO can. Look in Lekboek, under Administration, Deputies, who it is, for whom and how long. Whoever decides about the processing does not stand in for a DPO (art. 38(6) GDPR). If it is not right, end it there or ask the administrator to.',
    act: 'See who',
  },
  mandateGiven: {
    subject: 'A consultancy got a mandate',
    told: (organisation, at) =>
      `On ${at} an administrator of ${organisation} gave a consultancy a mandate in the register.`,
    check:
      'Look in Lekboek, under Administration, Mandates, which consultancy and what it may do. If it is not right, ask the administrator to revoke it.',
    act: 'See which',
  },
  mandateHeld: {
    subject: 'Your consultancy got a mandate',
    told: (organisation, at) => `On ${at} ${organisation} got a mandate in the register of a client.`,
    check:
      'Nobody works under it yet: look in Lekboek, under Administration, Mandates, whose it is, and assign who works for them.',
    act: 'Look and assign',
  },
  nameWithheld: {
    subject: 'A planned name did not begin',
    told: (organisation, at) =>
      `On ${at} the name did not begin that ${organisation} had planned: another organisation now bears one that it cannot be told from.`,
    check:
      'The name of before goes on. Look in Lekboek, under Administration, Organisation, and ask whoever runs Lekboek if need be.',
    act: 'Take a look',
  },
  agreementChanged: {
    subject: 'A processing agreement changed or ended',
    told: (organisation, at) => `On ${at} a processing agreement of ${organisation} was changed or ended.`,
    check: 'Look in Lekboek, under Agreements, which one it is and whether it is right.',
    act: 'Take a look',
  },
  agreementAdded: {
    subject: 'Somebody says that you are a processor',
    told: (organisation, at) =>
      `On ${at} an organisation recorded in Lekboek that ${organisation} processes data for it. It alone says so: Lekboek has not checked it.`,
    check:
      'Look under Agreements, who it is. Confirm it if it is right. If it is not, say so: that ends the agreement.',
    act: 'Take a look',
  },
  agreementObjected: {
    subject: 'A processor says that it does not work for you',
    told: (organisation, at) =>
      `On ${at} a processor said that it does not work for ${organisation}. That ended the agreement.`,
    check: 'Look under Agreements, which one it is and why.',
    act: 'Take a look',
  },
  supplierWrote: {
    subject: 'A supplier wrote for a dossier',
    told: (organisation, at) =>
      `On ${at} something came in at ${organisation} from a supplier, for a dossier that is there already.`,
    check: 'What it says is read in Lekboek alone.',
    act: 'Go to the dossier',
  },
  answerClaimed: {
    subject: 'Somebody says that an answer to your question is theirs',
    told: (organisation, at) =>
      `On ${at} an organisation with a register in Lekboek said that a supplier’s answer to a question of ${organisation} is its own. It alone says so: it had the code that belongs to the answer.`,
    check:
      'Look under Agreements, with that question, who it is, and say whether it is right. Only then does the agreement lead to it.',
    act: 'See whether it is right',
  },
  claimConfirmed: {
    subject: 'A client confirmed that an answer is yours',
    told: (organisation, at) =>
      `On ${at} a controller confirmed that the answer that ${organisation} claimed is its own.`,
    check:
      'The agreement leads to you now, and further questions stand in your register. Look under Agreements, whose it is.',
    act: 'Take a look',
  },
  claimRefused: {
    subject: 'A client says that an answer is not yours',
    told: (organisation, at) =>
      `On ${at} a controller said that the answer that ${organisation} claimed is not its own.`,
    check:
      'Nothing further comes to you, and what you claimed stays as it was. Look under Agreements, whose it is.',
    act: 'Take a look',
  },
  numbersMissing: {
    subject: 'Emergency numbers of processors are missing',
    told: (organisation, at) =>
      `On ${at} agreements of ${organisation} lacked an emergency number for the day or for the night.`,
    check:
      'Complete them under Agreements. This letter comes once a month at most; you can turn it off there too.',
    act: 'Complete them',
  },
  supplierAsked: {
    subject: 'A question about data that you process',
    asked: (organisation, service) =>
      `${organisation} asks you something about the data that you process for “${service}”.`,
    until: (at) => `An answer is wanted by ${at}.`,
    how: 'You need no account. You can save on the way and go on with the same link, until you hand the answer in.',
    act: 'Read the question and answer',
    unexpected: 'You do not know this organisation? Then there is nothing that you need to do.',
  },
  providerProof: {
    subject: 'Is this you? Signing in to Lekboek',
    asked: (provider, organisation) =>
      `Somebody, probably you, signed in at ${provider} for ${organisation} with your e-mail address. Lekboek does not know yet that it is you.`,
    until: (at) =>
      `Open this link in the same browser, until ${at}. It works once. From then on you sign in through this provider.`,
    act: 'Yes, it was me',
    unexpected:
      'Was it not you? Then do nothing: without you nobody comes in. Do tell the DPO or the administrator of your organisation.',
  },
  providerLinked: {
    subject: 'A provider signs you in to Lekboek',
    linked: (provider, organisation, at) =>
      `Since ${at} the provider ${provider} of ${organisation} can sign you in to Lekboek.`,
    act: 'Go to Lekboek',
    unexpected:
      'Did you not ask for this? Tell the DPO of your organisation at once, and whoever runs Lekboek.',
  },
}
