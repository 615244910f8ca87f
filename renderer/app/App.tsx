import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { Appearance } from './Appearance'
import { queryClient } from './client'
import { router } from './router'

/** The window: data, words and looks, then the page that the address names. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Appearance>
        <RouterProvider router={router} />
      </Appearance>
    </QueryClientProvider>
  )
}
