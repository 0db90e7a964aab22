import { changeOutsiderPage } from '../outsider/outsider-page.ts'
import type { Step } from './story.ts'

const day = 24

function opened(by: string, place: string, text: string): Step {
  return {
    hours: -30 * day,
    play: (stage) =>
      changeOutsiderPage(stage.as(by), stage.organisation(place), {
        ...{ takesReports: true, embedOrigins: [], version: 0 },
        introductions: [{ language: 'nl', text }],
      }),
  }
}

/** Two towns in which people without an account can tell what they found. */
export const outsiderPageSteps: readonly Step[] = [
  opened('els', 'lindenrode', 'Gevonden papieren mag u ook afgeven aan het onthaal, Dorpsplein 1.'),
  opened('hilde', 'oosterdonk', 'Gevonden papieren mag u ook afgeven aan het onthaal, Stationsplein 8.'),
]
