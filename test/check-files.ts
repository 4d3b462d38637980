import { type CheckResult, type CheckSettings, checkSources } from '../src/checking.ts'
import { load, type Sources } from '../src/load/load.ts'
import { REPOSITORY } from '../src/load/names.ts'
import type { Binary, Source } from '../src/source.ts'
import { type MemoryFiles, memoryHost } from './memory-host.ts'

const known = new Map<string, Source>()

/**
 * Checks an agreement folder of files in memory. A file that an earlier check of the same test file has loaded with the
 * same text is the same source again, as a file is that agreements of a repository share: its YAML is then read once. The
 * cases of a rule, and its mutants, change one file of many. `samverkan.yaml` is always new: its source stands for the
 * repository, whose own profiles are kept by it, and every case is a repository of its own.
 */
export function checkFiles(
  files: MemoryFiles,
  folder: string,
  settings: Pick<CheckSettings, 'today' | 'variant'>,
): Promise<CheckResult> {
  const loaded = load(memoryHost(files), folder)
  return checkSources(loaded.value ? { ...loaded, value: withKnownSources(loaded.value) } : loaded, settings)
}

function withKnownSources(sources: Sources): Sources {
  const files = sources.files as Map<string, Source | Binary>
  const share = () => {
    for (const [path, file] of files) if ('text' in file && path !== REPOSITORY) files.set(path, knownSource(file))
  }
  share()
  return {
    ...sources,
    ask: (path, kind) => {
      const found = sources.ask(path, kind)
      share()
      return found
    },
  }
}

function knownSource(source: Source): Source {
  const key = `${source.path}\n${source.text}`
  const same = known.get(key) ?? source
  known.set(key, same)
  return same
}
