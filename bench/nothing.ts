/** Does nothing: what starting Node with its loaders costs. */
export {};
