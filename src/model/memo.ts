/** In UTF-16 units. */
const LONGEST = 200

/**
 * A pure function of a text that remembers its last answers: the words of names come again and again. It forgets all of them
 * when `most` are kept, so its memory is bounded. A text over `longest` UTF-16 units is not kept.
 */
export function remembering<T>(
  most: number,
  make: (text: string) => T,
  longest = LONGEST,
): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const made = make(text)
    if (text.length > longest) return made
    if (known.size >= most) known.clear()
    known.set(text, made)
    return made
  }
}
