import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { aWorkspace, smallCase } from "../commands/a-workspace.ts";
import { runLine } from "../cli/run-line.ts";

const SEALED = "cases/acme/handover/sealed-2026-11-23";

describe("seal and verify", () => {
  let root = "";
  const at = (path: string): string => join(root, path);
  const seal = () => runLine(["sceller", "acme"], root);
  const verify = (path: string, ...more: string[]) => runLine(["controler", path, ...more], root);

  beforeEach(() => {
    root = aWorkspace({
      "cases/acme/case.yaml": smallCase("acme"),
      "cases/acme/order/devis 100 %.pdf": "devis",
      "cases/acme/invoices/reçu.pdf": "facture",
    });
  });

  it("freezes every file of the case, byte for byte, and finds it whole", async () => {
    const { code, out } = await seal();
    expect(code).toBe(0);
    const manifest = readFileSync(at(`${SEALED}/tagmanifest-sha256.txt`));
    expect(out).toContain(`sha256 ${createHash("sha256").update(manifest).digest("hex")}`);
    expect(readFileSync(at(`${SEALED}/data/order/devis 100 %.pdf`), "utf8")).toBe("devis");
    expect(readFileSync(at(`${SEALED}/data/case.yaml`), "utf8")).toBe(smallCase("acme"));
    for (const path of ["acme", "cases/acme", SEALED]) expect((await verify(path)).code).toBe(0);
  });

  it("gives the same seal to the same case on the same day", async () => {
    const first = (await seal()).out;
    rmSync(at("cases/acme/handover"), { recursive: true });
    expect((await seal()).out).toBe(first);
  });

  it("names what changed, what is missing and what was added since", async () => {
    await seal();
    writeFileSync(at("cases/acme/invoices/reçu.pdf"), "autre");
    rmSync(at("cases/acme/order/devis 100 %.pdf"));
    writeFileSync(at("cases/acme/nouveau.txt"), "");
    const { code, out } = await verify("acme", "--format", "json");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      valid: false,
      since: { changed: ["invoices/reçu.pdf"], missing: ["order/devis 100 %.pdf"], unlisted: ["nouveau.txt"] },
      sets: [{ valid: true }],
    });
    expect((await verify("acme")).out).toMatch(/modifié\u00a0: invoices\/reçu\.pdf/);
  });

  it("finds what was slipped into a sealed set, inside or outside its payload", async () => {
    await seal();
    writeFileSync(at(`${SEALED}/data/glissé.txt`), "");
    writeFileSync(at(`${SEALED}/autre.txt`), "");
    const { code, out } = await verify(SEALED);
    expect(code).toBe(1);
    expect(out).toContain("data/glissé.txt");
    expect(out).toContain("  ajouté, non scellé\u00a0: autre.txt");
  });

  it("takes a damaged manifest for bad input, not for tampering", async () => {
    await seal();
    writeFileSync(at(`${SEALED}/manifest-sha256.txt`), "pas une empreinte\n");
    const { code, err } = await verify(SEALED);
    expect(code).toBe(2);
    expect(err).toContain("manifest-sha256.txt, ligne 1");
  });

  it("chains the seals: one that is gone or was made again shows", async () => {
    await seal();
    writeFileSync(at("cases/acme/note.txt"), "suite");
    expect((await seal()).out).toContain(`${SEALED}-2`);
    expect((await verify("acme")).code).toBe(0);
    expect(readFileSync(at(`${SEALED}-2/bag-info.txt`), "utf8")).toContain(
      "Dossier-Previous-Set: sealed-2026-11-23\nDossier-Previous-Seal: ",
    );
    renameSync(at(SEALED), at("aside"));
    expect((await verify("acme")).out).toContain("n’est plus là");
    mkdirSync(at("elsewhere"));
    renameSync(at("cases/acme/handover"), at("elsewhere/handover"));
    await seal();
    renameSync(at("elsewhere/handover/sealed-2026-11-23-2"), at(`${SEALED}-2`));
    const { code, out } = await verify("acme");
    expect(code).toBe(1);
    expect(out).toContain("n’est plus celui qui était là");
  });

  it("refuses names it could not give back, and a link", async () => {
    symlinkSync("/etc/hostname", at("cases/acme/lien.pdf"));
    writeFileSync(at("cases/acme/order/DEVIS 100 %.pdf"), "");
    const { code, err } = await seal();
    expect(code).toBe(2);
    expect(err).toContain("lien.pdf");
    expect(err).toContain("devis 100 %.pdf");
    expect(existsSync(at("cases/acme/handover"))).toBe(false);
  });

  it("writes nothing in a dry run, and sweeps what a stopped program left", async () => {
    expect((await runLine(["sceller", "acme", "--dry-run"], root)).out).toContain("invoices/reçu.pdf");
    expect(existsSync(at("cases/acme/handover"))).toBe(false);
    mkdirSync(at("cases/acme/handover/.making-999999999-abc"), { recursive: true });
    await seal();
    expect(readdirSync(at("cases/acme/handover"))).toEqual(["sealed-2026-11-23"]);
  });

  it.each([
    ["a case never sealed", "cases/acme", "n’a jamais été scellé"],
    ["a folder that is neither", "cases", "ni bagit.txt ni case.yaml"],
    ["a path that does not exist", "nulle-part", "nulle-part"],
  ])("refuses %s", async (_, path, said) => {
    const { code, err } = await verify(path);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });

  const python = spawnSync("python3", ["--version"]).status === 0;
  it.skipIf(!python && process.env["CI"] === undefined)("satisfies an independent BagIt checker", async () => {
    await seal();
    const checker = new URL("check-bag.py", import.meta.url).pathname;
    const check = () => spawnSync("python3", [checker, at(SEALED)], { encoding: "utf8" });
    expect(check()).toMatchObject({ status: 0, stdout: "valid\n" });
    writeFileSync(at(`${SEALED}/data/case.yaml`), "changed");
    expect(check().status).toBe(1);
  });
});
