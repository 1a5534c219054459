import { kiln, pots, wheel } from "./scenes/clay.ts";
import { berries, bread, buns, citrus, tea } from "./scenes/table.ts";
import { leaves, meadow } from "./scenes/garden.ts";
import { birches, dunes, hills, snow } from "./scenes/land.ts";
import { aurora, fireworks, moonrise, stars } from "./scenes/night.ts";
import { terrazzo, tiles, weaving } from "./scenes/pattern.ts";
import type { Scene } from "./scenes/scene.ts";
import { harbour, lighthouse, sea } from "./scenes/water.ts";

/** Everything the invented person has seen. */
export const scenes = {
	hills,
	snow,
	dunes,
	birches,
	sea,
	harbour,
	lighthouse,
	stars,
	aurora,
	moonrise,
	fireworks,
	pots,
	wheel,
	kiln,
	terrazzo,
	weaving,
	tiles,
	citrus,
	berries,
	bread,
	buns,
	tea,
	rain: snow,
	city: snow,
	train: hills,
	shade: birches,
	meadow,
	leaves,
	dog: hills,
	portrait: hills,
	candles: snow,
} satisfies Record<string, Scene>;

export type SceneName = keyof typeof scenes;
