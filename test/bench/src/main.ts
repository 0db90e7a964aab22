import { lawTable } from './law.ts'

const chosen = process.env['BENCH_ONLY']?.split(',')

if (!chosen || chosen.includes('domain')) console.log(lawTable().join('\n'))
// Loaded only now: what measures the servers brings PostgreSQL along.
if (!chosen || chosen.some((name) => name !== 'domain')) {
  const { measureServers } = await import('./servers.ts')
  await measureServers()
}
