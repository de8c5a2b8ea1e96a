/** Sources as plain JavaScript, for what runs in a process of its own: Node 20 runs no TypeScript. */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { transformWithOxc } from 'vite'
import { inProject } from '../../src/model/paths.ts'

/** Writes all of `parts` ("src/model") into `folder` of the project, where packages are found, without checking types. */
export const writeJavaScript = async (parts: readonly string[], folder: string): Promise<void> => {
  await Promise.all(parts.map((part) => writePart(part, folder)))
}

const writePart = async (part: string, folder: string): Promise<void> => {
  const entries = await readdir(inProject(part), { recursive: true })
  const files = entries.filter((entry) => /\.(ts|json)$/.test(entry)).map((entry) => join(part, entry))
  await Promise.all(files.map((file) => writeOne(file, folder)))
}

const writeOne = async (file: string, folder: string): Promise<void> => {
  const text = await readFile(inProject(file), 'utf8')
  const target = join(folder, file.replace(/\.ts$/, '.js'))
  await mkdir(dirname(target), { recursive: true })
  await writeFile(target, file.endsWith('.ts') ? await plain(text, file) : text)
}

const plain = async (text: string, file: string): Promise<string> => {
  const { code } = await transformWithOxc(text, inProject(file), {
    target: 'es2023',
    sourcemap: false,
    typescript: { rewriteImportExtensions: 'rewrite', onlyRemoveTypeImports: true },
  })
  return code
}
