// npm runs this before it packs or publishes: sources are not run below node_modules, so a package has what they are compiled to.
import { compileAll } from "./compile.mjs";

await compileAll();
