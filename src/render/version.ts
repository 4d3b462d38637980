/** The oldest Chromium whose PDFs can be finished: older ones tag captions wrongly and split the font objects. */
export const OLDEST_CHROMIUM = 147
