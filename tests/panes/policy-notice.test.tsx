import { screen } from "@testing-library/react";
import { SAFEST_POLICY } from "../../src/policy/policy";
import { PolicyNotice } from "../../src/panes/start/policy-notice";
import type { AskedPolicy } from "../../src/panes/journey/use-policy";
import { readPolicy } from "../../src/policy/read-policy";
import type { PolicyProblem } from "../../src/workflows/load-policy";
import { inForce } from "../policy/in-force";
import { show } from "./stage";

const again = jest.fn();
const open = (policy: AskedPolicy) => show(<PolicyNotice policy={policy} />);
const safest = (problem: PolicyProblem): AskedPolicy => ({ state: "done", value: { inForce: { policy: SAFEST_POLICY, source: "safest", sha256: "0" }, problem }, again });
const faultsOf = (text: string): PolicyProblem => {
  const read = readPolicy(text);
  return { kind: "faults", faults: read.ok ? [] : read.error, webUrl: "https://dms.example/Beleid/bewaarwijzer.jsonc" };
};

describe("the policy on the first screen", () => {
  test.each<AskedPolicy>([
    { state: "waiting", again },
    { state: "failed", error: { kind: "not-signed-in" }, again },
    { state: "done", value: { inForce: inForce(), problem: null }, again },
    { state: "done", value: { inForce: inForce({}, { source: "default" }), problem: null }, again },
  ])("nothing is said of the own policy, of none, or of one that is still asked for: $state", (asked) => {
    open(asked);
    expect(screen.queryByText(/beleid/i)).toBeNull();
  });

  test("a file with faults: why, what it means, and for the administrator the line to mend and the file", async () => {
    const { user } = open(safest(faultsOf('{\n  "hodl": ["minister"],\n  "agreements": { "lapseAfterDays": 0 }\n}')));
    expect(screen.getByText("In het bestand met het beleid staan 2 fouten. Vraag je beheerder om die te verbeteren.")).toBeVisible();
    expect(screen.getByText(/van geen enkel werkbericht dat het weg mag: er kan een bewaarstop gelden\.$/)).toBeVisible();
    await user.click(await screen.findByText("Voor de beheerder"));
    expect(screen.getByText(/^Regel 2, kolom 3, bij hodl: Dit veld kennen we niet\. Hier mag staan: .*hold, holds/)).toBeVisible();
    expect(screen.getByText("Regel 3, kolom 37, bij agreements.lapseAfterDays: Hier hoort een heel getal van 1 tot en met 365.")).toBeVisible();
    expect(screen.getByRole("link", { name: "Open het beleid" })).toHaveAttribute("href", "https://dms.example/Beleid/bewaarwijzer.jsonc");
    expect(screen.getByRole("status")).toHaveTextContent("We konden het beleid van je organisatie niet lezen");
  });

  test("of many faults the first are shown, and how many more there are", async () => {
    open(safest(faultsOf(JSON.stringify(Object.fromEntries(Array.from({ length: 1204 }, (_, index) => [`f${index}`, 1]))))));
    expect(await screen.findAllByText(/Dit veld kennen we niet/)).toHaveLength(5);
    expect(screen.getByText("En nog 1.199 fouten.")).toBeInTheDocument();
  });

  test.each<[PolicyProblem, RegExp]>([
    [{ kind: "unavailable", error: { kind: "no-access" } }, /^Je mag het bestand met het beleid niet lezen\. Werk je bij een andere organisatie\?/],
    [{ kind: "unavailable", error: { kind: "interrupted" } }, /^We kunnen de server niet bereiken\./],
    [{ kind: "unavailable", error: { kind: "not-found", what: "site" } }, /^De archiefsite is er niet/],
    [{ kind: "unavailable", error: { kind: "unexpected-response", field: "bewaarwijzer.jsonc: UTF-8" } }, /geen gewone tekst .*: bewaarwijzer\.jsonc: UTF-8\.$/],
  ])("15: one that cannot be fetched says why, and can be asked again: %j", async (problem, sentence) => {
    const { user } = open(safest(problem));
    expect(screen.getByText(sentence)).toBeVisible();
    expect(screen.queryByText("Voor de beheerder")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Probeer opnieuw" }));
    expect(again).toHaveBeenCalled();
  });

  test("22: the part that reads a policy was not fetched: as unknown as a server that is gone", () => {
    open({ state: "failed", error: { kind: "unreachable" }, again });
    expect(screen.getByText(/^We kunnen de server niet bereiken\./)).toBeVisible();
  });
});
