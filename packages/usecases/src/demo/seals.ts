import { appointKeyHolders } from '../break-glass/key-holders.ts'
import { sealIncident } from '../seal/seal-incident.ts'
import { opened } from './steps.ts'
import { nothingBack, story, type Step, type Story } from './story.ts'

const day = 24

/** At Heidegem a breach concerns the lawyer who stands in for the DPO: the DPO alone sees it. */
export const sealedStories: readonly Story[] = [
  story(
    'heidegem',
    opened(
      -33.5,
      'dpo',
      -34,
      'Personeelsdossier ingekeken zonder aanleiding',
      'De personeelsdienst meldt dat een tuchtdossier driemaal werd geopend vanaf de account van de jurist, die er niets mee te maken heeft. De logbestanden zijn veiliggesteld.',
    ),
    {
      hours: -33,
      play: (stage, { place, id }) =>
        sealIncident(
          stage.officer(place),
          stage.organisation(place),
          id,
          {
            reason: 'Het gaat over een collega die de DPO nu vervangt en elk dossier zou zien.',
            ...{ persons: [], version: 1 },
          },
          nothingBack,
        ),
    },
  ),
]

/** At Lindenrode the director and the auditor open a sealed dossier together, should it ever be needed. */
export const keyHolderSteps: readonly Step[] = [
  {
    hours: -90 * day,
    play: (stage) =>
      appointKeyHolders(stage.as('ann'), stage.organisation('lindenrode'), {
        persons: [stage.user('koen'), stage.user('miet')],
        ...{ hours: 24, version: 1 },
      }),
  },
]
