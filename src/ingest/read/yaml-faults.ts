import type { Document, ErrorCode, YAMLParseError, YAMLWarning } from 'yaml'
import { visit } from 'yaml'
import type { TextFinding } from './text-faults.ts'

/** What the YAML reader says of one document, in words for people. */
export const parseFindings = (document: Document.Parsed): readonly TextFinding[] => {
  const all = [...[...document.errors, ...document.warnings].map(findingOf), ...unknownAliases(document)]
  // One slip makes several complaints about one place: the first says most.
  const problems = all.filter(
    ({ offset }, index) => all.findIndex((other) => other.offset === offset) === index,
  )
  return oldVersion(document) ? [...problems, versionFinding(document.range[0])] : problems
}

/** Aliases in front of their anchors, or without any. */
const unknownAliases = (document: Document.Parsed): readonly TextFinding[] => {
  const anchors = new Set<string>()
  const findings: TextFinding[] = []
  visit(document, {
    Alias: (_key, { source, range }) => {
      if (anchors.has(source)) return
      const [offset = 0] = range ?? []
      const message = `Nothing further up is called &${source}.`
      findings.push({ code: 'BAD_YAML', offset, message, ...BAD_ALIAS })
    },
    Value: (_key, { anchor }) => {
      if (anchor !== undefined) anchors.add(anchor)
    },
  })
  return findings
}

/** YAML 1.1 reads `no` as false and 2024-07-16 as a moment in time. */
const oldVersion = ({ directives }: Document.Parsed): boolean =>
  directives.yaml.explicit === true && directives.yaml.version !== '1.2'

const versionFinding = (offset: number): TextFinding => ({
  code: 'BAD_YAML',
  offset,
  message: 'The document asks for another version of YAML.',
  expected: 'YAML 1.2',
  hint: 'Delete the %YAML line.',
})

const findingOf = (problem: YAMLParseError | YAMLWarning): TextFinding => {
  const { expected, hint } = ADVICE[problem.code] ?? ADVICE_ON_THE_REST
  return {
    code: problem.code === 'DUPLICATE_KEY' ? 'DUPLICATE_KEY' : 'BAD_YAML',
    offset: problem.pos[0],
    message: sentence(problem.message),
    expected,
    hint,
  }
}

const sentence = (message: string): string => {
  const line = message.split('\n')[0] ?? ''
  return /[.!?]$/.test(line) ? line : `${line}.`
}

interface Advice {
  readonly expected: string
  readonly hint: string
}

const ADVICE_ON_THE_REST: Advice = {
  expected: 'YAML 1.2 or JSON',
  hint: 'Put quotes around a text with a colon, a # or a quote in it; indent with spaces.',
}

const BAD_ALIAS: Advice = {
  expected: 'the name of an anchor (&name) further up',
  hint: 'Write the value out.',
}

const ADVICE: Partial<Record<ErrorCode, Advice>> = {
  DUPLICATE_KEY: {
    expected: 'each key once',
    hint: 'Keep one of the two; put several entries into one list.',
  },
  TAB_AS_INDENT: { expected: 'spaces at the start of a line', hint: 'Replace the tab by spaces.' },
  BAD_INDENT: {
    expected: 'entries of one map or list in one column',
    hint: 'Line it up with its neighbours.',
  },
  NON_STRING_KEY: { expected: 'a plain text in front of the colon', hint: 'Put quotes around the key.' },
  TAG_RESOLVE_FAILED: { expected: 'values without a tag', hint: 'Delete the tag (!...).' },
  BAD_ALIAS,
}
