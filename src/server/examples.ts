/** Three questions about the seed's article, to paste. A test asks them of a running service. */

export interface Example {
  readonly title: string
  /** One line, without single quotes: it stands in a shell's single quotes. */
  readonly document: string
}

export const EXAMPLES: readonly Example[] = [
  {
    title: 'Whom did John Brennan meet in July 2024, and in what capacity? (A name in any script will do.)',
    document:
      '{ encounters(of: {name: "جون برننان"}, during: "2024-07") { totalCount nodes { meeting { title(lang: [EN]) period { edtf } } counterpart { actor { name(lang: [EN]) } inCapacities { role { name(lang: [EN]) } basis } } support { sources } } } }',
  },
  {
    title: 'For whom does Saddam Haftar act, and who says so?',
    document:
      '{ representation(of: {id: "person:saddam-haftar"}, on: "2024-07-11") { top { name(lang: [EN]) } disputed links { kind standing basis to { name(lang: [EN]) } fact { claims { nodes { source { id } } } } } } }',
  },
  {
    title: 'Did anybody of Africa Command meet anybody of the Libyan National Army?',
    document:
      '{ encounters(of: {id: "institution:africom"}, with: {id: "institution:lna"}, during: "2024-07") { nodes { meeting { id } participation { actor { name(lang: [EN]) } } counterpart { actor { name(lang: [EN]) } } } } }',
  },
]

/** The examples as text: the first as a command with curl too. */
export const examplesText = (url: string): string => {
  const [first] = EXAMPLES
  const body = JSON.stringify({ query: first?.document })
  return [
    ...EXAMPLES.map(({ title, document }) => `  # ${title}\n  ${document}\n`),
    '  # The first one from a shell:',
    `  curl -s ${url}/graphql -H 'content-type: application/json' -d '${body}'`,
  ].join('\n')
}
