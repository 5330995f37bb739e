export function MapArrange() {
  return null
}
