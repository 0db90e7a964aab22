import pLimit, { type LimitFunction } from 'p-limit'

/** Who sent a file, and for which organisation it is read. */
export interface Sender {
  readonly person: string
  readonly organisation: string
}

interface Line {
  readonly turn: LimitFunction
  /** The one that is read, and those that wait. */
  files: number
}

/** So many of one line; a person leaves room for those who work in the same organisation. */
const most = { person: 4, organisation: 12 }
/** What reading takes of the machine, however many come at once. */
const places = pLimit(2)
const lines = new Map<string, Line>()

/**
 * Reads one file of a person and one of an organisation at a time: neither many registers of one person nor many people of one
 * register keep others waiting for more than one file of theirs. A person's next file stands behind everybody who came meanwhile.
 *
 * @returns null where the person, or the organisation, has as many in line as it may.
 */
export async function inTurn<Read>(sender: Sender, read: () => Promise<Read>): Promise<Read | null> {
  const [person, organisation] = [lineOf('person', sender), lineOf('organisation', sender)]
  if (person.files >= most.person || organisation.files >= most.organisation) return null
  enter('person', sender, person)
  enter('organisation', sender, organisation)
  try {
    // Everybody takes them in this order, so that no two wait for each other.
    return await person.turn(() => organisation.turn(() => places(read)))
  } finally {
    leave('person', sender, person)
    leave('organisation', sender, organisation)
  }
}

type Kind = keyof Sender
const nameOf = (kind: Kind, sender: Sender) => `${kind} ${sender[kind]}`

function lineOf(kind: Kind, sender: Sender): Line {
  return lines.get(nameOf(kind, sender)) ?? { turn: pLimit(1), files: 0 }
}

function enter(kind: Kind, sender: Sender, line: Line): void {
  line.files += 1
  lines.set(nameOf(kind, sender), line)
}

/** A line is forgotten with its last file, not while one is read: whoever came next would begin another beside it. */
function leave(kind: Kind, sender: Sender, line: Line): void {
  line.files -= 1
  if (line.files === 0) lines.delete(nameOf(kind, sender))
}
