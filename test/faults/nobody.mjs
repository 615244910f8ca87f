// Loaded into the host before the program (`--import`): gives up root's rights on SIGUSR2.
process.on('SIGUSR2', () => {
  process.setgroups?.([])
  process.setgid?.(65534)
  process.setuid?.(65534)
})
