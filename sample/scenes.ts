import { candles } from "./paint/candles.ts";
import { city } from "./paint/city.ts";
import { dog } from "./paint/dog.ts";
import { berries, citrus } from "./paint/fruit.ts";
import { leaves, meadow } from "./paint/garden.ts";
import { harbour } from "./paint/harbour.ts";
import { birches, dunes, hills, snow } from "./paint/land.ts";
import { lighthouse } from "./paint/lighthouse.ts";
import { aurora, fireworks, moonrise, stars } from "./paint/night.ts";
import { bread, buns } from "./paint/oven.ts";
import { terrazzo, tiles, weaving } from "./paint/pattern.ts";
import { portrait } from "./paint/portrait.ts";
import { pots } from "./paint/pots.ts";
import { rain } from "./paint/rain.ts";
import type { Scene } from "./paint/scene.ts";
import { sea } from "./paint/sea.ts";
import { shade } from "./paint/shade.ts";
import { tea } from "./paint/tea.ts";
import { train } from "./paint/train.ts";
import { kiln, wheel } from "./paint/workshop.ts";

/** Everything the invented person has seen. */
export const scenes = {
	aurora,
	berries,
	birches,
	bread,
	buns,
	candles,
	citrus,
	city,
	dog,
	dunes,
	fireworks,
	harbour,
	hills,
	kiln,
	leaves,
	lighthouse,
	meadow,
	moonrise,
	portrait,
	pots,
	rain,
	sea,
	shade,
	snow,
	stars,
	tea,
	terrazzo,
	tiles,
	train,
	weaving,
	wheel,
} satisfies Record<string, Scene>;

export type SceneName = keyof typeof scenes;
