import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What an editor is told of a file. */
export interface Opened {
  readonly problems: readonly { readonly message: string; readonly range: { readonly start: Place } }[]
  /** Completions at a place, from 0. */
  complete(place: Place): Promise<readonly { readonly label: string; readonly documentation?: unknown }[]>
}

interface Place {
  readonly line: number
  readonly character: number
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
}

/** yaml-language-server as VS Code runs it: over stdio, with the settings of the workspace. */
export class LanguageServer {
  readonly #child: ChildProcess
  readonly #folder: string
  readonly #settings: Readonly<Record<string, unknown>>
  readonly #answers = new Map<number, (result: unknown) => void>()
  readonly #diagnosed = new Map<string, (problems: Opened['problems']) => void>()
  #buffer = Buffer.alloc(0)
  #next = 1

  private constructor(folder: string) {
    this.#folder = folder
    this.#settings = readSettings(folder)
    const home = dirname(createRequire(import.meta.url).resolve('yaml-language-server/package.json'))
    this.#child = spawn('node', [join(home, 'bin/yaml-language-server'), '--stdio'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    this.#child.stdout?.on('data', (data: Buffer) => this.#read(data))
  }

  static async start(folder: string): Promise<LanguageServer> {
    const server = new LanguageServer(folder)
    const uri = pathToFileURL(folder).href
    await server.#ask('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'test' }],
      capabilities: { workspace: { configuration: true, workspaceFolders: true } },
    })
    server.#tell({ method: 'initialized', params: {} })
    return server
  }

  /** Opens a file with a text, and waits until the server has judged it. */
  async open(path: string, text: string): Promise<Opened> {
    const uri = pathToFileURL(join(this.#folder, path)).href
    const problems = new Promise<Opened['problems']>((resolve) => this.#diagnosed.set(uri, resolve))
    this.#tell({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'yaml', version: 1, text } },
    })
    return {
      problems: await problems,
      complete: async (position) => {
        const answer = await this.#ask('textDocument/completion', { textDocument: { uri }, position })
        return (answer as { items: Awaited<ReturnType<Opened['complete']>> }).items
      },
    }
  }

  stop(): void {
    this.#child.kill()
  }

  #ask(method: string, params: unknown): Promise<unknown> {
    const id = this.#next++
    const answer = new Promise((resolve) => this.#answers.set(id, resolve))
    this.#tell({ id, method, params })
    return answer
  }

  #tell(message: Message): void {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message })
    this.#child.stdin?.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
  }

  #read(data: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, data])
    for (;;) {
      const head = this.#buffer.indexOf('\r\n\r\n')
      if (head < 0) return
      const length = Number(/Content-Length: (\d+)/.exec(this.#buffer.subarray(0, head).toString())?.[1])
      const end = head + 4 + length
      if (this.#buffer.length < end) return
      const message = JSON.parse(this.#buffer.subarray(head + 4, end).toString()) as Message
      this.#buffer = this.#buffer.subarray(end)
      this.#receive(message)
    }
  }

  #receive({ id, method, params, result }: Message): void {
    if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: Opened['problems'] }
      this.#diagnosed.get(decodeURI(uri))?.(diagnostics)
    } else if (method !== undefined && id !== undefined) {
      this.#tell({ id, result: method === 'workspace/configuration' ? this.#configuration(params) : null })
    } else if (id !== undefined) {
      this.#answers.get(id)?.(result)
    }
  }

  /** The settings that the server asks for, section by section. */
  #configuration(params: unknown): unknown[] {
    const { items } = params as { items: { section?: string }[] }
    return items.map(({ section }) =>
      section === 'yaml' ? { schemas: this.#settings['yaml.schemas'], completion: true, validate: true } : {},
    )
  }
}

function readSettings(folder: string): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(join(folder, '.vscode/settings.json'), 'utf8'))
  } catch {
    return {}
  }
}
