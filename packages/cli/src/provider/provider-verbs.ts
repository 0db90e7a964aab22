import fs from 'node:fs/promises'
import { OperatorError, selectOrganisationBySlug, type Database, type Jobs } from '@lekboek/database'
import {
  addMailDomain,
  forgetProviderLink,
  Providers,
  Refusal,
  removeMailDomain,
  confirmProviderFor,
  setProviderFor,
  type ProviderInput,
} from '@lekboek/usecases'
import { openPools } from '../platform/pools.ts'
import { reachDatabase } from '../platform/prepared-database.ts'
import { withRun } from '../platform/run.ts'
import { say } from '../say.ts'
import { secretOf } from '../serve/opened-server.ts'
import type { Settings } from '../settings.ts'

type Organisation = NonNullable<Awaited<ReturnType<typeof selectOrganisationBySlug>>>
type Work = (
  context: { database: Database; jobs: Jobs; now: () => string },
  organisation: Organisation,
) => Promise<void>

/** Domains of e-mail belong to one organisation: make sure of it before you say so. */
export function changeMailDomain(
  settings: Settings,
  {
    slug,
    domain,
    isRemoved,
  }: { readonly slug: string; readonly domain: string; readonly isRemoved: boolean },
): Promise<void> {
  return withOrganisation(settings, slug, async (context, { id }) => {
    const change = isRemoved ? removeMailDomain : addMailDomain
    if (await change(context, id, domain))
      say(isRemoved ? 'It is theirs no more.' : 'It is theirs from now on.')
    else throw new OperatorError(isRemoved ? 'It is not theirs.' : 'It belongs to another organisation.')
  })
}

/** Lets the provider recognise somebody anew, by their address. */
export function forgetLink(settings: Settings, slug: string, email: string): Promise<void> {
  return withOrganisation(settings, slug, async (context, { id }) => {
    if (!(await forgetProviderLink(context, id, email)))
      throw new OperatorError('The provider knows nobody by it.')
    say('The provider recognises them anew at the next sign-in.')
  })
}

/** Sets the provider of an organisation from a file; its secret comes from the environment, not from a command line. */
export async function setProviderFrom(
  settings: Settings,
  {
    slug,
    file,
    clientSecret,
  }: { readonly slug: string; readonly file: string; readonly clientSecret: string | null },
): Promise<void> {
  const described: unknown = await fs
    .readFile(file, 'utf8')
    .then(JSON.parse)
    .catch(() => null)
  if (typeof described !== 'object' || described === null)
    throw new OperatorError(`${file} is no JSON object.`)
  const input: ProviderInput = {
    ...{ preset: 'other', issuer: '', clientId: '', roleTable: [], factorAcrs: [] },
    ...{ trustsFactor: true, admitsReporters: false, isOnly: false, isOn: true },
    ...described,
    clientSecret,
  }
  const { publicUrl: baseUrl, providerNetwork: network } = settings
  await withOrganisation(settings, slug, async (context, { id, kinds }) => {
    const providers = new Providers({ secret: await secretOf(settings), baseUrl, network })
    await setProviderFor({ ...context, providers }, { id, kinds }, input)
    say(`It is set. Give the provider this redirect URI: ${providers.redirectAddress(id)}`)
    if (input.provesBy === 'key') say(`It finds our public keys (JWKS) at ${providers.keysAddress(id)}`)
    say(`It sends back who signed out there (post-logout redirect URI) to ${providers.signedOutAddress(id)}`)
    say(`It says that somebody did (back-channel logout URI) at ${providers.logoutAddress(id)}`)
  })
}

/** The operator stands behind what one person said of a provider: make sure of it with the organisation's DPO before. */
export async function confirmSet(settings: Settings, slug: string): Promise<void> {
  const { publicUrl: baseUrl, providerNetwork: network } = settings
  await withOrganisation(settings, slug, async (context, { id }) => {
    const providers = new Providers({ secret: await secretOf(settings), baseUrl, network })
    if (!(await confirmProviderFor({ ...context, providers }, id)))
      throw new OperatorError('There is no provider that waits for it.')
    say('It is confirmed: its word counts from now on.')
  })
}

async function withOrganisation(settings: Settings, slug: string, work: Work): Promise<void> {
  await withRun(async (run) => {
    const { database, jobs } = await openPools(await reachDatabase(settings, run), run, { supervise: false })
    const organisation = await selectOrganisationBySlug(database, slug)
    if (organisation === null) throw new OperatorError(`There is no organisation '${slug}'.`)
    await work({ database, jobs, now: () => new Date().toISOString() }, organisation).catch(
      (error: unknown) => {
        throw explained(error)
      },
    )
  })
}

function explained(error: unknown): unknown {
  if (!(error instanceof Refusal) || error.reason.kind !== 'invalid') return error
  const problems = error.reason.problems.map(({ path, code }) => `${path}: ${code}`)
  return new OperatorError(`That cannot be: ${problems.join(', ')}.`)
}
