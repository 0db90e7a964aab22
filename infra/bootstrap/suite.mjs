// What `npm test` runs, in order. Steps of one phase run side by side; each phase waits for the one before.
import path from 'node:path'
import { inRoot, rooms, stateFolder } from './house.mjs'
import { countPlaywright, countVitest } from './report.mjs'

const tool = (name, room = '.') => inRoot(room, 'node_modules/.bin', name)
const report = (name) => path.join(stateFolder, 'reports', `${name}.json`)

/** @typedef {{ program: string, args: string[], room?: string }} Command */
/** @typedef {{ name: string, what: string, commands: Command[], onBuild?: boolean, report?: string, count?: Function }} Step */

/** @returns {Step[][]} */
export function phases() {
  return [
    [format, lint(), types(), deadCode, arrows],
    [vitest('unit')],
    [vitest('database')],
    [vitest('house')],
    [journeys],
  ]
}

const format = {
  name: 'format',
  what: 'layout of the files',
  commands: [{ program: tool('prettier'), args: ['--check', '.'] }],
}

function lint() {
  return { name: 'lint', what: 'rules of the rooms', commands: [{ program: tool('eslint'), args: ['.'] }] }
}

function types() {
  const commands = rooms()
    .filter((room) => room !== '.')
    .map((room) => {
      const program = room === 'packages/web' ? 'vue-tsc' : 'tsc'
      return { program: tool(program, room), args: ['--noEmit', '-p', '.'], room }
    })
  return { name: 'types', what: 'types of every room', commands }
}

const deadCode = {
  name: 'dead-code',
  what: 'nothing unused',
  commands: [{ program: tool('knip'), args: ['--no-progress'] }],
}

const arrows = {
  name: 'arrows',
  what: 'who imports whom',
  commands: [
    { program: tool('depcruise'), args: ['--config', '.dependency-cruiser.mjs', 'packages', 'test'] },
  ],
}

const described = {
  unit: 'rules, tables and shapes',
  database: 'use cases, tenancy, catalog and drift on a real PostgreSQL',
  house: 'the start, and the walls of the house',
}

function vitest(name) {
  const file = report(name)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  return {
    name,
    what: described[name],
    commands: [{ program: tool('vitest'), args: ['run', '--project', `${name}*`, ...reporters] }],
    onBuild: name === 'house',
    report: file,
    count: countVitest,
  }
}

const journeys = {
  name: 'journeys',
  what: 'what people do, in a browser',
  commands: [
    {
      program: tool('playwright', 'test'),
      args: ['test', '--config', 'journeys/playwright.config.ts'],
      room: 'test',
    },
  ],
  onBuild: true,
  report: report('journeys'),
  count: countPlaywright,
}
