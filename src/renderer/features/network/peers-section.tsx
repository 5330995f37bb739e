import { Text } from '@mantine/core'
import { Link } from 'wouter'
import type { NetworkPeers } from '#shared/contract/network'
import { formatDay } from '#shared/i18n/format'
import { useLanguage, useT } from '../../lib/i18n'
import { personPath } from '../../lib/paths'
import { Section } from '../../ui/section'
import { peersSentence } from './network-words'
import { NamedPeople } from './named-people'
import classes from './network.module.css'

/** Support given and received of late, and the peers met: what helps against being alone in one's role. */
export function PeersSection({ peers }: { peers: NetworkPeers }) {
  const t = useT()
  const language = useLanguage()
  const { support, seen, known, others } = peers
  return (
    <Section title={t('network.peers')}>
      <p className={classes.lead}>{peersSentence(peers, t)}</p>
      <div className={classes.lists}>
        {support.total > 0 && (
          <div>
            <Text component="h3" fw={600}>
              {t('network.support')}
            </Text>
            <ul className={classes.list}>
              {support.first.map(({ id, name, direction, on }) => (
                <li key={`${id} ${direction} ${on}`}>
                  <Link href={personPath(id)}>{name}</Link>{' '}
                  <span className="nv-muted">
                    {t(direction === 'received' ? 'network.supportReceived' : 'network.supportGiven', {
                      date: formatDay(on, language)
                    })}
                  </span>
                </li>
              ))}
            </ul>
            {support.total > support.first.length && (
              <p className="nv-muted">{t('network.andMore', { count: support.total - support.first.length })}</p>
            )}
          </div>
        )}
        <NamedPeople title={t('network.seen')} people={seen} />
      </div>
      {others.length > 0 && (
        <p>
          {t('network.thereBefore')}{' '}
          {others.map(({ id, name }, index) => (
            <span key={id}>
              {index > 0 && ' · '}
              <Link href={personPath(id)}>{name}</Link>
            </span>
          ))}
        </p>
      )}
      <p className="nv-muted">{known === 0 ? t('network.peersUnknown') : t('network.peersWho', { count: known })}</p>
    </Section>
  )
}
