import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aMeeting, aPerson } from '../support/builders'
import { temporaryFolder } from '../support/files'
import { inOrder } from '../support/in-order'
import { expectSaid, openWindow, type Call } from '../support/render'

/** Twelve people, of whom one is in no report; each knows the next. */
async function twelve(call: Call) {
  const ids = await inOrder(Array.from('ABCDEFGHIJKL'), async (letter) => {
    const reportLevel = letter === 'L' ? ('excluded' as const) : ('pseudonym' as const)
    const form = aPerson({ givenName: `${letter}lex`, familyName: 'Quincampoix', closeness: 3, reportLevel })
    return (await call('people.create', form)).id
  })
  const pairs = ids.slice(1).map((otherId, index) => ({ personId: ids[index]!, otherId }))
  await inOrder(pairs, (pair) => call('people.link', pair))
}

/** The dialog for exporting the map, where the system's own dialog would answer with this path. */
async function openExport(path: string | null = null) {
  const window = await openWindow({ path: '/map', fill: twelve })
  return { ...window, ...(await openDialog(window, path)) }
}

async function openDialog(window: Awaited<ReturnType<typeof openWindow>>, path: string | null = null) {
  const { call } = window.bridge
  const saved: string[] = []
  window.bridge.call = (name, input) => {
    if (!name.startsWith('map.save')) return call(name, input)
    saved.push(name)
    return call(name, path === null ? input : { ...(input as object), path })
  }
  await window.user.click(await screen.findByRole('button', { name: /Exporter/ }))
  return { saved, dialog: within(await screen.findByRole('dialog', { name: 'Exporter la carte' })) }
}

type Dialog = Awaited<ReturnType<typeof openExport>>['dialog']

/** The drawing that is seen before anything is written. */
async function preview(dialog: Dialog): Promise<string> {
  const image = await dialog.findByRole('img', { name: 'Aperçu de la carte' })
  return decodeURIComponent(image.getAttribute('src')!.replace('data:image/svg+xml,', ''))
}
const button = (dialog: Dialog) => dialog.getByRole('button', { name: /Enregistrer le fichier/ })

test('shows the picture before it is written, with codes unless something else is asked for', async () => {
  const { dialog, user } = await openExport()
  expect(await preview(dialog)).toContain('>P-001<')
  expect(await preview(dialog)).not.toContain('Quincampoix')
  expect(dialog.getByRole('radio', { name: 'des codes' })).toBeChecked()
  expect(dialog.getByText(/Le fichier montre 11 personnes\..*1 personne n’y est pas/)).toBeVisible()
  await user.click(dialog.getByRole('radio', { name: 'des noms' }))
  await waitFor(async () => expect(await preview(dialog)).toContain('>Alex Q.<'))
  expect(
    dialog.getByText(/Le fichier montre 12 personnes\..*lisibles par quiconque l’ouvre.*1 d’entre elles est pourtant/)
  ).toBeVisible()
  await user.click(dialog.getByRole('radio', { name: 'des initiales' }))
  await waitFor(async () => expect(await preview(dialog)).toContain('>AQ<'))
})

test('writes the drawing that was shown, and says where', async () => {
  const path = join(temporaryFolder(), 'carte.svg')
  const { dialog, user } = await openExport(path)
  await user.click(dialog.getByRole('radio', { name: 'Dessin (SVG)' }))
  await user.click(dialog.getByRole('radio', { name: 'Impression' }))
  await waitFor(async () => expect(await preview(dialog)).not.toContain('fill="#ffffff"/><g'))
  const shown = await preview(dialog)
  await user.click(button(dialog))
  await expectSaid(`Carte enregistrée : ${path}`)
  expect(readFileSync(path, 'utf8')).toContain(shown)
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('writes a graph of the people shown, for which there is no size, no style and no picture', async () => {
  const path = join(temporaryFolder(), 'carte.gexf')
  const { dialog, user } = await openExport(path)
  expect(dialog.getByRole('radiogroup', { name: 'Taille' })).toBeVisible()
  await user.click(dialog.getByRole('radio', { name: 'Graphe pour Gephi (GEXF)' }))
  expect(dialog.queryByRole('radiogroup', { name: 'Taille' })).toBeNull()
  expect(dialog.queryByRole('radiogroup', { name: 'Style' })).toBeNull()
  expect(dialog.queryByRole('img')).toBeNull()
  await user.click(button(dialog))
  await expectSaid(`Carte enregistrée : ${path}`)
  expect(readFileSync(path, 'utf8').match(/<node /g)).toHaveLength(11)
})

test('stays open where no place is chosen for the file, and tells what went wrong', async () => {
  const { dialog, user, saved, bridge } = await openExport()
  await user.click(dialog.getByRole('radio', { name: 'Dessin (SVG)' }))
  await preview(dialog)
  await user.click(button(dialog))
  await waitFor(() => expect(saved).toEqual(['map.savePicture']))
  expect(button(dialog)).toBeVisible()
  const { call } = bridge
  bridge.call = (name, input) =>
    call(
      name,
      name === 'map.savePicture' ? { ...(input as object), path: join(temporaryFolder(), 'no', 'x.svg') } : input
    )
  await user.click(button(dialog))
  expect(await dialog.findByText(/Ce dossier n’existe pas/)).toBeVisible()
})

test('tells how many pixels a PNG has', async () => {
  const { dialog, user } = await openExport()
  await preview(dialog)
  const sides = async () =>
    Array.from((await dialog.findByText(/pixels$/)).textContent.matchAll(/\d[\d\s]*\d/g), ([side]) =>
      Number(side.replaceAll(/\s/g, ''))
    )
  const twice = await sides()
  await user.click(dialog.getByRole('radio', { name: /^1\s×/ }))
  const once = await sides()
  expect(once).toHaveLength(2)
  expect(twice).toEqual(once.map((side) => side * 2))
})

test('waits with the file until the picture that is to be written has been seen', async () => {
  const { dialog, user, bridge, saved } = await openExport()
  await preview(dialog)
  expect(button(dialog)).toBeEnabled()
  const { call } = bridge
  const { promise: asked, resolve: draw } = Promise.withResolvers<void>()
  bridge.call = async (name, input) => {
    if (name === 'map.picture') await asked
    return call(name, input)
  }
  await user.click(dialog.getByRole('radio', { name: 'des noms' }))
  await waitFor(() => expect(button(dialog)).toBeDisabled())
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(saved).toEqual([])
  draw()
  await waitFor(() => expect(button(dialog)).toBeEnabled())
  expect(await preview(dialog)).toContain('>Alex Q.<')
})

test('says that the file is of today where the page shows another month', async () => {
  const window = await openWindow({
    path: '/map',
    fill: async (call) => {
      await twelve(call)
      const { rows } = await call('people.page', {})
      await call('meetings.save', aMeeting([rows[0]!.id], { date: '2026-01-12' }))
    }
  })
  const { user } = window
  await user.click(await screen.findByRole('button', { name: 'Temps' }))
  const time = within(await screen.findByRole('region', { name: 'Temps' }))
  const months = await time.findByRole('combobox', { name: 'Mois montré' })
  await user.selectOptions(months, '2026-02')
  const { dialog } = await openDialog(window)
  expect(await dialog.findByText(/la carte d’aujourd’hui, et non celle du mois affiché/)).toBeVisible()
})
