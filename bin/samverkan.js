#!/usr/bin/env node
import module from 'node:module'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`samverkan behöver Node 20.19 eller senare; det här är ${process.versions.node}.\n`)
  process.exitCode = 3
} else {
  // Compiled code is kept between runs by Node itself, from 22.8 on.
  module.enableCompileCache?.()
  const { main } = await import('../lib/main.js')
  process.exitCode = await main(process.argv.slice(2))
  // Exit at once when all output is flushed: it skips the teardown of the engine.
  if (process.stdout.writableLength + process.stderr.writableLength === 0) process.exit()
}
