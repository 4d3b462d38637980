import Module, { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

// Not imported: an import looks at every export, and some of those load half of Node.
const { existsSync, readFileSync, renameSync, writeFileSync } = process.getBuiltinModule('node:fs')
const { dirname } = process.getBuiltinModule('node:path')
const { Script } = process.getBuiltinModule('node:vm')

const require = createRequire(import.meta.url)
const start = fileURLToPath(new URL('../lib/main.js', import.meta.url))
const lib = start.slice(0, -'main.js'.length)

/** What compiled code is kept in, beside its source: an engine has no use for that of another version. */
const KEPT = `.${process.versions.v8}.code`

/** What has been loaded from the bundle, by file. */
const scripts = new Map()

/**
 * Loads the bundled program with the compiled code that the build has kept in files beside it. Where nothing was kept,
 * Node does the same from 22.8 on, in a folder of its own.
 */
export function load() {
  if (existsSync(start + KEPT)) compileWithKeptCode()
  else Module.enableCompileCache?.()
  return require(start)
}

/** Loads the bundled program in order to keep what the engine compiles. */
export function loadToKeep() {
  compileWithKeptCode()
  return require(start)
}

/** Writes what the engine has compiled so far beside the bundle. */
export function keepCode() {
  for (const [file, script] of scripts) {
    writeFileSync(`${file}${KEPT}.tmp`, script.createCachedData())
    renameSync(`${file}${KEPT}.tmp`, file + KEPT)
  }
}

function compileWithKeptCode() {
  const compile = Module._extensions['.js']
  Module._extensions['.js'] = (module, filename) => {
    if (!filename.startsWith(lib)) return compile(module, filename)
    const cachedData = keptCode(filename)
    const source = Module.wrap(readFileSync(filename, 'utf8'))
    const script = new Script(source, { filename, ...(cachedData && { cachedData }) })
    scripts.set(filename, script)
    const own = (id) => module.require(id)
    script.runInThisContext().call(module.exports, module.exports, own, module, filename, dirname(filename))
  }
}

function keptCode(filename) {
  try {
    return readFileSync(filename + KEPT)
  } catch {
    return undefined
  }
}
