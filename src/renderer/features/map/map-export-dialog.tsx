import { Group, Radio, SegmentedControl, Stack, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Output } from '#shared/contract/index'
import type { Naming } from '#shared/contract/map-files'
import type { PictureStyle } from '#shared/domain/map-picture/pen'
import { formatNumber } from '#shared/i18n/format'
import type { MessageKey } from '#shared/i18n/messages'
import { useAnnouncer } from '../../lib/announce'
import { useLanguage, useT } from '../../lib/i18n'
import { useCommand, useSteadyRead } from '../../lib/query'
import { FormDialog } from '../../ui/form-dialog'
import { MapExportPreview } from './map-export-preview'
import classes from './map-export.module.css'
import { canBeDrawn, pngOf, sizeAt } from './map-png'
import { useMap } from './map-state'

const formats = ['png', 'svg', 'gexf', 'graphml'] as const
type Format = (typeof formats)[number]

const formatWords: Record<Format, { label: MessageKey; help: MessageKey }> = {
  png: { label: 'mapFiles.png', help: 'mapFiles.pngHelp' },
  svg: { label: 'mapFiles.svg', help: 'mapFiles.svgHelp' },
  gexf: { label: 'mapFiles.gexf', help: 'mapFiles.gexfHelp' },
  graphml: { label: 'mapFiles.graphml', help: 'mapFiles.graphmlHelp' }
}

const namingWords: Record<Naming, { label: MessageKey; help: MessageKey }> = {
  pseudonyms: { label: 'mapFiles.pseudonyms', help: 'mapFiles.pseudonymsHelp' },
  initials: { label: 'mapFiles.initials', help: 'mapFiles.initialsHelp' },
  names: { label: 'mapFiles.names', help: 'mapFiles.namesHelp' }
}

/** From what tells least of people. */
const guarded = ['pseudonyms', 'initials', 'names'] as const satisfies readonly Naming[]

/** Asks what goes into the file, and shows it before it is written. */
export function MapExportDialog({ onClose }: { onClose(): void }) {
  const t = useT()
  const { say } = useAnnouncer()
  const { state, appearance } = useMap()
  const [format, setFormat] = useState<Format>('png')
  const [times, setTimes] = useState(2)
  const [style, setStyle] = useState<PictureStyle>('light')
  const [naming, setNaming] = useState<Naming>('pseudonyms')
  const [isWorking, setWorking] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const [isNotDrawn, setNotDrawn] = useState(false)
  const shown = { question: state.question, hidden: [...appearance.hidden], lens: state.lens, naming }
  const read = useSteadyRead('map.picture', { ...shown, style })
  const savePicture = useCommand('map.savePicture', { quiet: true })
  const saveGraph = useCommand('map.saveGraph', { quiet: true })
  const isPicture = format === 'png' || format === 'svg'
  // What is seen while the next one is made is not what would be saved.
  const picture = read.isPlaceholderData ? undefined : read.data
  const isBeingMade = isPicture && (read.isPending || read.isPlaceholderData)
  const isTooLarge = format === 'png' && picture !== undefined && !canBeDrawn(picture, times)

  async function write(): Promise<Output<'map.savePicture'>> {
    if (!isPicture) return saveGraph.mutateAsync({ ...shown, format })
    if (!picture) return null
    if (format === 'svg') return savePicture.mutateAsync({ format, content: picture.svg })
    const content = await pngOf(picture.svg, picture, times)
    setNotDrawn(content === null)
    return content === null ? null : savePicture.mutateAsync({ format, content })
  }

  async function save() {
    if (isTooLarge || isBeingMade) return
    setWorking(true)
    setFailure(null)
    setNotDrawn(false)
    try {
      const saved = await write()
      if (!saved) return
      say(t('mapFiles.saved', { path: saved.path }))
      onClose()
    } catch (error) {
      setFailure(error)
    } finally {
      setWorking(false)
    }
  }

  return (
    <FormDialog
      title={t('mapFiles.title')}
      size="64rem"
      saving={isWorking || isBeingMade}
      error={failure ?? read.error}
      saveLabel={t('mapFiles.save')}
      onSave={() => void save()}
      onClose={onClose}
    >
      <div className={classes.sides}>
        <Stack gap="md">
          <Choice
            label={t('mapFiles.format')}
            words={formatWords}
            values={formats}
            value={format}
            onChange={setFormat}
          />
          <Choice
            label={t('mapFiles.naming')}
            words={namingWords}
            values={guarded}
            value={naming}
            onChange={setNaming}
          />
          {isPicture && (
            <Group gap="md" align="start">
              <Style style={style} onChange={setStyle} />
              {format === 'png' && <Scale picture={picture} times={times} onChange={setTimes} />}
            </Group>
          )}
        </Stack>
        <MapExportPreview picture={read.data} naming={naming} isPicture={isPicture} />
      </div>
      {(isTooLarge || isNotDrawn) && (
        <Text size="sm" role="alert">
          {t(isTooLarge ? 'mapFiles.tooLarge' : 'mapFiles.notDrawn')}
        </Text>
      )}
    </FormDialog>
  )
}

interface ChoiceProps<V extends string> {
  label: string
  words: Record<V, { label: MessageKey; help: MessageKey }>
  values: readonly V[]
  value: V
  onChange(value: V): void
}

function Choice<V extends string>({ label, words, values, value, onChange }: ChoiceProps<V>) {
  const t = useT()
  return (
    <Radio.Group label={label} size="sm" value={value} onChange={onChange}>
      <Stack gap={6} mt={4}>
        {values.map((one) => (
          <Radio
            key={one}
            size="sm"
            value={one}
            label={t(words[one].label)}
            description={one === value && t(words[one].help)}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}

function Style({ style, onChange }: { style: PictureStyle; onChange(style: PictureStyle): void }) {
  const t = useT()
  return (
    <Labelled label={t('mapFiles.style')}>
      <SegmentedControl
        aria-label={t('mapFiles.style')}
        size="sm"
        data={[
          { value: 'light', label: t('mapFiles.light') },
          { value: 'print', label: t('mapFiles.print') }
        ]}
        value={style}
        onChange={onChange}
      />
    </Labelled>
  )
}

interface ScaleProps {
  picture: { width: number; height: number } | undefined
  times: number
  onChange(times: number): void
}

/** How large the PNG is, in pixels; what is not measured yet has no size to tell. */
function Scale({ picture, times, onChange }: ScaleProps) {
  const t = useT()
  const language = useLanguage()
  const size = picture && sizeAt(picture, times)
  return (
    <Labelled
      label={t('mapFiles.size')}
      note={
        size &&
        t('mapFiles.pixels', {
          width: formatNumber(size.width, language),
          height: formatNumber(size.height, language)
        })
      }
    >
      <SegmentedControl
        aria-label={t('mapFiles.size')}
        size="sm"
        data={['1', '2', '3', '4'].map((value) => ({ value, label: t('mapFiles.times', { times: value }) }))}
        value={String(times)}
        onChange={(value) => onChange(Number(value))}
      />
    </Labelled>
  )
}

function Labelled({ label, note, children }: { label: string; note?: string | undefined; children: ReactNode }) {
  return (
    <div>
      <Text size="sm" fw={600} aria-hidden>
        {label}
      </Text>
      {children}
      {note && (
        <Text size="sm" className="nv-muted">
          {note}
        </Text>
      )}
    </div>
  )
}
