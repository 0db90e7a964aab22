import type { LetterLanguage } from '../letter/letter.ts'

/** A heading and what stands under it. */
export interface NoticePart {
  readonly heading: string
  readonly text: string
}

/** What article 13 GDPR wants said, in one language. */
export interface PrivacyWords {
  readonly title: string
  readonly controller: string
  /** The organisation's data protection officer, or the organisation itself where it has none. */
  readonly reach: (organisation: string, hasDpo: boolean) => string
  readonly parts: (organisation: string) => readonly NoticePart[]
  readonly complaint: string
  readonly complain: (authority: string) => string
}

/** Article 13(1) and (2); in the order in which somebody who tells something would ask. */
export const privacyWords: Readonly<Record<LetterLanguage, PrivacyWords>> = {
  nl: {
    title: 'Wat gebeurt er met wat u schrijft?',
    controller: 'Verantwoordelijk',
    reach: (organisation, hasDpo) =>
      hasDpo
        ? `${organisation}. U bereikt de functionaris voor gegevensbescherming zo:`
        : `${organisation}. U bereikt de organisatie zo:`,
    parts: (organisation) => [
      {
        heading: 'Waarvoor',
        text: `Om uit te zoeken of er een datalek is, de schade te beperken, en het te documenteren en zo nodig te melden. ${organisation} is daartoe verplicht (AVG, artikel 6, lid 1, punt c, en artikel 33). Uw naam en hoe men u bereikt, geeft u vrijwillig: met uw toestemming (artikel 6, lid 1, punt a), die u altijd kunt intrekken: vraag het met uw code. Dan worden ze gewist.`,
      },
      {
        heading: 'Wat er bewaard wordt',
        text: 'Wat u invult, wanneer u het verstuurde, uw latere berichten en foto’s. Uw internetadres wordt niet bij uw bericht bewaard; het telt enkel kort mee om robots af te remmen.',
      },
      {
        heading: 'Wie het ziet',
        text: `Wie bij ${organisation} datalekken behandelt, en wie daarbij onder een opdracht helpt. De beheerder van dit platform bewaart het in opdracht. De toezichthouder kan inzage vragen. Een andere organisatie krijgt uw bericht enkel als u dat toestond; dan gaat mee wat u over uzelf invulde.`,
      },
      {
        heading: 'Hoe lang',
        text: 'Zo lang nodig is om te kunnen aantonen hoe het lek behandeld is (artikel 33, lid 5). Naam en bereikbaarheid worden eerder gewist wanneer u dat vraagt.',
      },
      {
        heading: 'Uw rechten',
        text: 'U mag inzien wat er van u bewaard wordt, het laten verbeteren, wissen of beperken. Vraag het met uw code: ook naamloos. U bent niet verplicht iets te vertellen, en niets wordt automatisch over u beslist.',
      },
    ],
    complaint: 'Klacht',
    complain: (authority) => `U kunt een klacht indienen bij de toezichthouder: ${authority}.`,
  },
  fr: {
    title: 'Que devient ce que vous écrivez ?',
    controller: 'Responsable',
    reach: (organisation, hasDpo) =>
      hasDpo
        ? `${organisation}. Pour joindre le délégué à la protection des données :`
        : `${organisation}. Pour joindre l’organisation :`,
    parts: (organisation) => [
      {
        heading: 'Pourquoi',
        text: `Pour établir s’il y a une violation de données, limiter les dommages, la documenter et, s’il le faut, la notifier. ${organisation} y est tenue (RGPD, article 6, paragraphe 1, point c, et article 33). Votre nom et vos coordonnées, vous les donnez librement : avec votre consentement (article 6, paragraphe 1, point a), que vous pouvez toujours retirer : demandez-le avec votre code. Ils sont alors effacés.`,
      },
      {
        heading: 'Ce qui est conservé',
        text: 'Ce que vous remplissez, le moment de l’envoi, vos messages et photos ultérieurs. Votre adresse internet n’est pas conservée avec votre message ; elle ne compte que brièvement, pour freiner les robots.',
      },
      {
        heading: 'Qui le voit',
        text: `Les personnes qui traitent les violations de données pour ${organisation}, et celles qui les y aident sous mandat. Le gestionnaire de cette plateforme le conserve pour son compte. L’autorité de contrôle peut demander à le voir. Une autre organisation ne reçoit votre message que si vous l’avez permis ; elle reçoit alors aussi ce que vous avez indiqué sur vous-même.`,
      },
      {
        heading: 'Combien de temps',
        text: 'Aussi longtemps qu’il faut pouvoir démontrer comment la violation a été traitée (article 33, paragraphe 5). Le nom et les coordonnées sont effacés plus tôt si vous le demandez.',
      },
      {
        heading: 'Vos droits',
        text: 'Vous pouvez consulter ce qui est conservé à votre sujet, le faire rectifier, effacer ou limiter. Demandez-le avec votre code, même sans donner de nom. Vous n’êtes pas obligé de raconter quoi que ce soit, et rien n’est décidé automatiquement à votre sujet.',
      },
    ],
    complaint: 'Réclamation',
    complain: (authority) =>
      `Vous pouvez introduire une réclamation auprès de l’autorité de contrôle : ${authority}.`,
  },
  de: {
    title: 'Was geschieht mit dem, was Sie schreiben?',
    controller: 'Verantwortlich',
    reach: (organisation, hasDpo) =>
      hasDpo
        ? `${organisation}. So erreichen Sie die oder den Datenschutzbeauftragte(n):`
        : `${organisation}. So erreichen Sie die Organisation:`,
    parts: (organisation) => [
      {
        heading: 'Wozu',
        text: `Um zu klären, ob Daten verletzt wurden, den Schaden zu begrenzen, den Vorfall zu dokumentieren und nötigenfalls zu melden. Dazu ist ${organisation} verpflichtet (DSGVO, Artikel 6 Absatz 1 Buchstabe c und Artikel 33). Ihren Namen und wie man Sie erreicht, geben Sie freiwillig an: mit Ihrer Einwilligung (Artikel 6 Absatz 1 Buchstabe a), die Sie jederzeit widerrufen können: verlangen Sie es mit Ihrem Code. Dann werden sie gelöscht.`,
      },
      {
        heading: 'Was aufbewahrt wird',
        text: 'Was Sie ausfüllen, wann Sie es abgeschickt haben, Ihre späteren Nachrichten und Fotos. Ihre Internetadresse wird nicht bei Ihrer Nachricht aufbewahrt; sie zählt nur kurz mit, um Roboter zu bremsen.',
      },
      {
        heading: 'Wer es sieht',
        text: `Wer bei ${organisation} Datenschutzverletzungen bearbeitet, und wer dabei im Auftrag hilft. Der Betreiber dieser Plattform bewahrt es im Auftrag auf. Die Aufsichtsbehörde kann Einsicht verlangen. Eine andere Organisation erhält Ihre Nachricht nur, wenn Sie es erlaubt haben; dann geht mit, was Sie über sich angegeben haben.`,
      },
      {
        heading: 'Wie lange',
        text: 'So lange nachgewiesen werden muss, wie mit der Verletzung umgegangen wurde (Artikel 33 Absatz 5). Name und Erreichbarkeit werden früher gelöscht, wenn Sie es verlangen.',
      },
      {
        heading: 'Ihre Rechte',
        text: 'Sie können einsehen, was über Sie aufbewahrt wird, und es berichtigen, löschen oder einschränken lassen. Verlangen Sie es mit Ihrem Code, auch ohne Namen. Sie müssen nichts erzählen, und nichts wird automatisch über Sie entschieden.',
      },
    ],
    complaint: 'Beschwerde',
    complain: (authority) => `Sie können sich bei der Aufsichtsbehörde beschweren: ${authority}.`,
  },
  en: {
    title: 'What happens to what you write?',
    controller: 'Who is responsible',
    reach: (organisation, hasDpo) =>
      hasDpo
        ? `${organisation}. This is how you reach its data protection officer:`
        : `${organisation}. This is how you reach the organisation:`,
    parts: (organisation) => [
      {
        heading: 'What for',
        text: `To find out whether there is a data breach, limit the harm, document it and, where needed, notify it. ${organisation} is obliged to (GDPR, Article 6(1)(c) and Article 33). Your name and how to reach you are given freely: with your consent (Article 6(1)(a)), which you can withdraw at any time: ask with your code. They are then erased.`,
      },
      {
        heading: 'What is kept',
        text: 'What you fill in, when you sent it, your later messages and photos. Your internet address is not kept with your message; it counts for a short while only, to slow robots down.',
      },
      {
        heading: 'Who sees it',
        text: `Those who handle data breaches at ${organisation}, and those who help it to under a mandate. Whoever runs this platform keeps it on its behalf. The supervisory authority may ask to see it. Another organisation gets your message only if you allowed that; what you filled in about yourself then goes with it.`,
      },
      {
        heading: 'How long',
        text: 'As long as it must be possible to show how the breach was handled (Article 33(5)). Your name and how to reach you are erased earlier when you ask.',
      },
      {
        heading: 'Your rights',
        text: 'You may see what is kept about you, and have it corrected, erased or restricted. Ask with your code, also without a name. You need not tell anything, and nothing about you is decided automatically.',
      },
    ],
    complaint: 'Complaint',
    complain: (authority) => `You can lodge a complaint with the supervisory authority: ${authority}.`,
  },
}
