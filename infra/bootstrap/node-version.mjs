// Read by whatever Node there is: nothing here that Node 12 would not understand.
export const neededNode = 20

export function isOldNode() {
  return Number(process.versions.node.split('.')[0]) < neededNode
}

export function refuseOldNode() {
  process.stderr.write(`Lekboek needs Node ${neededNode} or newer; this is Node ${process.versions.node}.\n`)
  process.exitCode = 1
}
