// Builds the console into dist/console, unless what is there was built from the same sources.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const root = join(import.meta.dirname, '../..')
const target = join(root, 'dist/console')
const fresh = `${target}.${process.pid}`

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()

/** Of everything that the console is made of: its own files, its questions, and the packages. */
const stampOf = () => {
  const hash = createHash('sha256')
  const questions = filesIn(join(root, 'tests/golden/article')).filter((path) => path.endsWith('.graphql'))
  for (const path of [...filesIn(import.meta.dirname), ...questions, join(root, 'package-lock.json')])
    hash
      .update(`${path.slice(root.length)}\0`)
      .update(readFileSync(path))
      .update('\0')
  return hash.digest('hex')
}

const stampIn = (folder) => {
  try {
    return readFileSync(join(folder, 'stamp'), 'utf8')
  } catch {
    return undefined
  }
}

/** Packages mark files for React's server; a browser has no use for the mark, nor anybody for a warning of each. */
const IDLE = ['MODULE_LEVEL_DIRECTIVE']

const bundle = async () => {
  const { build } = await import('vite')
  await build({
    configFile: false,
    root: import.meta.dirname,
    // Addresses relative to the page: a proxy may serve the console under a path of its own.
    base: './',
    logLevel: 'warn',
    worker: { format: 'es' },
    build: {
      outDir: fresh,
      emptyOutDir: true,
      assetsDir: 'console',
      // A file that is written into another one would need its own leave in the Content-Security-Policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4_000,
      license: { fileName: 'licences.md' },
      rolldownOptions: {
        onLog: (level, log, print) => void (IDLE.includes(log.code) || print(level, log)),
      },
    },
  })
}

/** Beside each file what most browsers take instead of it. */
const compress = (folder) => {
  for (const path of filesIn(folder).filter((path) => /\.(js|css|svg|ttf)$/.test(path))) {
    const bytes = readFileSync(path)
    writeFileSync(`${path}.gz`, gzipSync(bytes))
    writeFileSync(
      `${path}.br`,
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
    )
  }
}

const stamp = stampOf()
if (stampIn(target) !== stamp) {
  const begun = Date.now()
  mkdirSync(join(root, 'dist'), { recursive: true })
  try {
    await bundle()
    compress(join(fresh, 'console'))
    writeFileSync(join(fresh, 'stamp'), stamp)
    rmSync(target, { recursive: true, force: true })
    renameSync(fresh, target)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
  console.log(`The console is built (${((Date.now() - begun) / 1_000).toFixed(1)} s).`)
}
