import { build } from './build.mjs'
import { generate } from './generate.mjs'
import { install } from './install.mjs'
import { alone } from './one-at-a-time.mjs'

/** Everything that a checkout needs before anything of Lekboek runs. @returns the folders of the builds. */
export function prepare() {
  return alone(async () => {
    await install()
    await generate()
    return build()
  })
}
