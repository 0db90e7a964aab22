import type { Jobs } from '@lekboek/database'
import type { Context } from '../context.ts'
import type { OperatorContext } from '../platform/add-organisation.ts'
import type { AccountContext } from '../session/account-context.ts'
import type { Providers } from './providers.ts'

/** What is done with providers: by whoever administers an organisation. */
export interface ProviderContext extends Context {
  readonly providers: Providers
}

/** By a browser that comes in through one. */
export interface ProviderAccountContext extends AccountContext {
  readonly providers: Providers
}

/** By a provider itself, or by whoever fetches keys for one. */
export interface ProviderDoorContext extends OperatorContext {
  readonly providers: Providers
}

/** By the operator. */
export interface ProviderOperatorContext extends ProviderDoorContext {
  readonly jobs: Jobs
}
