import { z } from 'zod'

// Under our content security policy zod may not compile code; this must run before any schema is made.
z.config({ jitless: true })
