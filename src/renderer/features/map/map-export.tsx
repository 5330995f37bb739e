import { Button } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../lib/i18n'
import { MapExportDialog } from './map-export-dialog'

/** The map as a file: a picture of what is shown, or its people and ties for other programs. */
export function MapExport() {
  const t = useT()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="xs" variant="default" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('mapFiles.export')}
      </Button>
      {isOpen && <MapExportDialog onClose={() => setOpen(false)} />}
    </>
  )
}
