import { it } from "vitest";
import { agreeOn } from "./random-claims.ts";

it("agrees with a day-by-day calculator on 10,000 random claims", () => {
  agreeOn(10_000, 2);
});
