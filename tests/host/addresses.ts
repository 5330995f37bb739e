// Chromium does not know our scheme, so `app://bundle/x` goes by an address that no name server can answer.
const domain = '.navette.invalid'

export function toChromium(url: string): string {
  const { protocol, host, pathname, search, hash } = new URL(url)
  return protocol === 'app:' ? `https://${host}${domain}${pathname}${search}${hash}` : url
}

export function fromChromium(url: string): string {
  const { protocol, host, pathname, search, hash } = new URL(url)
  if (protocol !== 'https:' || !host.endsWith(domain)) return url
  return `app://${host.slice(0, -domain.length)}${pathname}${search}${hash}`
}
