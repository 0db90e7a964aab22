import { randomUUID } from 'node:crypto'
import fastify, { LogController, type FastifyInstance, type FastifyRequest } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import {
  OneTimeLinks,
  Receipts,
  Providers,
  rightsOf,
  usualIdleMinutes,
  type AccountContext,
  type Context,
  type FileContext,
  type Files,
  type ProviderContext,
  type ProviderNetwork,
} from '@lekboek/usecases'
import { addAttachments } from '../files/attachment-routes.ts'
import { addFiles } from '../files/file-routes.ts'
import { addExplorer } from '../graphql/explorer.ts'
import { addGraphql } from '../graphql/graphql-route.ts'
import { readListedOperations } from '../graphql/listed-operations.ts'
import { buildApiSchema } from '../schema/build-api-schema.ts'
import { limitAddresses } from '../limits/limit-addresses.ts'
import { limitRequesters } from '../limits/limit-requesters.ts'
import { RequestCounts } from '../limits/request-counts.ts'
import { requestLimits, type RequestLimits } from '../limits/request-limits.ts'
import { addOutsiderPages } from '../outsider/outsider-routes.ts'
import { outsiderLimits, type OutsiderLimits } from '../outsider/outsider-limits.ts'
import { addSupplierPages } from '../supplier-page/supplier-routes.ts'
import { addLinks } from '../sign-in/link-routes.ts'
import { PublicAttempts } from '../sign-in/public-attempts.ts'
import { addAccount } from '../sign-in/account-routes.ts'
import { addFactors } from '../sign-in/factor-routes.ts'
import { addPasskeys } from '../sign-in/passkey-routes.ts'
import { addProviderDoor } from '../sign-in/provider-door.ts'
import { addProofs } from '../sign-in/proof-routes.ts'
import { addProviderSignIn } from '../sign-in/provider-routes.ts'
import { browserCookie } from '../sign-in/browser-cookie.ts'
import { comeIn as comesIn } from '../sign-in/come-in.ts'
import { admitPrograms } from '../sign-in/programs.ts'
import { addSignIn } from '../sign-in/relay.ts'
import { openSignIn, type NewPerson, type SignIn } from '../sign-in/sign-in.ts'
import { answerErrors, refuseAddress } from './answer-errors.ts'
import { drainOnClose } from './draining.ts'
import { addHeaders } from './headers.ts'
import { addHealth } from './health.ts'
import { logAnswers, loggerOf, type LogOptions } from './log.ts'
import { shedLoad, type OverloadBounds } from './overload.ts'
import { guardOrigin, ownOrigins } from './own-origin.ts'
import { openUseMarks } from './use-marks.ts'
import { endSlowRequests, requestTimeoutMs, uploadTimeoutMs } from './slow-requests.ts'
import { addWebPages } from './web-pages.ts'
import { writeReadingsWhile } from './write-readings.ts'

export interface ServerOptions {
  readonly database: Context['database']
  readonly jobs: Context['jobs']
  /** Signs session cookies; at least 32 characters of chance. Another secret ends every session. */
  readonly secret: string
  /** The address under which people reach the server; over https cookies and headers are stricter. */
  readonly baseUrl: string
  /** Minutes without a request after which a session ends; two hours unless told. */
  readonly idleMinutes?: number
  /** Proxies in front of this server whose word for a client's address counts: addresses, networks, or `loopback`. */
  readonly trustedProxies?: readonly string[]
  /** Whose identity providers are asked: those on the internet unless told. */
  readonly providerNetwork?: ProviderNetwork
  /** Where attachments lie, and what is asked of them. */
  readonly files: Files
  /** Folder of the built web application; null where something else serves it. */
  readonly webFolder: string | null
  /** Shows the schema and the explorer page. */
  readonly isDevelopment: boolean
  readonly log: LogOptions | null
  /** The clock; the system's unless told. */
  readonly now?: Context['now']
  readonly overload?: OverloadBounds
  /** How often each person, program and address may ask; {@link requestLimits} unless told. */
  readonly limits?: RequestLimits
  /** The same of those without an account; {@link outsiderLimits} unless told. */
  readonly outsiderLimits?: OutsiderLimits
}

export interface Server {
  /** @returns the address that was bound; port 0 takes a free one. */
  listen(port: number, host: string): Promise<string>
  /** Stops accepting, waits for running requests, then lets go. The database stays open: its owner closes it. */
  close(): Promise<void>
  /** Gives a person a way in; for the demo and the operator. */
  signUp(person: NewPerson): Promise<string>
}

/** Longest time that one request may take; exports and documents included. */
const handlerTimeoutMs = 60_000
const bodyLimit = 1_048_576
/** What a page says with a question that it asks by itself. */
const unattendedHeader = 'x-lekboek-unattended'
/** Browsers say little of themselves; what says more is no browser. */
const longestDevice = 300

export async function createServer(options: ServerOptions): Promise<Server> {
  const { baseUrl, database, secret } = options
  const app = fastify({
    logger: loggerOf(options.log),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    requestTimeout: uploadTimeoutMs,
    // Looked for this often; unless told, half a minute later than promised.
    http: { connectionsCheckingInterval: 5_000, headersTimeout: requestTimeoutMs },
    trustProxy: options.trustedProxies?.length ? [...options.trustedProxies] : false,
    handlerTimeout: handlerTimeoutMs,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: refuseAddress,
  })
  const signIn = await openSignIn({
    database,
    secret,
    baseUrl,
    ownOrigins: (headers) => ownOrigins(baseUrl, headers.get('host')),
    warn: (message) => app.log.warn(message),
  })
  // Before the load is watched: building takes the process for itself.
  const schema = await buildApiSchema()
  await furnish(app, options, signIn, schema)
  return {
    listen: (port, host) => app.listen({ port, host }),
    close: () => app.close(),
    signUp: (person) => signIn.signUp(person),
  }
}

