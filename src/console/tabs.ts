/** The tabs that are open at a first visit: questions whose answers the tests check. */
import { Kind, parse, print } from 'graphql'

export interface Tab {
  readonly query: string
}

interface Question {
  /** Of `tests/golden/article`, without its ending. */
  readonly file: string
  /** The tab's title. */
  readonly name: string
  readonly words: string
}

const QUESTIONS: readonly Question[] = [
  {
    file: '01-whom-did-brennan-meet',
    name: 'WhomDidHeMeet',
    words: 'Whom did John Brennan meet in July 2024, and in what capacity were they there?',
  },
  {
    file: '02-in-what-capacity-and-for-whom',
    name: 'ForWhom',
    words: 'In what capacity did Saddam Haftar meet him, on whose behalf, and who says so?',
  },
  {
    file: '06-kin',
    name: 'Kin',
    words: 'Whose kin is he? A name in any script will do.',
  },
  {
    file: '07-one-man-two-ranks',
    name: 'AsWritten',
    words: 'One man with two ranks: what did the source write at each meeting?',
  },
  {
    file: '09-who-says-so',
    name: 'WhoSaysSo',
    words: 'Whose word is it? Only one source, by a lens that holds for all below it.',
  },
  {
    file: '10-the-day-in-misrata',
    name: 'InThatMonth',
    words: 'Everything that the article says of July 2024, with places, sides and ranks.',
  },
  {
    file: '11-body-to-body',
    name: 'BodyToBody',
    words: 'Did anybody of Africa Command meet anybody of the Libyan National Army?',
  },
  {
    file: '12-dates-that-are-not-known',
    name: 'UnknownDates',
    words: '"Last Tuesday", says an article without a date: four days remain.',
  },
]

const texts = import.meta.glob<string>('../../tests/golden/article/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
})

const textOf = (file: string): string => {
  const text = texts[`../../tests/golden/article/${file}.graphql`]
  if (text === undefined) throw new Error(`There is no question ${file}.`)
  return text
}

/** Laid out by the printer; its name is what GraphiQL writes on the tab. */
const named = (text: string, name: string): string => {
  const { definitions, ...document } = parse(text, { noLocation: true })
  const operations = definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? { ...definition, name: { kind: Kind.NAME, value: name } as const }
      : definition,
  )
  return print({ ...document, definitions: operations })
}

/** Each begins with its question in words. */
export const tabs: readonly Tab[] = QUESTIONS.map(({ file, name, words }) => ({
  query: `# ${words}\n${named(textOf(file), name)}\n`,
}))
