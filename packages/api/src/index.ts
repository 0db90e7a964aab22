export { createServer, type Server, type ServerOptions } from './server/create-server.ts'
export { requestLimits, widened, type RequestLimits } from './limits/request-limits.ts'
export type { LogLevel, LogOptions } from './server/log.ts'
export type { NewPerson } from './sign-in/sign-in.ts'