async function furnish(
  app: FastifyInstance,
  options: ServerOptions,
  signIn: SignIn,
  schema: GraphQLSchema,
): Promise<void> {
  const { baseUrl, database, files, jobs, isDevelopment, secret, webFolder } = options
  const { idleMinutes = usualIdleMinutes } = options
  const now = options.now ?? (() => new Date().toISOString())
  const providers = new Providers({ secret, baseUrl, network: options.providerNetwork ?? 'public' })
  const sessionOf = readSessionOnce(signIn)
  const contextOf = (request: FastifyRequest): ProviderContext & FileContext => {
    const program = programOf(request)
    if (program) return { database, jobs, rights: program.rights, now, providers, files }
    const sessionToken = sessionOf(request)
    const isUnattended = request.headers[unattendedHeader] !== undefined
    const by = sessionToken === null ? null : { sessionToken, idleMinutes, isUnattended }
    return { database, jobs, rights: rightsOf(database, by, now()), now, providers, files }
  }
  const browser = browserCookie(baseUrl, secret)
  const accountOf = (request: FastifyRequest): AccountContext => ({
    ...{ database, jobs, now, idleMinutes, secret, address: request.ip },
    ...{ site: { origin: new URL(baseUrl).origin, host: new URL(baseUrl).hostname } },
    sessionToken: sessionOf(request),
    browser: browser.read(request.headers.cookie),
    device: request.headers['user-agent']?.slice(0, longestDevice) ?? null,
    passwordHolds: (userId, password) => signIn.passwordHolds(userId, password),
  })
  // A page elsewhere may post plain text without asking the browser: only JSON is read here.
  app.removeContentTypeParser('text/plain')
  drainOnClose(app)
  endSlowRequests(app)
  logAnswers(app)
  answerErrors(app)
  await addHeaders(app, new URL(baseUrl).protocol === 'https:')
  await shedLoad(app, database, options.overload)
  guardOrigin(app, baseUrl)
  const { limits = requestLimits } = options
  const counts = new RequestCounts({ database, now })
  counts.writeWhile(app)
  limitAddresses(app, counts, limits)
  const programOf = admitPrograms(app, { database, now })
  addHealth(app, database, now)
  const attempts = new PublicAttempts(database, secret, browser)
  const comeIn = comesIn(signIn, browser, accountOf)
  addSignIn(app, { signIn, baseUrl, attempts, comeIn, accountOf })
  const links = new OneTimeLinks(secret, baseUrl)
  const receipts = new Receipts(secret)
  const supplierContext = (request: FastifyRequest) => ({ ...contextOf(request), links, receipts })
  addLinks(app, { signIn, links, attempts, browser, contextOf, supplierContext, sessionOf })
  await addSupplierPages(app, { attempts, baseUrl, secret, now, contextOf: supplierContext })
  addProofs(app, { links, baseUrl, attempts, contextOf })
  const account = { signIn, comeIn, accountOf }
  addAccount(app, account)
  addFactors(app, account)
  addPasskeys(app, account)
  const providersOf = (request: FastifyRequest) => ({ ...accountOf(request), providers })
  addProviderSignIn(app, { signIn, comeIn, baseUrl, attempts, providersOf })
  addProviderDoor(app, { attempts, contextOf: () => ({ database, now, providers }) })
  const isStranger = (request: FastifyRequest) => programOf(request) === null && sessionOf(request) === null
  const warn = (message: string) => app.log.warn(message)
  const limiter = limitRequesters({ counts, limits, secret, programOf, sessionOf })
  writeReadingsWhile(app, { database, now })
  const marks = openUseMarks(warn)
  app.addHook('onClose', () => marks.settle())
  const answered = (request: FastifyRequest, context: Context) => {
    marks.note(context)
    limiter.heard(request, context)
  }
  const isProgram = (request: FastifyRequest) => programOf(request) !== null
  const listed = webFolder === null || isDevelopment ? null : await readListedOperations(webFolder)
  const whoAsks = { isStranger, isProgram, contextOf }
  await addGraphql(app, { schema, isDevelopment, listed, ...whoAsks, answered, limiter })
  await addAttachments(app, { contextOf, answered, limiter })
  await addOutsiderPages(app, {
    ...{ database, jobs, now, files, secret, baseUrl, counts },
    limits: options.outsiderLimits ?? outsiderLimits,
  })
  addFiles(app, { contextOf, answered, limiter, baseUrl })
  if (isDevelopment) addExplorer(app)
  await addWebPages(app, webFolder)
}

/** The session of a request, whose signature is worked out once however often it is asked for. */
function readSessionOnce(signIn: SignIn): (request: FastifyRequest) => string | null {
  const tokens = new WeakMap<FastifyRequest, string | null>()
  return (request) => {
    const known = tokens.get(request)
    if (known !== undefined) return known
    const token = signIn.sessionToken(request.headers.cookie)
    tokens.set(request, token)
    return token
  }
}
