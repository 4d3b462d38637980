#!/usr/bin/env node
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`samverkan needs Node 20.19 or later; this is ${process.versions.node}.\n`)
  process.exitCode = 3
} else {
  const { load } = await import('./code.js')
  const { main } = load()
  process.exitCode = await main(process.argv.slice(2))
  // All is done: where nothing is left to be written either, there is no need to wait while memory is cleared.
  if (process.stdout.writableLength + process.stderr.writableLength === 0) process.exit()
}
