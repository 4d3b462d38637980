// Loaded before the program: its clock is 400 days ahead.
const RealDate = Date
const AHEAD = 400 * 24 * 60 * 60 * 1000
globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + AHEAD)
    else super(...given)
  }

  static now() {
    return RealDate.now() + AHEAD
  }
}
