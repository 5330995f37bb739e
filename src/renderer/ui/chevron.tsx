/** The small arrow of what opens a menu below it. */
export function Chevron({ className }: { className?: string | undefined }) {
  return (
    <svg
      width="10"
      height="10"
      viewBox="0 0 10 10"
      aria-hidden
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      className={className}
    >
      <path d="M2 3.5l3 3 3-3" />
    </svg>
  )
}
