// Code that is made from other files and not committed: Prisma's client, the types of the web's operations.
import fs from 'node:fs'
import path from 'node:path'
import { inRoot, node24 } from './house.mjs'
import { isStamped, stampOf, writeStamp } from './stamp.mjs'
import { runLogged, step } from './step.mjs'

const generated = [
  {
    name: 'prisma-client',
    title: "Generating the database's client",
    room: 'packages/database',
    program: 'node_modules/.bin/prisma',
    args: ['generate', '--no-hints'],
    inputs: ['prisma/schema', 'prisma.config.ts', 'package.json'],
    output: 'src/generated/client.ts',
  },
  {
    name: 'graphql-types',
    title: "Generating the web's types",
    room: 'packages/web',
    program: 'node',
    args: ['scripts/generate.mjs'],
    inputs: ['../api/schema.graphql', 'src', 'scripts', 'package.json'],
    output: 'src/generated/graphql.ts',
  },
]

export async function generate() {
  for (const one of generated) {
    const stamp = stampOf(one.inputs.map((input) => path.join(one.room, input)))
    if (isStamped(one.name, stamp) && fs.existsSync(inRoot(one.room, one.output))) continue
    await step(one.title, () => run(one))
    writeStamp(one.name, stamp)
  }
}

function run({ name, title, room, program, args }) {
  const env = {
    // The client of this version needs no engine, yet looks for one to download: any program that runs will do.
    PRISMA_SCHEMA_ENGINE_BINARY: node24(),
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  }
  const found = program === 'node' ? node24() : inRoot(room, program)
  return runLogged({ name, what: title, program: found, args, room, env })
}
