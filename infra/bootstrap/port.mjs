import net from 'node:net'
import { StepFailure } from './step.mjs'

/** Said before minutes are spent on what cannot be served; the server itself asks again. */
export async function refuseBusyPort() {
  const port = Number(process.env.PORT ?? 8080)
  const host = process.env.HOST ?? '127.0.0.1'
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return
  if (await isBusy(port, host)) {
    throw new StepFailure(
      `Port ${port} is in use: stop what uses it, or choose another with PORT=${port + 1} npm start.`,
    )
  }
}

function isBusy(port, host) {
  return new Promise((resolve) => {
    const probe = net.createServer()
    probe.once('error', (error) => resolve(error.code === 'EADDRINUSE'))
    probe.listen(port, host, () => probe.close(() => resolve(false)))
  })
}
