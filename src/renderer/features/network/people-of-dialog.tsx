import { Modal } from '@mantine/core'
import { Link } from 'wouter'
import type { VarietyCategory } from '#shared/domain/structure/categories'
import { useT } from '../../lib/i18n'
import { usePagedRows } from '../../lib/paged'
import { peoplePath, personPath } from '../../lib/paths'
import { FailureNote } from '../../ui/failure-note'
import { PagedList } from '../../ui/paged-list'
import { useReturnFocus } from '../../ui/return-focus'
import { valueName } from './network-words'
import classes from './network.module.css'

interface PeopleOfDialogProps {
  category: VarietyCategory
  value: string
  onClose(): void
}

/** The active contacts behind a value, by name. */
export function PeopleOfDialog({ category, value, onClose }: PeopleOfDialogProps) {
  const t = useT()
  const rows = usePagedRows('network.peopleOf', { category, value })
  const name = valueName(category, value, t)
  useReturnFocus()
  const { total = 0 } = rows
  return (
    <Modal opened title={t('network.peopleOf', { name, count: total })} onClose={onClose}>
      <FailureNote error={rows.error} />
      <div className={classes.people} style={{ height: `min(60vh, ${Math.max(total, 1) * 2}rem)` }}>
        <PagedList
          label={name}
          total={total}
          rowHeight={32}
          onShow={rows.show}
          renderRow={(index) => {
            const person = rows.rowAt(index)
            return (
              person && (
                <p className={classes.person}>
                  <Link href={personPath(person.id)} data-row-focus onClick={onClose}>
                    {person.name}
                  </Link>
                  {person.organisation && <span className="nv-muted"> · {person.organisation}</span>}
                </p>
              )
            )
          }}
        />
      </div>
      {category === 'organisation' && (
        <Link href={peoplePath({ organisation: value })} onClick={onClose}>
          {t('network.everybodyThere')}
        </Link>
      )}
    </Modal>
  )
}
