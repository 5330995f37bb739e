export function MapSearch() {
  return null
}
