// Sets Electron's fuses in the packed program: switches in the binary that nobody can turn back on from outside.
import { join } from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'

/** Every fuse there is; one that a newer Electron adds stops the packing until it is set here. */
const FUSES = /** @type {const} */ ({
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // The default: it only makes WebAssembly's bounds checks cheaper.
  [FuseV1Options.WasmTrapHandlers]: true,
})

/**
 * electron-builder's hook, called when the Windows program lies in its folder and before it is signed.
 * @param {{ appOutDir: string, packager: { appInfo: { productFilename: string } } }} context
 */
export default async function afterPack({ appOutDir, packager }) {
  await flipFuses(join(appOutDir, `${packager.appInfo.productFilename}.exe`), FUSES)
}
