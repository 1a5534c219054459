import { habitsIn } from "./habits-in.ts";

habitsIn("firefox", "folder");
