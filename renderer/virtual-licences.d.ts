/** Made by the build: see tools/licences.mjs. */
declare module 'virtual:licences' {
  export const licences: readonly { name: string; version: string; licence: string; text: string }[]
}
