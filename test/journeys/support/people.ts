import { request, type BrowserContext } from '@playwright/test'

const password = 'oefenen-met-lekboek'

const addresses = {
  lies: 'lies@lindenrode.example',
  els: 'els@lindenrode.example',
  koen: 'koen@lindenrode.example',
  ann: 'ann@lindenrode.example',
  bart: 'bart@lindenrode.example',
  miet: 'miet@lindenrode.example',
  yasmina: 'yasmina@lindenrode.example',
  luc: 'luc@oosterdonk.example',
  hilde: 'hilde@oosterdonk.example',
  peter: 'peter@heidegem.example',
  wout: 'wout@heidegem.example',
  ingrid: 'ingrid@heidegem.example',
  geert: 'geert@zavelbeke.example',
  karin: 'karin@steenhove.example',
  julie: 'julie@wilgenmere.example',
  wim: 'wim@wilgenmere.example',
  rita: 'rita@kapelrijt.example',
  bram: 'bram@nazarethdepinte.example',
  griet: 'griet@nazarethdepinte.example',
  veerle: 'veerle@depinte.example',
  nele: 'nele@pzmeerland.example',
  stijn: 'stijn@pzmeerland.example',
  femke: 'femke@duinendijk.example',
  joris: 'joris@duinendijk.example',
  amina: 'amina@duinendijk.example',
  pieter: 'pieter@burgerloket.example',
  sofie: 'sofie@noordzeehosting.example',
  tom: 'tom@schoolbericht.example',
  greet: 'greet@veiligegemeenten.example',
} as const

/** People of the demo, by their first names. */
export type PersonKey = keyof typeof addresses

type Session = Awaited<ReturnType<BrowserContext['storageState']>>

// Signing in is limited per address, and all journeys come from one: a worker asks once for each person.
const sessions = new Map<PersonKey, Promise<Session>>()

export function credentials(person: PersonKey): { email: string; password: string } {
  return { email: addresses[person], password }
}

/** The cookies of somebody who signed in on a page of this server. */
export function signedIn(person: PersonKey, baseURL: string): Promise<Session> {
  const known = sessions.get(person) ?? signIn(person, baseURL)
  sessions.set(person, known)
  return known
}

async function signIn(person: PersonKey, baseURL: string): Promise<Session> {
  const context = await request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL } })
  try {
    const answer = await context.post('/api/auth/sign-in/email', { data: credentials(person) })
    if (!answer.ok()) throw new Error(`${person} cannot sign in: ${answer.status()} ${await answer.text()}`)
    return await context.storageState()
  } finally {
    await context.dispose()
  }
}
