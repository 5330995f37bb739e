import './zod-setup'
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import './ui/global.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app'

const host = document.getElementById('root')
if (!host) throw new Error('index.html has no root')
createRoot(host).render(
  <StrictMode>
    <App />
  </StrictMode>
)
