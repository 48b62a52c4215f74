// Preloaded into every child: a parent killed by SIGKILL closes the channel, and the child then stops as on SIGTERM.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
