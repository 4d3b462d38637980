import { Dict, Name, resolve, type Value } from '../objects.ts'

/** Whether what lies in a layer is seen: `unclear` when it is seen on screen and not on paper, or the other way round. */
type State = 'on' | 'off' | 'unclear'

const DEEPEST = 20

/** The layers of a file (optional content, ISO 32000-1, 8.11): which are off, and what lies in them. */
export class Layers {
  /** Whether some layer is not simply on; only then anything needs to be looked for. */
  readonly hasHidden: boolean
  /** Names of the layers that are off. */
  readonly offNames: readonly string[]
  /** Whether something was found that is hidden. */
  hid = false
  /** Whether something was found of which it cannot be said whether it is hidden, or that cannot be told from the rest. */
  tangled = false
  private readonly states: ReadonlyMap<Value, State>
  /** Expressions may stand in each other many times over. */
  private readonly expressions = new Map<Value, State>()

  constructor(catalog: Dict) {
    this.states = statesOf(catalog)
    const off = [...this.states].filter(([, state]) => state === 'off')
    this.hasHidden = [...this.states.values()].some((state) => state !== 'on')
    this.offNames = off.flatMap(([layer]) => (layer instanceof Dict ? [layer.text('Name') ?? ''] : []))
  }

  /** Whether what belongs to a layer, or to several by a rule (8.11.2), is hidden. It is noted when it is. */
  hides(membership: Value | undefined): boolean {
    const state = this.hasHidden ? this.stateOf(resolve(membership)) : 'on'
    if (state === 'unclear') this.tangled = true
    if (state === 'off') this.hid = true
    return state !== 'on'
  }

  private stateOf(membership: Value | undefined): State {
    if (!(membership instanceof Dict)) return 'on'
    if (membership.name('Type') !== 'OCMD' && !membership.get('OCGs')) return this.states.get(membership) ?? 'on'
    const expression = membership.array('VE')
    if (expression) return this.expressed(expression, 0)
    const layers = membership.get('OCGs')
    const states = (Array.isArray(layers) ? layers.map(resolve) : [layers]).flatMap((layer) =>
      layer instanceof Dict ? [this.states.get(layer) ?? 'on'] : [],
    )
    return states.length === 0 ? 'on' : byPolicy(membership.name('P') ?? 'AnyOn', states)
  }

  /** A visibility expression: `/And`, `/Or` or `/Not`, and layers or such expressions (8.11.2.2). */
  private expressed(expression: Value[], depth: number): State {
    let state = this.expressions.get(expression)
    if (state === undefined) {
      state = depth > DEEPEST ? 'unclear' : this.evaluated(expression, depth)
      this.expressions.set(expression, state)
    }
    return state
  }

  private evaluated([operator, ...operands]: readonly Value[], depth: number): State {
    const states = operands.map((operand) => {
      const value = resolve(operand)
      return Array.isArray(value) ? this.expressed(value, depth + 1) : this.stateOf(value)
    })
    const called = resolve(operator)
    if (!(called instanceof Name) || states.length === 0) return 'unclear'
    if (called.text === 'Not') return opposite(states[0] ?? 'unclear')
    return byPolicy(called.text === 'And' ? 'AllOn' : 'AnyOn', states)
  }
}

/** What table 99 says of layers together; what is not clear decides only where nothing else does. */
function byPolicy(policy: string, states: readonly State[]): State {
  const counted = policy.endsWith('Off') ? states.map(opposite) : states
  const [deciding, else_]: readonly State[] = policy.startsWith('All') ? ['off', 'on'] : ['on', 'off']
  if (deciding && counted.includes(deciding)) return deciding
  return counted.includes('unclear') ? 'unclear' : (else_ ?? 'on')
}

function opposite(state: State): State {
  return state === 'on' ? 'off' : state === 'off' ? 'on' : state
}

/** The state of each layer when the file has been opened and is printed (8.11.4.3, 8.11.4.4). */
function statesOf(catalog: Dict): ReadonlyMap<Value, State> {
  const properties = catalog.dict('OCProperties')
  const chosen = properties?.dict('D')
  const listed = (key: string) => (chosen?.array(key) ?? []).map(resolve)
  const states = new Map<Value, State>()
  const set = (layers: readonly (Value | undefined)[], state: State) => {
    for (const layer of layers) if (layer instanceof Dict) states.set(layer, state)
  }
  set((properties?.array('OCGs') ?? []).map(resolve), chosen?.name('BaseState') === 'OFF' ? 'off' : 'on')
  set(listed('ON'), 'on')
  set(listed('OFF'), 'off')
  const onScreen = used(states, listed('AS'), 'View')
  const onPaper = used(onScreen, listed('AS'), 'Print')
  const intents = namesIn(chosen?.get('Intent'))
  for (const layer of states.keys()) {
    const [screen = 'on', paper = 'on'] = [onScreen.get(layer), onPaper.get(layer)]
    const counts =
      intents.includes('All') ||
      (layer instanceof Dict && namesIn(layer.get('Intent')).some((one) => intents.includes(one)))
    states.set(layer, !counts ? 'on' : screen === paper ? screen : 'unclear')
  }
  return states
}

/** States after what a usage application (table 103) says of an event: any use that is off turns a layer off. */
function used(states: ReadonlyMap<Value, State>, applications: readonly (Value | undefined)[], event: string) {
  const after = new Map(states)
  for (const application of applications) {
    if (!(application instanceof Dict) || application.name('Event') !== event) continue
    const categories = namesIn(application.get('Category'), [])
    for (const layer of (application.array('OCGs') ?? []).map(resolve)) {
      if (!(layer instanceof Dict)) continue
      const usage = layer.dict('Usage')
      const said = categories.flatMap((category) => useState(usage?.dict(category), category))
      if (said.length > 0) after.set(layer, byPolicy('AllOn', said))
    }
  }
  return after
}

/** What the usage dictionary (table 102) says of one use; zoom, language and user are the reader's. */
function useState(use: Dict | undefined, category: string): State[] {
  if (!use) return []
  const said = use.name(`${category}State`)
  return said === 'ON' ? ['on'] : said === 'OFF' ? ['off'] : ['unclear']
}

function namesIn(value: Value | undefined, otherwise: readonly string[] = ['View']): readonly string[] {
  const names = (Array.isArray(value) ? value.map(resolve) : [value]).flatMap((one) =>
    one instanceof Name ? [one.text] : [],
  )
  return names.length > 0 ? names : otherwise
}
