// Loaded before anything else, because Node starts its threads once and with the first file that is read: sharp works on
// them, one picture each, and the default is four however many cores there are.
process.env.UV_THREADPOOL_SIZE ??= String(Math.max(4, require("node:os").availableParallelism()));
