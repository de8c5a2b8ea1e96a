/** Levenshtein distance of two texts, counting characters. */
export const distance = (a: string, b: string): number => {
  const [left, right] = [Array.from(a), Array.from(b)]
  let previous = right.map((_, index) => index + 1)
  previous.unshift(0)
  for (const [row, letter] of left.entries()) {
    const current = [row + 1]
    for (const [column, other] of right.entries()) {
      const swap = (previous[column] ?? 0) + (letter === other ? 0 : 1)
      current.push(Math.min(swap, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1))
    }
    previous = current
  }
  return previous.at(-1) ?? 0
}

/** The choice that a mistyped word most likely meant: at most a third of its letters differ. */
export const nearest = (word: string, choices: readonly string[]): string | undefined => {
  const plain = word.trim().toLowerCase().replaceAll(/[_ ]/g, '-')
  const ranked = choices
    .map((choice) => {
      const other = choice.toLowerCase().replaceAll(' ', '-')
      return { choice, away: distance(plain, other), alike: commonStart(plain, other) }
    })
    .sort((a, b) => a.away - b.away || b.alike - a.alike)
  const [best] = ranked
  return best !== undefined && best.away <= Math.ceil(plain.length / 3) ? best.choice : undefined
}

const commonStart = (a: string, b: string): number => {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  return length
}

/** "Did you mean where?", or nothing. */
export const didYouMean = (word: string, choices: readonly string[]): string | undefined => {
  const choice = nearest(word, choices)
  return choice === undefined ? undefined : `Did you mean ${choice}?`
}
