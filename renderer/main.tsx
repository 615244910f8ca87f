import '@mantine/core/styles.css'
import './app/global.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { listenForCommands } from './app/commands'
import { refuseStrayFiles } from './app/strayFiles'

listenForCommands()
refuseStrayFiles()

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
