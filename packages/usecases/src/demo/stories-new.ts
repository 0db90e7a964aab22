import { dismiss, investigate, opened, renamed, report } from './steps.ts'
import { facts, story, type Story } from './story.ts'

/** Hints that came in, checks that run, and checks that found no breach. */
export const newStories: readonly Story[] = [
  story(
    'lindenrode',
    report(
      -1.6,
      'lies',
      -1.9,
      'Ik heb een attest van woonst met bijlagen naar het verkeerde mailadres gestuurd. De burger heet Jan Maes en ik heb een andere Jan Maes gekozen uit het adresboek. De ontvanger heeft nog niet gereageerd.',
      'mailbox burgerzaken',
    ),
  ),
  story(
    'ocmwLindenrode',
    report(
      -23.2,
      'yasmina',
      -25,
      'Mijn USB-stick is weg. Daarop stonden de verslagen van het bijzonder comité van de voorbije twee maanden, met namen en bedragen. Ik denk dat ik hem in de trein heb laten liggen.',
      'trein Havengem–Lindenrode',
    ),
  ),
  story(
    'zavelbeke',
    opened(
      -5.2,
      'outsider',
      -5.5,
      'Inschrijvingslijst speelpleinwerking vindbaar via zoekmachine',
      'Een moeder belt: wie de naam van haar dochter opzoekt, krijgt de inschrijvingslijst van de speelpleinwerking te zien, met geboortedatum, allergieën en gsm-nummers van de ouders. Ze heeft een schermafdruk doorgestuurd.',
    ),
  ),
  story(
    'heidegem',
    opened(
      -30.5,
      'dpo',
      -31,
      'Onbekende aanmelding op de mailbox van de technische dienst',
      'Microsoft waarschuwt voor een aanmelding vanuit een ander land op technischedienst@. De collega’s herkennen die niet.',
    ),
  ),
  story(
    'wilgenmere',
    report(
      -11,
      'julie',
      -11.4,
      'Een ouder zag in de app van de kinderopvang het dagverslag en de foto van een ander kind. Ze heeft ons gebeld, ik weet niet of nog ouders dat gezien hebben.',
      'app kinderopvang',
    ),
    investigate(-10.1),
    renamed(-10, 'Ouder ziet dagverslag van ander kind in opvang-app'),
  ),
  story(
    'steenhove',
    report(
      -41,
      'dirk',
      -43,
      'Een medewerker van de dienst vreemdelingenzaken vertelde op de middag dingen over een inwoner die ze alleen uit het rijksregister kan weten. Ze kent die persoon privé.',
      'rijksregistertoepassing',
    ),
    investigate(-40),
    renamed(-39.8, 'Vermoeden van opzoekingen in het rijksregister zonder reden'),
    facts(-39, () => ({
      nature: {
        incidentType: 'accessAbuse',
        breachTypes: ['confidentiality'],
        description:
          'De logbestanden van het rijksregister zijn opgevraagd. Het antwoord van de dienst volgt.',
      },
    })),
  ),
  story(
    'ocmwOosterdonk',
    opened(
      -20,
      'dpo',
      -22,
      'Papieren dossier schuldbemiddeling niet teruggevonden',
      'Bij de verhuizing naar het nieuwe kantoor ontbreekt één map van de schuldbemiddeling. De verhuisfirma zoekt in de wagen en in het depot.',
    ),
    investigate(-19.2),
  ),
  story(
    'kapelrijt',
    opened(
      -3.4,
      'dpo',
      -3.6,
      'Nieuwsbrief vrijetijd met alle adressen zichtbaar',
      'De dienst vrijetijd zette 214 ontvangers van de nieuwsbrief in het veld Aan. Vier mensen antwoordden aan allen.',
    ),
  ),
  story(
    'ocmwSteenhove',
    opened(
      -25.5,
      'dpo',
      -26,
      'Thuiszorg: tablet niet teruggevonden na ronde',
      'De tablet van de thuisverpleegkundige lag niet meer in de wagen. Mogelijk bij een cliënt blijven liggen.',
    ),
    investigate(-24.5),
  ),
  story(
    'zavelbeke',
    report(
      -410,
      'sara',
      -411,
      'Ik kreeg een mail van de directeur met de vraag om cadeaubonnen te kopen. Ik heb op de link geklikt maar niets ingevuld.',
    ),
    investigate(-409),
    renamed(-408.8, 'Phishing uit naam van de directeur'),
    dismiss(
      -405,
      'De link leidde naar een pagina die al offline was. Er zijn geen aanmeldgegevens ingevuld en de logboeken tonen geen vreemde aanmelding: er zijn geen persoonsgegevens geraakt.',
    ),
  ),
  story(
    'ocmwLindenrode',
    report(
      -980,
      'yasmina',
      -983,
      'De map met de huurwaarborgen is weg uit mijn kast.',
      'bureau sociale dienst',
    ),
    investigate(-979.5),
    renamed(-979, 'Map huurwaarborgen kwijt'),
    dismiss(
      -972,
      'De map stond in de afgesloten kast van de collega die het dossier had overgenomen. Ze is nooit buiten de dienst geweest en is volledig.',
    ),
  ),
  story(
    'heidegem',
    opened(
      -640,
      'outsider',
      -641,
      'Lijst met namen op de website blijkt testgegevens',
      'Een inwoner meldt dat er op de nieuwe website een lijst met namen en rekeningnummers staat.',
    ),
    investigate(-639.5),
    dismiss(
      -637,
      'De bouwer van de website bevestigt schriftelijk dat het om verzonnen testgegevens gaat; een steekproef van twintig namen en rekeningnummers bestaat niet.',
    ),
  ),
]
