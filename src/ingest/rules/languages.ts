import type { Finding } from '../read/source-document.ts'
import type { Path } from '../read/path.ts'
import { shown } from '../shape/kinds-of-value.ts'
import type { LoadRule, ReportRule } from './rule.ts'

/** Languages of a source and of its labels are language tags. */
export const languages: ReportRule = ({ source, labels }) => [
  ...wrongTag(source.language, ['source', 'language']),
  ...labels.flatMap(({ lang, path }) => wrongTag(lang, [...path, 'lang'])),
]

/** Languages of registered spellings are language tags. */
export const languagesOfNames: LoadRule = ({ entries }) =>
  entries.flatMap(({ document, path, entity }) =>
    entity.names
      .flatMap(({ lang }) => wrongTag(lang, [...path, 'also']))
      .map((finding) => ({ document, finding })),
  )

const wrongTag = (tag: string | undefined, path: Path): readonly Finding[] =>
  tag === undefined || isTag(tag)
    ? []
    : [
        {
          code: 'BAD_LANGUAGE',
          path,
          message: `${shown(tag)} is no language tag.`,
          expected: 'a tag by BCP 47: ar, en, fr, it, tr, ...',
        },
      ]

const isTag = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1 && /^[A-Za-z]{2,3}(-|$)/.test(tag)
  } catch {
    return false
  }
}
