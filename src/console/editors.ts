/** Makes GraphiQL's editors fit for Arabic: they take no options of their own. */
import { useMonaco } from '@graphiql/react'
import { useEffect } from 'react'
import type { ReactNode } from 'react'

const useLoadedMonaco = () => useMonaco((state) => state.monaco)

type Monaco = NonNullable<ReturnType<typeof useLoadedMonaco>>
type Editor = ReturnType<Monaco['editor']['getEditors']>[number]

const setUp = (editor: Editor): void =>
  editor.updateOptions({
    fontFamily: getComputedStyle(document.documentElement).getPropertyValue('--sifa-mono'),
    fontSize: 14,
    lineHeight: 24,
    wordWrap: 'on',
    // Off, they would take the joined forms of Arabic with them.
    fontLigatures: true,
    // Arabic letters are of other widths than Latin ones.
    disableMonospaceOptimizations: true,
    // Arabic letters are no disguise of Latin ones; what is invisible still shows.
    unicodeHighlight: { ambiguousCharacters: false, nonBasicASCII: false, invisibleCharacters: true },
  })

/** Sets up every editor below it, those that are opened later too. */
export const Editors = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const monaco = useLoadedMonaco()
  useEffect(() => {
    if (monaco === undefined) return
    for (const editor of monaco.editor.getEditors()) setUp(editor)
    const watch = monaco.editor.onDidCreateEditor(setUp)
    return () => watch.dispose()
  }, [monaco])
  return children
}
