import { it } from "vitest";
import { agreeOn } from "./random-claims.ts";

it("agrees with a day-by-day calculator on 500 random claims", () => {
  agreeOn(500, 1);
});
