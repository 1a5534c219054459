import { habitsIn } from "./habits-in.ts";

habitsIn("chrome", "host");
