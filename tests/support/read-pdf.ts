import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

interface Node {
  role?: string
  alt?: string
  children?: Node[]
}

interface Heading {
  title: string
  items: Heading[]
}

/** The types say a record, the library gives a map. */
const isMarked = (info: unknown): boolean => info instanceof Map && info.get('Marked') === true

const titlesOf = (headings: readonly Heading[]): string[] =>
  headings.flatMap(({ title, items }) => [title, ...titlesOf(items)])

/** What a reader, a screen reader and a curious eye find in a PDF. */
export async function readPdf(bytes: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: true, verbosity: 0 })
  const document = await task.promise
  const texts: string[] = []
  const roles: string[] = []
  const alternatives: string[] = []
  const sizes: [number, number][] = []
  const walk = (node: Node) => {
    if (node.role) roles.push(node.role)
    if (node.alt) alternatives.push(node.alt)
    node.children?.forEach(walk)
  }
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const [, , width = 0, height = 0] = page.view
    sizes.push([Math.round(width), Math.round(height)])
    const content = await page.getTextContent()
    texts.push(content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
    const tree = (await page.getStructTree()) as Node | null
    if (tree) walk(tree)
  }
  const { info, metadata } = await document.getMetadata()
  const read = {
    pages: document.numPages,
    text: texts.join('\n'),
    texts,
    sizes,
    roles,
    alternatives,
    info: info as Record<string, unknown>,
    xmp: metadata ? String(metadata.getRaw()) : '',
    outline: titlesOf((await document.getOutline()) ?? []),
    marked: isMarked(await document.getMarkInfo())
  }
  await task.destroy()
  return read
}
