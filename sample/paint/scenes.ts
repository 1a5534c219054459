import type { Scene } from "./scene.ts";
import { candles } from "./scenes/candles.ts";
import { city } from "./scenes/city.ts";
import { dog } from "./scenes/dog.ts";
import { berries, citrus } from "./scenes/fruit.ts";
import { leaves, meadow } from "./scenes/garden.ts";
import { harbour } from "./scenes/harbour.ts";
import { birches, dunes, hills, snow } from "./scenes/land.ts";
import { lighthouse } from "./scenes/lighthouse.ts";
import { aurora, fireworks, moonrise, stars } from "./scenes/night.ts";
import { bread, buns } from "./scenes/oven.ts";
import { terrazzo, tiles, weaving } from "./scenes/pattern.ts";
import { portrait } from "./scenes/portrait.ts";
import { pots } from "./scenes/pots.ts";
import { rain } from "./scenes/rain.ts";
import { sea } from "./scenes/sea.ts";
import { shade } from "./scenes/shade.ts";
import { tea } from "./scenes/tea.ts";
import { train } from "./scenes/train.ts";
import { kiln, wheel } from "./scenes/workshop.ts";

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
