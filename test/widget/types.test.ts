import { expectTypeOf, it } from "vitest";
import type { PlumblineAssessmentAttributes, PlumblineEvents } from "../../public/embed/v1.d.ts";
import type { EmbedMode } from "../../worker/contract/embed-settings.ts";
import type { WidgetEvents } from "../../worker/contract/events.ts";

it("the types that pages get say of each event what the contract says", () => {
  expectTypeOf<PlumblineEvents>().toEqualTypeOf<WidgetEvents>();
  expectTypeOf<PlumblineAssessmentAttributes["data-mode"]>().toEqualTypeOf<EmbedMode | undefined>();
});
