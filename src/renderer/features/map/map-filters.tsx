export function MapFilters() {
  return null
}
