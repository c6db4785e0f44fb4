import type { Order } from "../case/case-file.ts";

export const isContract = ({ kind, exhibit }: Pick<Order, "kind" | "exhibit">): boolean =>
  exhibit && (kind === "tripartite-contract" || kind === "bipartite-contract");
