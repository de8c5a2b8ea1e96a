/** GraphiQL as the service shows it to a browser. */
import 'graphiql/setup-workers/vite'
import { GraphiQL } from 'graphiql'
import { createElement } from 'react'
import type { ReactElement } from 'react'
import { createRoot } from 'react-dom/client'
import { ask } from './ask.ts'
import { Editors } from './editors.ts'
import { tabs } from './tabs.ts'
import '@graphiql/react/style.css'
import '@graphiql/plugin-doc-explorer/style.css'
import '@graphiql/plugin-history/style.css'
import 'graphiql/graphiql.css'
import './style.css'

const Console = (): ReactElement =>
  createElement(
    Editors,
    null,
    createElement(
      GraphiQL,
      { fetcher: ask, defaultTabs: [...tabs], inputValueDeprecation: true, isHeadersEditorEnabled: false },
      createElement(GraphiQL.Logo, null, 'Sifa'),
    ),
  )

const place = document.getElementById('console')
if (place !== null) createRoot(place).render(createElement(Console))
