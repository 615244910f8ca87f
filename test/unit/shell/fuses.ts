import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'

/** Marks the fuse wire in Electron's binary. */
export const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** The wire as Electron 45 ships it, one sign a fuse: 1 on, 0 off. */
export const SHIPPED = '101100011'

/** Reads every fuse of a program back. */
export async function readFuses(program: string): Promise<Record<string, boolean | undefined>> {
  const { version, ...wire } = await getCurrentFuseWire(program)
  return Object.fromEntries(
    Object.entries(wire).map(([fuse, state]) => [
      FuseV1Options[Number(fuse)],
      state === FuseState.ENABLE ? true : state === FuseState.DISABLE ? false : undefined,
    ]),
  )
}

/** How every fuse of the packed program must stand. */
export const CLOSED = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
}
