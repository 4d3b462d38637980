// Loaded before the program: its clock is 400 days ahead.
const RealDate = Date
const AHEAD = 400 * 24 * 60 * 60 * 1000
globalThis.Date = /** @type {DateConstructor} */ (
  class extends RealDate {
    /** @param {[] | [number]} given */
    constructor(...given) {
      if (given.length === 0) super(RealDate.now() + AHEAD)
      else super(...given)
    }

    /** @override */
    static now() {
      return RealDate.now() + AHEAD
    }
  }
)
